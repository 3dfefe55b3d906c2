package model

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// parseFieldDirective parses the directive of a struct field: a word, and for a
// callback perhaps a condition on one of its parameters.
func parseFieldDirective(text string, typ ast.Expr, pos token.Position) (Directive, error) {
	word, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	d := Directive{Verb: Verb(word), Pos: pos}
	if rest = strings.TrimSpace(rest); rest == "" || !slices.Contains(fieldVerbs, d.Verb) {
		return d, nil
	}
	if d.Verb == Callback && rest == "beside" {
		d.Beside = true
		return d, nil
	}
	if d.Verb == Recv && rest == "asked" {
		d.Asked = true
		return d, nil
	}
	fn, ok := typ.(*ast.FuncType)
	key, cond, _ := strings.Cut(rest, " ")
	if d.Verb != Callback || !ok || key != "when" {
		return d, &Error{pos, fmt.Sprintf("connlint:%s on a field takes no clause %q", word, key)}
	}
	var s scope
	for _, f := range fn.Params.List {
		for _, n := range f.Names {
			s.params = append(s.params, n.Name)
		}
	}
	if _, err := parseClause(&d, key, cond, s); err != nil {
		return d, &Error{pos, fmt.Sprintf("connlint:%s: %v", word, err)}
	}
	return d, nil
}

// fieldNames returns the names of a struct field; an embedded field has that of
// its type.
func fieldNames(field *ast.Field) []string {
	var ns []string
	for _, n := range field.Names {
		ns = append(ns, n.Name)
	}
	if len(ns) > 0 {
		return ns
	}
	t := field.Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if sel, ok := t.(*ast.SelectorExpr); ok {
		t = sel.Sel
	}
	return []string{exprName(t)}
}

// fieldVerbs are the directives of a struct field.
var fieldVerbs = []Verb{Same, Address, Recv, Callback, Bound, Stops, Host, Port}

func fieldWords() []string {
	var ws []string
	for _, v := range fieldVerbs {
		ws = append(ws, string(v))
	}
	return ws
}
