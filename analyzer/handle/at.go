package handle

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// SubstAt puts a call's own values into a path of its callee, reading memory as it
// is when an instruction runs: the call is one that somebody makes later.
func (r *Resolver) SubstAt(c *Call, path string, at ssa.Instruction) Handle {
	if strings.HasSuffix(path, "()") || len(path) < 2 {
		return Handle{}
	}
	root, fields := splitPath(path)
	switch {
	case strings.HasPrefix(root, "a:"):
		return r.intern(Root{Kind: Address, Text: root[2:]})
	case strings.HasPrefix(root, "g:"):
		return r.walk(r.global(root[2:]), fields, at, true)
	case root[0] == 'p':
		if i, err := strconv.Atoi(root[1:]); err == nil {
			return r.walk(r.argHandle(c, i), fields, at, true)
		}
	}
	return Handle{}
}

// RebaseAt is Rebase for a call that somebody makes later: memory is read as it is
// when an instruction runs.
func (r *Resolver) RebaseAt(h Handle, c *Call, at ssa.Instruction) Handle {
	if h.Root == nil || h.Root.Kind != Value {
		return h
	}
	p, ok := h.Root.Value.(*ssa.Parameter)
	if !ok || p.Parent() != c.Body {
		return h
	}
	for i, q := range c.Body.Params {
		if q == p {
			return r.walk(r.argHandle(c, i), h.Path, at, true)
		}
	}
	return Handle{}
}

// Part is what a path of fields leads to from a handle when an instruction runs.
func (r *Resolver) Part(h Handle, fields string, at ssa.Instruction) Handle {
	return r.walk(h, fields, at, true)
}

// Base is the handle of the root of a path.
func (h Handle) Base() Handle { return Handle{Root: h.Root} }

// FuncOf is FuncValue for what a handle identifies.
func (r *Resolver) FuncOf(h Handle) (*ssa.Function, *ssa.MakeClosure) { return funcOf(h) }
