package model

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

func parseFree(d Directive, rest string, s scope, fail func(string, ...any) (Directive, error)) (Directive, error) {
	switch d.Verb {
	case NoReturn:
		f := strings.Fields(rest)
		switch {
		case len(f) == 1, len(f) == 3 && f[1] == "use":
			if f[0] != "process" && f[0] != "goroutine" {
				return fail("connlint:noreturn ends a process or a goroutine, not %q%s", f[0], nearest(f[0], []string{"process", "goroutine"}))
			}
			d.Mode = f[0]
			if len(f) == 3 {
				d.Use = f[2]
			}
			return d, nil
		}
		return fail("connlint:noreturn wants \"process\" or \"goroutine\", then perhaps \"use NAME\"; has %q", rest)
	case Split:
		listen, serve, ok := strings.Cut(rest, " ; ")
		if !ok {
			return fail("connlint:split wants two calls with \" ; \" between them, has %q", rest)
		}
		if given, then, ok := strings.Cut(serve, " ; "); ok {
			field, isField := strings.CutSuffix(given, " = {}")
			if o, err := s.operand(strings.NewReplacer("{", "", "}", "").Replace(field)); !isField || err != nil || len(o.Fields) == 0 {
				return fail("connlint:split wants {NAME}.FIELD = {} between its two calls, has %q", given)
			}
			d.Given, serve = field, then
		}
		d.Listen, d.Serve = listen, serve
		for _, t := range append(braces(listen), braces(serve)...) {
			if t == "" {
				continue // the listener
			}
			if _, err := s.operand(strings.TrimSuffix(t, "...")); err != nil {
				return fail("connlint:split: %v", err)
			}
		}
		for _, call := range []string{listen, serve} {
			x, err := parser.ParseExpr(strings.NewReplacer("{", "(x", "...}", ")", "}", ")").Replace(strings.ReplaceAll(call, "}{", "}, {")))
			if _, ok := x.(*ast.CallExpr); err != nil || !ok {
				return fail("connlint:split: %q is no call", call)
			}
		}
	case Ends:
		pkg, name, dotted := strings.Cut(rest, ".")
		if !token.IsIdentifier(pkg) || dotted && !token.IsIdentifier(name) {
			return fail("connlint:ends wants the name of one error variable, has %q", rest)
		}
		d.Sentinel = rest
	case Neutral:
		if rest == "" {
			return fail("connlint:neutral wants the reason")
		}
		d.Text = rest
	}
	return d, nil
}

// cutClause splits the operand list from the first clause.
func cutClause(s string) (ops, rest string) {
	words := strings.Fields(s)
	for i, w := range words {
		if slices.Contains(clauseWords, w) {
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
		if i > 0 && !strings.HasSuffix(words[i-1], ",") && !strings.HasPrefix(w, ",") {
			// Two words with no comma: the second is meant as a clause.
			return strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		}
	}
	return strings.Join(words, " "), ""
}

// parseClause parses one clause of a directive and returns what follows it.
func parseClause(d *Directive, key, text string, s scope) (rest string, err error) {
	word, rest, _ := strings.Cut(text, " ")
	if word == "" {
		return "", fmt.Errorf("nothing follows %q", key)
	}
	switch key {
	case "of":
		if word == "unset" {
			return parseUnset(d, rest)
		}
		op, err := s.operand(word)
		if err != nil {
			return "", err
		}
		d.Of = &op
	case "as":
		d.Role = lifecycle.Role(word)
		if !slices.Contains(lifecycle.Roles(), d.Role) {
			var known []string
			for _, r := range lifecycle.Roles() {
				known = append(known, string(r))
			}
			return "", fmt.Errorf("no role %q%s", word, nearest(word, known))
		}
	case "at":
		if word != "eof" {
			return "", fmt.Errorf("\"at\" is followed by \"eof\", not %q", word)
		}
		d.AtEOF = true
	case "until":
		d.Until, rest = cutCond(text)
		for _, t := range braces(d.Until) {
			if _, err := s.operand(t); err != nil {
				return "", err
			}
		}
	case "never":
		d.Never, rest = cutCond(text)
	case "by":
		d.By, rest = text, ""
		for _, t := range braces(d.By) {
			if _, err := s.operand(t); err != nil {
				return "", err
			}
		}
	case "unless", "when":
		f := strings.Fields(text)
		told := len(f) > 2 && f[1] == "returns" && key == "unless" && d.Verb == Drive
		if !told && (len(f) < 3 || f[1] != "=") {
			return "", fmt.Errorf("%q wants OPERAND = CONSTANT, has %q", key, text)
		}
		op, err := s.operand(f[0])
		if err != nil {
			return "", err
		}
		if c := (&Cond{Operand: op, Equal: key == "when", Value: f[2]}); told {
			d.Returned = c
		} else {
			d.Cond = c
		}
		rest = strings.Join(f[3:], " ")
	case "format", "concat", "dotted":
		d.Mode, rest = key, ""
		for _, t := range strings.Split(text, ",") {
			op, err := s.operand(strings.TrimSpace(t))
			if err != nil {
				return "", err
			}
			d.Operands = append(d.Operands, op)
		}
	}
	return strings.TrimSpace(rest), nil
}

// parseUnset parses the type and the field that stand behind "of unset".
func parseUnset(d *Directive, text string) (rest string, err error) {
	name, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	typ, field, _ := strings.Cut(name, ".")
	if d.Verb != Callback || !token.IsIdentifier(typ) || !token.IsIdentifier(field) {
		return "", fmt.Errorf("\"of unset\" is of a callback, and wants TYPE.FIELD; has %q", name)
	}
	d.Of = &Operand{Kind: Unset, Fields: []string{field}, Name: name}
	return strings.TrimSpace(rest), nil
}

// cutCond splits a text from the condition at the end of the line.
func cutCond(s string) (text, cond string) {
	if m := condRE().FindStringSubmatch(s); m != nil {
		return m[1], m[2]
	}
	return s, ""
}

// braces returns the names between { and } in a text.
func braces(text string) []string {
	var ns []string
	for {
		_, after, ok := strings.Cut(text, "{")
		if !ok {
			return ns
		}
		name, rest, ok := strings.Cut(after, "}")
		if !ok {
			return ns
		}
		ns, text = append(ns, name), rest
	}
}

// lines returns the directives of a doc comment with their positions.
func lines(doc *ast.CommentGroup) []*ast.Comment {
	if doc == nil {
		return nil
	}
	var cs []*ast.Comment
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, Prefix) {
			cs = append(cs, c)
		}
	}
	return cs
}
