package handle

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Plain reports whether a handle is a stream of bytes, as far as it was seen, which
// nobody reads or writes but those who hold it. What is built on one, a session or
// a client, may do so by itself.
func (r *Resolver) Plain(h Handle) bool {
	t := r.Type(h)
	return t != nil && r.plain(t) && len(r.built[h]) == 0
}

// Carries reports whether a handle is an end of an in-memory link of something else
// than bytes.
func (r *Resolver) Carries(h Handle) bool {
	t := r.Type(h)
	return t != nil && r.ix.End(t) && !isStream(t)
}

// plain reports whether a type is a stream of bytes, something that reads and writes one
// only while its methods run, or an end of an in-memory link of anything else.
func (r *Resolver) plain(t types.Type) bool {
	m := r.ix.ConnectionType(t)
	return isStream(t) || r.ix.End(t) || m != nil && m.Passive
}

// PlainAt reports whether a handle is one until a call has come back: what is built on
// it is built by that call, as by a handshake, or behind it.
func (r *Resolver) PlainAt(h Handle, call ssa.Instruction) bool {
	if !r.stream[h] {
		return false
	}
	for _, at := range r.built[h] {
		if at = r.seenFrom(at, call.Parent()); at == nil || at != call && !r.Follows(call, at) {
			return false
		}
	}
	return true
}

// seenFrom is an instruction of a function, or what makes the literal in it that an
// instruction stands in: nothing in a literal happens before that. It is nil if there is none.
func (r *Resolver) seenFrom(at ssa.Instruction, fn *ssa.Function) ssa.Instruction {
	for at != nil && at.Parent() != fn {
		at = r.Maker(at.Parent())
	}
	return at
}

// Written reports whether a type has the method of io.Writer.
func Written(t types.Type) bool { return hasStreamMethod(t, "Write") }

// isStream reports whether a type has a method of io.Reader or io.Writer.
func isStream(t types.Type) bool {
	return hasStreamMethod(t, "Read") || hasStreamMethod(t, "Write")
}

// StreamMethod reports whether a method is that of io.Reader, or of io.Writer.
func StreamMethod(fn *types.Func) (reads, writes bool) {
	ok := isStreamSignature(fn)
	return ok && fn.Name() == "Read", ok && fn.Name() == "Write"
}

func hasStreamMethod(t types.Type, name string) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok && types.IsInterface(p.Elem()) {
		t = p.Elem() // where a stream lies is seen as the stream
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	fn, ok := obj.(*types.Func)
	return ok && isStreamSignature(fn)
}

func isStreamSignature(fn *types.Func) bool {
	sig := fn.Signature()
	return sig.Params().Len() == 1 && sig.Results().Len() == 2 &&
		types.Identical(sig.Params().At(0).Type(), types.NewSlice(types.Typ[types.Byte])) && IsError(sig.Results().At(1).Type())
}
