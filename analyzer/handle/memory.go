package handle

import (
	"sort"

	"go/types"

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
	first  write    // what it held when the function began
	in     []*write // the last write at the start of a block; nil if there is none but the first
}

// write is an instruction after which a location holds something else, or a
// place where paths with different writes meet. What it holds is found out when
// it is asked for, since it may be what the location held before.
type write struct {
	at   ssa.Instruction
	meet *ssa.BasicBlock
	eval func() Handle            // nil of the first
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
		if w.eval == nil {
			w.to = r.initial(loc, w.at.Parent())
		} else {
			w.to = w.eval()
		}
		w.done = true
		w.eval = nil // what it needed is not, any more
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
	h := r.version(loc, f, v)
	if h == loc {
		return r.byGoroutine(loc)
	}
	return h
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
	if r.cycles == before || len(r.writing) == 0 || !r.within(r.redone, maxProvisional, "more than 64 writes that depend on each other") {
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
	last := m.start(at.Block())
	if ws := m.writes[at.Block()]; len(ws) > 0 {
		end := r.Place(at)
		if n := sort.Search(len(ws), func(k int) bool { return r.Place(ws[k].at) >= end }); n > 0 {
			last = ws[n-1]
		}
	}
	if last == nil { // a block that cannot be reached
		return loc
	}
	h := last.handle(r, loc)
	if h.Known() && f != nil {
		r.note(h, f.Type(), at)
	}
	return h
}

// remember finds the writes to a location in a function and which of them is the
// last one at the start of every block.
func (r *Resolver) remember(fn *ssa.Function, loc Handle, f *types.Var) *memory {
	m := &memory{first: write{at: fn.Blocks[0].Instrs[0]}}
	first := &m.first
	p := place{loc: loc, f: f}
	for _, x := range r.candidates(fn, loc) {
		i := x.instr
		eval := r.writeOf(i, p)
		if x.call != nil {
			r.settle(x.call)
		}
		if eval == nil {
			continue
		}
		w := &write{at: i, eval: eval}
		if call, ok := i.(*ssa.Call); ok {
			if slice, place, ok := r.optionCall(call, loc); ok {
				w.opt = func(base Handle) Handle { return r.option(base, slice, place) }
			}
		}
		if m.writes == nil {
			m.writes = map[*ssa.BasicBlock][]*write{}
		}
		m.writes[i.Block()] = append(m.writes[i.Block()], w)
	}
	if len(m.writes) == 0 {
		return m
	}
	m.in = make([]*write, len(fn.Blocks))
	meet := func(b *ssa.BasicBlock) *write {
		return &write{at: b.Instrs[0], meet: b, eval: func() Handle {
			if h := m.options(r, b, loc); h.Known() {
				return h
			}
			if h := m.agreed(r, b, loc); h.Known() {
				return h
			}
			return r.intern(Root{Kind: Merge, Block: b, Loc: loc})
		}}
	}
	m.in[0] = first
	if fn.Recover != nil {
		m.in[fn.Recover.Index] = meet(fn.Recover)
	}
	for changed := true; changed; {
		changed = false
		for _, b := range r.writersOf(fn).order {
			old := m.in[b.Index]
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
				m.in[b.Index], changed = in, true
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
	return m.start(b)
}

// start is the last write at the start of a block.
func (m *memory) start(b *ssa.BasicBlock) *write {
	if m.in == nil {
		return &m.first
	}
	return m.in[b.Index]
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
