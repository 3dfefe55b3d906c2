package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// twinField returns the field of the same struct that holds the same connection as
// f does, wherever this package makes such a struct: the net.Conn beside the
// bufio.Reader of it. It is nil if there is none, or if one of the two may be
// assigned later.
func (p *Package) twinField(f *types.Var) *types.Var {
	if p.twins == nil {
		p.findTwins()
	}
	g := p.twins[f.Origin()]
	if g == nil || !p.finalField(f) || !p.finalField(g) {
		return nil
	}
	return g
}

// given is what a new struct is given for one of its fields.
type given struct {
	index int
	val   ssa.Value // what it wraps, behind all wrappers
	depth int       // how many those are
}

// findTwins looks at every place that makes a struct.
func (p *Package) findTwins() {
	p.twins = map[*types.Var]*types.Var{}
	not := map[*types.Var]bool{}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if a, ok := i.(*ssa.Alloc); ok {
					p.twinsOf(a, not)
				}
			}
		}
		for _, lit := range fn.AnonFuncs {
			visit(lit)
		}
	}
	for _, fn := range p.Prog.Funcs {
		visit(fn)
	}
	for f := range not {
		delete(p.twins, f)
	}
}

// twinsOf notes the twins among the fields of one new struct, and which fields are
// none of what they were elsewhere.
func (p *Package) twinsOf(a *ssa.Alloc, not map[*types.Var]bool) {
	var gs []given
	for _, ref := range *a.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, use := range *fa.Referrers() {
			if s, ok := use.(*ssa.Store); ok && s.Addr == fa {
				v, depth := p.unwrapped(s.Val)
				gs = append(gs, given{fa.Field, v, depth})
			}
		}
	}
	for i, g := range gs {
		if ld, ok := g.val.(*ssa.UnOp); ok { // another field of it, read back
			if fa, ok := ld.X.(*ssa.FieldAddr); ok && fa.X == a {
				for _, o := range gs {
					if o.index == fa.Field && o.index != g.index {
						gs[i].val, gs[i].depth = o.val, o.depth+g.depth
					}
				}
			}
		}
	}
	for _, g := range gs {
		if _, ok := g.val.(*ssa.Const); ok {
			continue
		}
		f := handle.FieldOf(a.Type(), g.index)
		if f == nil || f.Pkg() != p.Prog.Pkg.Pkg {
			continue
		}
		best := g
		for _, o := range gs {
			switch {
			case o.index == g.index && o.val != g.val:
				not[f.Origin()] = true // it is assigned twice
			case o.val == g.val && (o.depth < best.depth || o.depth == best.depth && o.index < best.index):
				best = o
			}
		}
		twin := handle.FieldOf(a.Type(), best.index)
		old, known := p.twins[f.Origin()]
		switch {
		case twin == f && !known:
			p.twins[f.Origin()] = nil
		case !known:
			p.twins[f.Origin()] = twin.Origin()
		case twin == f && old != nil, twin != f && old != twin.Origin():
			not[f.Origin()] = true
		}
	}
}

// maxWrappers bounds the wrappers of a connection that are looked through.
const maxWrappers = 6

// unwrapped is the connection that a value wraps, as models say, and how deep in it
// lies.
func (p *Package) unwrapped(v ssa.Value) (ssa.Value, int) {
	for depth := 0; depth < maxWrappers; {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		case *ssa.Call:
			if in := p.wrapped(x); in != nil {
				v = in
				depth++
				continue
			}
		}
		return v, depth
	}
	return v, maxWrappers
}

// wrapped is the argument that the only result of a call is the same connection as,
// or nil.
func (p *Package) wrapped(call *ssa.Call) ssa.Value {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Signature.Results().Len() != 1 {
		return nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Signature().Recv() != nil {
		return nil
	}
	for _, d := range p.Prog.Index.Func(obj.Origin()).All(model.Same) {
		if a, b := d.Operands[0], d.Operands[1]; a.Kind == model.Result && b.Kind == model.Param && len(b.Fields) == 0 && b.Index < len(call.Call.Args) {
			return call.Call.Args[b.Index]
		}
	}
	return nil
}
