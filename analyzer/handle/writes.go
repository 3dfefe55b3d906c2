package handle

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// writeOf returns how to find what a location holds after an instruction that
// may replace it, or nil.
func (r *Resolver) writeOf(i ssa.Instruction, p place) func() Handle {
	loc := p.loc
	switch i := i.(type) {
	case *ssa.Alloc:
		if loc.Root.Kind == Value && loc.Root.Value == i {
			return func() Handle { return loc } // a new variable each time
		}
	case *ssa.Store:
		return r.storeTo(i, loc, p.f)
	case *ssa.Call:
		return r.callTo(i, p)
	}
	return nil
}

func (r *Resolver) unknown(at ssa.Instruction, loc Handle) Handle {
	return r.intern(Root{Kind: Version, At: at, Loc: loc})
}

// storeTo is writeOf for a store.
func (r *Resolver) storeTo(s *ssa.Store, loc Handle, f *types.Var) func() Handle {
	var sf *types.Var
	if fa, ok := s.Addr.(*ssa.FieldAddr); ok {
		sf = FieldOf(fa.X.Type(), fa.Field)
		if sf != nil && !strings.Contains(loc.Path, "."+sf.Name()) {
			if host := r.hostLoc(loc, f); host.Known() && r.setsHost(sf) && r.Value(s.Addr) == host && !isOwn(fa.X) {
				return func() Handle { return r.unknown(s, loc) }
			}
			return nil
		}
	}
	to := r.Value(s.Addr)
	switch {
	case !to.Known():
		return nil
	case to == loc:
		return func() Handle {
			if h := r.Value(s.Val); h.Known() {
				return h
			}
			if h := r.storedPort(s); h.Known() {
				return h
			}
			return r.unknown(s, loc)
		}
	case to.Root == loc.Root:
		rest, ok := under(loc.Path, to.Path)
		if !ok {
			return nil
		}
		return func() Handle { return r.assigned(s, rest, loc, f) }
	case sf != nil && f != nil && sf.Origin() == f.Origin() && !distinct(to.Root, loc.Root):
		// The same field of what may be the same struct.
		return func() Handle { return r.unknown(s, loc) }
	}
	return nil
}

// assigned is a part of a struct that is assigned as a whole: the same part of
// what is assigned.
func (r *Resolver) assigned(s *ssa.Store, rest string, loc Handle, f *types.Var) Handle {
	if ld, ok := s.Val.(*ssa.UnOp); ok && ld.Op == token.MUL {
		if src := r.Value(ld.X); src.Known() {
			return r.version(src.Add(rest), f, ld)
		}
	}
	if src := r.Value(s.Val); src.Known() {
		return r.initial(src.Add(rest), s.Parent())
	}
	return r.unknown(s, loc)
}

// under reports whether path lies below prefix, and returns the rest.
func under(path, prefix string) (string, bool) {
	rest, ok := strings.CutPrefix(path, prefix)
	if !ok || rest == "" || rest[0] != '.' && rest[0] != '[' {
		return "", false
	}
	return rest, true
}

// distinct reports whether two roots are certainly different objects.
func distinct(a, b *Root) bool {
	fresh := func(r *Root) bool {
		if r.Kind != Value {
			return false
		}
		switch r.Value.(type) {
		case *ssa.Alloc, *ssa.MakeChan, *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeClosure:
			return true
		}
		return false
	}
	return a != b && (fresh(a) || fresh(b) || a.Kind == Global && b.Kind == Global)
}

// callTo reports what a call does to a location.
func (r *Resolver) callTo(call *ssa.Call, p place) func() Handle {
	loc, f := p.loc, p.f
	if f != nil && r.final != nil && r.final(f) {
		return nil
	}
	clobber := func() Handle { return r.unknown(call, loc) }
	c := r.CallOf(call)
	if c.Body != r.Top && r.Own(c.Body) {
		if r.storing(p).in[c.Body] {
			return clobber
		}
		return nil
	}
	if b := r.bindings(c); b != nil {
		host := r.hostLoc(loc, f)
		for _, path := range b.Stores {
			if host.Known() && r.location(c, path) == host {
				return clobber
			}
			if !strings.Contains(loc.Path, lastStep(path)) {
				continue // it is another field
			}
			to := r.location(c, path)
			if to != loc {
				if _, ok := under(loc.Path, to.Path); !ok || to.Root != loc.Root {
					continue
				}
			}
			return func() Handle {
				if h := r.boundResult(c, b, "o:"+path); h.Known() && to == loc {
					return h
				}
				return r.unknown(call, loc)
			}
		}
		return nil
	}
	passed := func(h Handle, t types.Type) bool {
		if h.Root != loc.Root {
			return false
		}
		if h == loc { // a pointer to the variable itself
			p, ok := t.Underlying().(*types.Pointer)
			return ok && (f == nil || types.Identical(p.Elem(), f.Type()))
		}
		_, ok := under(loc.Path, h.Path)
		return ok
	}
	m := r.Model(c)
	if !m.Replaces() {
		for _, a := range c.Args {
			if a == nil || !passed(r.Value(a), a.Type()) {
				continue
			}
			own := c.Fn == nil || c.Fn.Pkg() == r.pkg
			if own || f == nil || f.Exported() {
				return clobber
			}
		}
	}
	if r.storedByGiven(c, loc) {
		return clobber
	}
	// A function handed over, or one that is not known, may store what literals
	// of this function store.
	if c.Fn == nil || m != nil || hasFunc(c) {
		for _, fn := range r.storing(p).lits {
			if fn != r.Top && fn != call.Parent() && r.reaches(c, fn) {
				return clobber
			}
		}
	}
	return nil
}

func hasFunc(c *Call) bool {
	return slices.ContainsFunc(c.Args, func(a ssa.Value) bool {
		if a == nil {
			return false
		}
		_, ok := a.Type().Underlying().(*types.Signature)
		return ok
	})
}

// reaches reports whether a call may run a literal: it is handed to it, or the
// callee is not known.
func (r *Resolver) reaches(c *Call, lit *ssa.Function) bool {
	if c.Fn == nil {
		return true
	}
	for _, a := range c.Args {
		if a == nil {
			continue
		}
		if fn, _ := r.FuncValue(a); fn == lit {
			return true
		}
	}
	return false
}

// storedByGiven reports whether a call runs a method of this package here, or another
// function that it is given, which assigns a location.
func (r *Resolver) storedByGiven(c *Call, loc Handle) bool {
	return slices.ContainsFunc(r.RunsGiven(c), func(t *Call) bool {
		b := r.bindings(t)
		return b != nil && slices.ContainsFunc(b.Stores, func(path string) bool {
			return strings.Contains(loc.Path, lastStep(path)) && r.location(t, path) == loc
		})
	})
}

// RunsGiven are the functions of this package, no literals of the unit, that a call
// runs here by what a model says: once.Do(c.connect).
func (r *Resolver) RunsGiven(c *Call) []*Call {
	var ts []*Call
	for _, d := range r.Model(c).All(model.Call) {
		for _, op := range d.Operands {
			if a := r.Arg(c, op); a != nil && len(op.Fields) == 0 {
				if t := r.Through(c.Instr, a); t != nil && t.Body != nil && !r.Own(t.Body) {
					ts = append(ts, t)
				}
			}
		}
	}
	return ts
}
