package model

import (
	"fmt"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Prefix starts every directive.
const Prefix = "//connlint:"

// clause says which clauses a verb takes after its operands.
type clause struct {
	min      int      // operands at least
	clauses  []string // words that may start a clause
	noOps    bool     // takes no operands
	freeText bool     // the rest of the line is text
}

var verbs = map[Verb]clause{
	Open:     {min: 1, clauses: []string{"as", "unheard"}},
	Drive:    {min: 1, clauses: []string{"at", "answering", "until", "unless", "when"}},
	Wait:     {min: 1, clauses: []string{"until", "unless", "when"}},
	Send:     {min: 1, clauses: []string{"never", "unless", "when"}},
	Queued:   {min: 1},
	Publish:  {min: 1},
	Relay:    {min: 1},
	Await:    {min: 1, clauses: []string{"beside", "unless", "when"}},
	Recv:     {min: 1, clauses: []string{"framed", "anyone", "asked"}},
	Accept:   {min: 1},
	Stop:     {min: 1, clauses: []string{"unless", "when"}},
	HalfStop: {min: 1},
	Bound:    {min: 1, clauses: []string{"unless", "when"}},
	BoundBy:  {min: 1, clauses: []string{"alive"}},
	Same:     {min: 2},
	Child:    {min: 1, clauses: []string{"of", "unless", "when"}},
	Address:  {min: 1, clauses: []string{"of"}},
	Text:     {min: 1, clauses: []string{"format", "concat", "dotted"}},
	Go:       {min: 1},
	Call:     {min: 1},
	Later:    {min: 1},
	Done:     {min: 1},
	Callback: {min: 1, clauses: []string{"of", "itself", "bound", "beside", "when"}},
	Via:      {min: 1, clauses: []string{"of"}},
	After:    {min: 1, clauses: []string{"of"}},
	Lock:     {min: 1},
	Share:    {min: 1},
	Unlock:   {min: 1},
	Pause:    {noOps: true},
	Detach:   {noOps: true},
	Split:    {freeText: true},
	Ends:     {freeText: true},
	NoReturn: {freeText: true},
	Over:     {min: 1, clauses: []string{"of"}},
	Alive:    {min: 1, clauses: []string{"of"}},
	Fails:    {min: 1},
	Ended:    {min: 1},
	NonNil:   {min: 1},
	Positive: {min: 1},
	Needs:    {min: 1, clauses: []string{"by"}},
	Far:      {min: 1, clauses: []string{"by"}},
	Joins:    {min: 1, clauses: []string{"of"}},
	Stops:    {min: 1},
	Patient:  {min: 1, clauses: []string{"of", "unless", "when"}},
	Neutral:  {freeText: true},
}

// Error is a mistake in a stub or a directive. Its text names the file, the
// line, what is wrong and the nearest right thing.
type Error struct {
	Pos token.Position
	Msg string
}

func (e *Error) Error() string { return e.Pos.String() + ": " + e.Msg }

// scope is what the operands of a directive can name.
type scope struct {
	recv    string // name of the receiver, "" if none
	iface   bool
	params  []string
	results []string
}

func (s scope) names() []string {
	var ns []string
	if s.recv != "" {
		ns = append(ns, s.recv)
	}
	if s.recv != "" || s.iface {
		ns = append(ns, RecvName)
	}
	for _, n := range append(slices.Clone(s.params), s.results...) {
		if n != "" && n != "_" {
			ns = append(ns, n)
		}
	}
	return ns
}

func (s scope) operand(text string) (Operand, error) {
	parts := strings.Split(text, ".")
	op := Operand{Fields: parts[1:], Name: text}
	if slices.Contains(op.Fields, "") {
		return op, fmt.Errorf("%q is not an operand", text)
	}
	name := parts[0]
	switch i, j := slices.Index(s.params, name), slices.Index(s.results, name); {
	case name == "" || name == "_":
	case i >= 0:
		op.Kind, op.Index = Param, i
		return op, nil
	case j >= 0:
		op.Kind, op.Index = Result, j
		return op, nil
	case name == s.recv || name == RecvName && (s.recv != "" || s.iface):
		op.Kind = Receiver
		return op, nil
	}
	return op, fmt.Errorf("no operand %q here%s", name, nearest(name, s.names()))
}

// parseDirective parses the text after "//connlint:".
func parseDirective(text string, s scope, pos token.Position) (d Directive, err error) {
	fail := func(format string, args ...any) (Directive, error) {
		return d, &Error{pos, fmt.Sprintf(format, args...)}
	}
	word, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	d = Directive{Verb: Verb(word), Pos: pos}
	rule, ok := verbs[d.Verb]
	if !ok {
		var known []string
		for v := range verbs {
			known = append(known, string(v))
		}
		return fail("no directive connlint:%s%s", word, nearest(word, known))
	}
	rest = strings.TrimSpace(rest)
	if rule.freeText {
		return parseFree(d, rest, s, fail)
	}
	if rule.noOps {
		if rest != "" {
			return fail("connlint:%s takes no operands, has %q", word, rest)
		}
		return d, nil
	}
	if name, of, ok := strings.Cut(rest, " of "); ok && d.Verb == Call {
		op, err := s.operand(strings.TrimSpace(of))
		if err != nil {
			return fail("connlint:%s: %v", word, err)
		}
		if !token.IsExported(name) || !token.IsIdentifier(name) {
			return fail("connlint:call wants the name of a method before \"of\", has %q", name)
		}
		d.Method, d.Of = name, &op
		return d, nil
	}
	ops, rest := cutClause(rest)
	for _, t := range strings.Split(ops, ",") {
		if t = strings.TrimSpace(t); t == "" {
			continue
		}
		op, err := s.operand(t)
		if err != nil {
			return fail("connlint:%s: %v", word, err)
		}
		d.Operands = append(d.Operands, op)
	}
	if len(d.Operands) < rule.min {
		return fail("connlint:%s needs at least %d operand(s)", word, rule.min)
	}
	for rest != "" {
		key, after, _ := strings.Cut(rest, " ")
		if !slices.Contains(rule.clauses, key) {
			if _, err := s.operand(strings.TrimSuffix(key, ",")); err == nil {
				return fail("connlint:%s: a comma is missing before %q", word, key)
			}
			return fail("connlint:%s takes no clause %q%s", word, key, nearest(key, rule.clauses))
		}
		if key == "framed" {
			d.Framed, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "anyone" {
			d.Anyone, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "unheard" {
			d.Unheard, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "asked" {
			d.Asked, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "alive" {
			d.Alive, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "itself" {
			d.Itself, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "bound" {
			d.Bound, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "answering" {
			d.Answers, rest = true, strings.TrimSpace(after)
			continue
		}
		if key == "beside" {
			d.Beside, rest = true, strings.TrimSpace(after)
			continue
		}
		if rest, err = parseClause(&d, key, strings.TrimSpace(after), s); err != nil {
			return fail("connlint:%s: %v", word, err)
		}
	}
	if slices.Contains(rule.clauses, "of") && d.Of == nil && d.Verb != Patient {
		return fail("connlint:%s needs \"of\" and the connection", word)
	}
	if d.Verb == Text && d.Mode == "" {
		return fail("connlint:text needs \"format\", \"concat\" or \"dotted\" and its operands")
	}
	return d, nil
}

var clauseWords = []string{"of", "as", "at", "answering", "until", "never", "by", "itself", "bound", "beside", "framed", "anyone", "asked", "unless", "when", "format", "concat", "dotted"}

var condRE = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.+) ((?:unless|when) \S+ (?:=|returns) \S+)$`) })
