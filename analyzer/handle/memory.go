package handle

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// memKey names a location in a function.
type memKey struct {
	fn  *ssa.Function
	loc Handle
}

// memory is what a location holds throughout one function.
type memory struct {
	writes map[*ssa.BasicBlock][]*write
	in     map[*ssa.BasicBlock]*write // the last write at the start of a block
}

// write is an instruction after which a location holds something else, or a
// place where paths with different writes meet. What it holds is found out when
// it is asked for, since it may be what the location held before.
type write struct {
	at   ssa.Instruction
	meet *ssa.BasicBlock
	eval func() Handle
	opt  func(base Handle) Handle // of a functional option: what it makes of what was there
	to   Handle
	done bool
	busy bool
}

func (w *write) handle(r *Resolver, loc Handle) Handle {
	switch {
	case w.done:
	case w.busy:
		return r.unknown(w.at, loc) // a cycle
	default:
		w.busy = true
		w.to, w.done = w.eval(), true
	}
	return w.to
}

// load is what a pointer points to where it is loaded.
func (r *Resolver) load(v *ssa.UnOp) Handle {
	if ia, ok := v.X.(*ssa.IndexAddr); ok {
		if h, ok := r.partOf(ia.X); ok {
			return h
		}
		if _, isConst := ia.Index.(*ssa.Const); !isConst && isFuncType(v.Type()) {
			return r.Value(ia.X).Add(elementPath)
		}
	}
	loc := r.Value(v.X)
	if !loc.Known() {
		return r.value(v)
	}
	if _, ok := v.Type().Underlying().(*types.Struct); ok {
		return loc // a struct is where it lies; its fields are read one by one
	}
	var f *types.Var
	if fa, ok := v.X.(*ssa.FieldAddr); ok {
		f = FieldOf(fa.X.Type(), fa.Field)
		if r.Value(fa.X) == loc {
			return loc // a field that is its owner
		}
	}
	return r.version(loc, f, v)
}

func isFuncType(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// maxProvisional bounds what is found out again because it was provisional.
const maxProvisional = 64

// provisional reports whether what was found out since a count of cycles holds
// only while the writes to a location are being collected, on the way to which it
// was asked for: it must not be kept, or the answer would depend on who asked
// first.
func (r *Resolver) provisional(before int) bool {
	if r.cycles == before || len(r.writing) == 0 || r.redone >= maxProvisional {
		return false
	}
	r.redone++
	return true
}

// version is what a location holds when an instruction runs.
func (r *Resolver) version(loc Handle, f *types.Var, at ssa.Instruction) Handle {
	if !loc.Known() {
		return loc
	}
	fn := at.Parent()
	key := memKey{fn, loc}
	if r.writing[key] {
		r.cycles++
		return r.intern(Root{Kind: Version, At: at, Loc: loc})
	}
	m := r.memory[key]
	if m == nil {
		before := r.cycles
		r.writing[key] = true
		m = r.remember(fn, loc, f)
		delete(r.writing, key)
		if !r.provisional(before) {
			r.memory[key] = m
		}
	}
	last := m.in[at.Block()]
	if ws := m.writes[at.Block()]; len(ws) > 0 {
		for _, i := range at.Block().Instrs {
			if i == at {
				break
			}
			for _, w := range ws {
				if w.at == i {
					last = w
				}
			}
		}
	}
	if last == nil { // a block that cannot be reached
		return loc
	}
	h := last.handle(r, loc)
	if h.Known() && f != nil {
		r.note(h, f.Type())
	}
	return h
}

// remember finds the writes to a location in a function and which of them is the
// last one at the start of every block.
func (r *Resolver) remember(fn *ssa.Function, loc Handle, f *types.Var) *memory {
	m := &memory{writes: map[*ssa.BasicBlock][]*write{}, in: map[*ssa.BasicBlock]*write{}}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			eval := r.writeOf(i, loc, f)
			if eval == nil {
				continue
			}
			w := &write{at: i, eval: eval}
			if call, ok := i.(*ssa.Call); ok {
				if slice, place, ok := r.optionCall(call, loc); ok {
					w.opt = func(base Handle) Handle { return r.option(base, slice, place) }
				}
			}
			m.writes[b] = append(m.writes[b], w)
		}
	}
	first := &write{at: fn.Blocks[0].Instrs[0], eval: func() Handle { return r.initial(loc, fn) }}
	if len(m.writes) == 0 {
		for _, b := range fn.Blocks {
			m.in[b] = first
		}
		return m
	}
	meet := func(b *ssa.BasicBlock) *write {
		return &write{at: b.Instrs[0], meet: b, eval: func() Handle {
			if h := m.options(r, b, loc); h.Known() {
				return h
			}
			return r.intern(Root{Kind: Merge, Block: b, Loc: loc})
		}}
	}
	m.in[fn.Blocks[0]] = first
	if fn.Recover != nil {
		m.in[fn.Recover] = meet(fn.Recover)
	}
	order := fn.DomPreorder()
	for changed := true; changed; {
		changed = false
		for _, b := range order {
			old := m.in[b]
			if old != nil && old.meet == b {
				continue
			}
			var in *write
			if b == fn.Blocks[0] {
				in = first
			}
			for _, p := range b.Preds {
				out := m.out(p)
				switch {
				case out == nil || out == in:
				case in == nil:
					in = out
				default:
					in = meet(b)
				}
				if in != nil && in.meet == b {
					break
				}
			}
			if in != old {
				m.in[b], changed = in, true
			}
		}
	}
	return m
}

// out is the last write at the end of a block.
func (m *memory) out(b *ssa.BasicBlock) *write {
	if ws := m.writes[b]; len(ws) > 0 {
		return ws[len(ws)-1]
	}
	return m.in[b]
}

// options is what a location holds at the head of a loop that applies functional
// options: what it held before the loop, with all of them applied.
func (m *memory) options(r *Resolver, b *ssa.BasicBlock, loc Handle) Handle {
	var before, applied *write
	for _, p := range b.Preds {
		switch out := m.out(p); {
		case out == nil || out.meet == b:
		case out.opt != nil && (applied == nil || applied == out):
			applied = out
		case out.opt == nil && (before == nil || before == out):
			before = out
		default:
			return Handle{}
		}
	}
	if before == nil || applied == nil {
		return Handle{}
	}
	return applied.opt(before.handle(r, loc))
}

// writeOf returns how to find what a location holds after an instruction that
// may replace it, or nil.
func (r *Resolver) writeOf(i ssa.Instruction, loc Handle, f *types.Var) func() Handle {
	switch i := i.(type) {
	case *ssa.Alloc:
		if loc.Root.Kind == Value && loc.Root.Value == i {
			return func() Handle { return loc } // a new variable each time
		}
	case *ssa.Store:
		return r.storeTo(i, loc, f)
	case *ssa.Call:
		return r.callTo(i, loc, f)
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
func (r *Resolver) callTo(call *ssa.Call, loc Handle, f *types.Var) func() Handle {
	clobber := func() Handle { return r.unknown(call, loc) }
	if f != nil && r.final != nil && r.final(f) {
		return nil
	}
	if _, ok := call.Call.Value.(*ssa.Builtin); ok {
		return nil
	}
	c := r.CallOf(call)
	if c.Body != nil && slices.Contains(r.Funcs, c.Body) && c.Body != r.Top {
		if len(r.storesIn(c.Body, loc, f)) > 0 {
			return clobber
		}
		return nil
	}
	if b := r.bindings(c); b != nil {
		for _, path := range b.Stores {
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
	if m == nil {
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
	// A function handed over, or one that is not known, may store what literals
	// of this function store.
	if c.Fn == nil || m != nil || hasFunc(c) {
		for _, fn := range r.Funcs[1:] {
			if fn != call.Parent() && len(r.storesIn(fn, loc, f)) > 0 && r.reaches(c, fn) {
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

// storesIn returns the stores to a location in a function, its literals included.
func (r *Resolver) storesIn(fn *ssa.Function, loc Handle, f *types.Var) []*ssa.Store {
	var found []*ssa.Store
	for _, s := range r.stores[fn] {
		if r.storeTo(s, loc, f) != nil {
			found = append(found, s)
		}
	}
	for _, a := range fn.AnonFuncs {
		found = append(found, r.storesIn(a, loc, f)...)
	}
	return found
}

// initial is what a location holds before a function does anything.
func (r *Resolver) initial(loc Handle, fn *ssa.Function) Handle {
	root := loc.Root
	if root == nil {
		return loc
	}
	switch root.Kind {
	case Value:
		switch v := root.Value.(type) {
		case *ssa.Call:
			if h := r.boundPart(v, loc); h.Known() {
				return h
			}
			return loc
		case *ssa.Alloc:
			if v.Parent() == fn {
				return loc
			}
		case *ssa.Parameter:
			if v.Parent() == fn {
				return loc
			}
		default:
			return loc
		}
		return r.shared(loc, fn)
	case Version:
		if c, ok := root.At.(*ssa.Call); ok {
			if h := r.boundPart(c, loc); h.Known() {
				return h
			}
		}
	}
	return loc
}

// shared is what a literal finds in a variable of an enclosing function: its
// only value, if it is stored once, and else something that may have changed.
func (r *Resolver) shared(loc Handle, fn *ssa.Function) Handle {
	var found []*ssa.Store
	for _, g := range r.Funcs {
		for _, s := range r.stores[g] {
			if r.storeTo(s, loc, nil) != nil {
				found = append(found, s)
			}
		}
	}
	switch {
	case len(found) == 0:
		return loc
	case len(found) == 1 && found[0].Parent() != fn:
		if h := r.storeTo(found[0], loc, nil)(); h.Known() {
			return h
		}
	}
	return r.intern(Root{Kind: Entry, Func: fn, Loc: loc})
}
