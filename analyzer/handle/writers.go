package handle

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// writers are the instructions of a function that can change what some location
// holds, sorted so that for one location only few have to be looked at: a function
// has about as many locations as instructions.
type writers struct {
	fields map[string][]writer // stores to fields, by the field's name
	names  []string            // the keys of fields, in source order
	roots  map[*Root][]writer  // stores to variables and elements, by their root
	other  []writer            // stores through pointers
	calls  []*callWriter       // those that may change anything
	order  []*ssa.BasicBlock   // the blocks, dominators first
}

// writer is an instruction and its place in the function.
type writer struct {
	instr ssa.Instruction
	place int
	call  *callWriter
}

// callWriter is a call and, once it is settled, the roots of its arguments: it can
// change nothing that lies elsewhere.
type callWriter struct {
	writer
	settled bool
	roots   []*Root
}

// place is a location whose writes are collected, with the field that it is.
type place struct {
	loc Handle
	f   *types.Var
}

// stored is where in the unit a place is stored to.
type stored struct {
	at   []*ssa.Store
	lits []*ssa.Function        // the functions that store there, or a literal in them does
	in   map[*ssa.Function]bool // lits
}

// writersOf returns the writers of one function.
func (r *Resolver) writersOf(fn *ssa.Function) *writers {
	w := r.writers[fn]
	if w == nil {
		w = &writers{fields: map[string][]writer{}, roots: map[*Root][]writer{}, order: fn.DomPreorder()}
		r.writers[fn] = w
		r.addWriters(w, fn, 0)
	}
	return w
}

// allWriters returns those of all functions of the unit.
func (r *Resolver) allWriters() *writers {
	w := r.writers[nil]
	if w == nil {
		w = &writers{fields: map[string][]writer{}, roots: map[*Root][]writer{}}
		r.writers[nil] = w
		n := 0
		for _, fn := range r.Funcs {
			n = r.addWriters(w, fn, n)
		}
	}
	return w
}

// addWriters adds the writers of a function, whose instructions come after n others.
func (r *Resolver) addWriters(w *writers, fn *ssa.Function, n int) int {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			n++
			x := writer{instr: i, place: n}
			switch i := i.(type) {
			case *ssa.Alloc:
				root := r.Value(i).Root
				w.roots[root] = append(w.roots[root], x)
			case *ssa.Store:
				r.addStore(w, i, x)
			case *ssa.Call:
				if _, ok := i.Call.Value.(*ssa.Builtin); !ok {
					c := &callWriter{writer: x}
					c.call = c
					w.calls = append(w.calls, c)
				}
			}
		}
	}
	return n
}

func (r *Resolver) addStore(w *writers, s *ssa.Store, x writer) {
	if r.storesItself(s) {
		return
	}
	if fa, ok := s.Addr.(*ssa.FieldAddr); ok {
		if f := FieldOf(fa.X.Type(), fa.Field); f != nil && !r.setsHost(f) { // what the port stands for depends on that
			if w.fields[f.Name()] == nil {
				w.names = append(w.names, f.Name())
			}
			w.fields[f.Name()] = append(w.fields[f.Name()], x)
			return
		}
	}
	addr := s.Addr
	if ia, ok := addr.(*ssa.IndexAddr); ok {
		addr = ia.X
	}
	switch addr.(type) {
	case *ssa.Alloc, *ssa.Global, *ssa.FreeVar:
		// Which variable that is depends on nothing else.
		if root := r.Value(s.Addr).Root; root != nil {
			w.roots[root] = append(w.roots[root], x)
		}
	default:
		w.other = append(w.other, x)
	}
}

// storesItself reports whether a variable is assigned what it holds, as a return
// does that names a named result: return addr, errc.
func (r *Resolver) storesItself(s *ssa.Store) bool {
	load, ok := s.Val.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load.X != s.Addr || load.Block() != s.Block() {
		return false
	}
	for _, i := range s.Block().Instrs[r.Place(load)+1:] {
		switch i := i.(type) {
		case *ssa.UnOp:
			if i.Op == token.ARROW {
				return false
			}
		case *ssa.Store:
			if i == s {
				return true
			}
			if _, ok := i.Addr.(*ssa.Alloc); !ok || i.Addr == s.Addr {
				return false
			}
		case *ssa.DebugRef, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType:
		default:
			if v, ok := s.Addr.(*ssa.Alloc); !ok || assignedElsewhere(v) {
				return false // by what a call leads to
			}
		}
	}
	return false
}

// assignedElsewhere reports whether a variable may be assigned by other code than that
// of its function: by a literal, or by who has its address.
func assignedElsewhere(v ssa.Value) bool {
	for _, i := range *v.Referrers() {
		switch i := i.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if _, captured := v.(*ssa.FreeVar); i.Val == v || captured {
				return true
			}
		case *ssa.MakeClosure:
			fn, ok := i.Fn.(*ssa.Function)
			if !ok {
				return true
			}
			for k, b := range i.Bindings {
				if b == v && assignedElsewhere(fn.FreeVars[k]) {
					return true
				}
			}
		default:
			return true
		}
	}
	return false
}

// stores returns the stores, and the variable itself, among which those to a
// location are, in the order of the function.
func (w *writers) stores(loc Handle) []writer {
	found := merged(w.roots[loc.Root], w.other)
	if loc.Path != "" {
		for _, name := range w.names {
			if strings.Contains(loc.Path, "."+name) {
				found = merged(found, w.fields[name])
			}
		}
	}
	return found
}

// merged merges two lists in the order of the function.
func merged(a, b []writer) []writer {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]writer, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].place < b[0].place {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// candidates are the instructions of a function among which those are that may
// change what a location holds, in its order.
func (r *Resolver) candidates(fn *ssa.Function, loc Handle) []writer {
	w := r.writersOf(fn)
	var calls []writer
	for _, c := range w.calls {
		if c.mayWrite(loc) {
			calls = append(calls, c.writer)
		}
	}
	return merged(w.stores(loc), calls)
}

func (c *callWriter) mayWrite(loc Handle) bool {
	if !c.settled {
		return true
	}
	for _, root := range c.roots {
		if root == loc.Root {
			return true
		}
	}
	return false
}

// settle notes what a call can change whatever the location, once everything that
// it depends on is known for good.
func (r *Resolver) settle(w *callWriter) {
	call := w.instr.(*ssa.Call)
	c := r.calls[call]
	if w.settled || c == nil || c.Body != nil || c.Fn == nil {
		return // of a function of this package more may be known later
	}
	if b := r.bindings(c); b != nil {
		w.settled = len(b.Stores) == 0
		return
	}
	if hasFunc(c) && (len(r.Funcs) > 1 || len(r.RunsGiven(c)) > 0) {
		return
	}
	if r.Model(c).Replaces() {
		w.settled = true
		return
	}
	var roots []*Root
	for _, a := range c.Args {
		if a == nil {
			continue
		}
		h, ok := r.values[a]
		if !ok {
			return
		}
		if h.Known() {
			roots = append(roots, h.Root)
		}
	}
	w.settled, w.roots = true, roots
}

// storing tells where in the unit a place is stored to.
func (r *Resolver) storing(p place) *stored {
	if st := r.stored[p]; st != nil {
		return st
	}
	before := r.cycles
	st := &stored{in: map[*ssa.Function]bool{}}
	for _, x := range r.allWriters().stores(p.loc) {
		s, ok := x.instr.(*ssa.Store)
		if !ok || r.storeTo(s, p.loc, p.f) == nil {
			continue
		}
		st.at = append(st.at, s)
		for fn := s.Parent(); fn != nil && !st.in[fn]; fn = fn.Parent() {
			st.in[fn] = true
			st.lits = append(st.lits, fn)
		}
	}
	if r.cycles == before {
		r.stored[p] = st // nothing in it is provisional
	}
	return st
}
