// Package spawn says which goroutine runs a piece of code: the one that reaches
// a call, another one, or the same one later. Arguments, also those of go and
// defer statements, are evaluated here and now; that needs no case of its own,
// since in SSA they are calls before the statement.
package spawn

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Mode says where code runs, seen from the goroutine that reaches a call.
type Mode string

const (
	// Here is this goroutine, before the call is over.
	Here Mode = "here"
	// Elsewhere is another goroutine.
	Elsewhere Mode = "elsewhere"
	// Later is this goroutine, when the function, or the test, is over.
	Later Mode = "later"
	// Unknown is a function value whose use is not known.
	Unknown Mode = "unknown"
)

// In returns where code runs that an m call runs in mode inner.
func (m Mode) In(inner Mode) Mode {
	switch {
	case m == Here:
		return inner
	case inner == Here, inner == m:
		return m
	case m == Unknown || inner == Unknown:
		return Unknown
	case m == Elsewhere || inner == Elsewhere:
		return Elsewhere
	}
	return Later
}

// Run is one function that a call instruction runs, or has run.
type Run struct {
	Call *handle.Call
	Mode Mode
}

// Uses tells what functions do with their function parameters.
type Uses interface {
	// ParamModes returns the mode in which a called function runs its parameter
	// i (the receiver comes first); ok is false if that is not known.
	ParamModes(c *handle.Call, i int) (Mode, bool)
}

// Runs returns what a call instruction runs: the call itself first, then the
// functions among its arguments that are certain.
func Runs(r *handle.Resolver, instr ssa.CallInstruction, uses Uses) []Run {
	c := r.CallOf(instr)
	self := SelfMode(instr)
	runs := []Run{{c, self}}
	runs = append(runs, named(r, c, self)...)
	for i, a := range c.Args {
		if a == nil || !isFunc(a) {
			continue
		}
		if t := r.Through(instr, a); t != nil {
			runs = append(runs, Run{t, self.In(ArgMode(r, c, i, uses))})
		}
	}
	return runs
}

// named are the functions that a model names otherwise than as a plain argument:
// the receiver itself (http.HandlerFunc.ServeHTTP), or a field.
func named(r *handle.Resolver, c *handle.Call, self Mode) []Run {
	m := r.Model(c)
	if m == nil {
		return nil
	}
	var runs []Run
	for k := range m.Directives {
		d := &m.Directives[k]
		mode, ok := modeOf[d.Verb]
		if !ok {
			continue
		}
		for _, op := range d.Operands {
			if op.Kind == model.Param && len(op.Fields) == 0 {
				continue
			}
			if t := r.ThroughHandle(c.Instr, r.Operand(c, op)); t != nil {
				runs = append(runs, Run{t, self.In(mode)})
			}
		}
	}
	return runs
}

var modeOf = map[model.Verb]Mode{model.Go: Elsewhere, model.After: Elsewhere, model.Call: Here, model.Later: Later}

// SelfMode is the mode in which an instruction runs the function it names.
func SelfMode(instr ssa.CallInstruction) Mode {
	switch instr.(type) {
	case *ssa.Go:
		return Elsewhere
	case *ssa.Defer:
		return Later
	}
	return Here
}

// ArgMode is the mode in which a called function runs its argument i.
func ArgMode(r *handle.Resolver, c *handle.Call, i int, uses Uses) Mode {
	m := r.Model(c)
	if mode, ok := modelMode(c, m, i); ok {
		return mode
	}
	if !m.Replaces() && uses != nil {
		if mode, ok := uses.ParamModes(c, i); ok {
			return mode
		}
	}
	return Unknown
}

// modelMode is what a model says of a function argument.
func modelMode(c *handle.Call, m *model.Func, i int) (Mode, bool) {
	if m == nil {
		return "", false
	}
	if c.Fn.Signature().Recv() != nil {
		i--
	}
	for k := range m.Directives {
		d := &m.Directives[k]
		mode, ok := modeOf[d.Verb]
		if !ok {
			continue
		}
		for _, op := range d.Operands {
			if op.Kind == model.Param && op.Index == i && len(op.Fields) == 0 {
				return mode, true
			}
		}
	}
	return "", false
}

func isFunc(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.MakeClosure, *ssa.Function:
		return true
	}
	return isFuncValue(v)
}

// isFuncValue reports whether a value is a function, perhaps converted to a named
// type (http.HandlerFunc) or to an interface.
func isFuncValue(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		default:
			return IsFuncType(v.Type())
		}
	}
}

// IsFuncType reports whether a type is that of functions.
func IsFuncType(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
