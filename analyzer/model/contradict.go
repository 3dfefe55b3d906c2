package model

import (
	"fmt"
	"go/token"
	"slices"
)

// opposites are verbs of which one operand can have only one, if no condition says
// when.
var opposites = [][2]Verb{
	{Drive, Stop}, {Drive, HalfStop}, {Wait, Stop}, {Stop, HalfStop}, {Open, Stop}, {Accept, Stop}, {Recv, Stop},
	{Go, Call}, {Go, Later}, {Call, Later}, {NonNil, Fails},
}

// contradictions are the directives of a function that cannot both be true.
func contradictions(f *Func) []*Error {
	var errs []*Error
	fail := func(at token.Position, format string, args ...any) {
		errs = append(errs, &Error{at, fmt.Sprintf(format, args...)})
	}
	for j := range f.Directives {
		b := &f.Directives[j]
		for i := range f.Directives[:j] {
			a := &f.Directives[i]
			if a.Verb == Neutral && does(b.Verb) || b.Verb == Neutral && does(a.Verb) {
				fail(b.Pos, "connlint:%s contradicts connlint:%s above it: what is neutral does nothing to a connection", b.Verb, a.Verb)
				return errs
			}
			for _, x := range a.Operands {
				for _, y := range b.Operands {
					if x.Name != y.Name || a.Cond != nil || b.Cond != nil {
						continue
					}
					if a.Verb == Open && b.Verb == Open && a.Role != b.Role {
						fail(b.Pos, "connlint:open %s as %s contradicts %q above it", y.Name, orNone(string(b.Role)), orNone(string(a.Role)))
					}
					for _, o := range opposites {
						if o == [2]Verb{a.Verb, b.Verb} || o == [2]Verb{b.Verb, a.Verb} {
							fail(b.Pos, "connlint:%s %s contradicts connlint:%s %s above it; of two that hold in different calls, say when: %[1]s %[2]s when PARAMETER = CONSTANT", b.Verb, y.Name, a.Verb, x.Name)
						}
					}
				}
			}
		}
	}
	return errs
}

// does reports whether a verb is of an operation on a connection.
func does(v Verb) bool { return v != Neutral && slices.Contains(replacing, v) }

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}
