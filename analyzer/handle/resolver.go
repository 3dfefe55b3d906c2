package handle

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// Callees tells what calls do to identities: the summaries of functions.
type Callees interface {
	// Bindings returns what is known of a called function, or nil if nothing is.
	Bindings(c *Call) *Bindings
	// Dynamic returns the type of what a result of a call, or a part of one, holds,
	// where that is an interface, or nil if it is not known.
	Dynamic(c *Call, path string) types.Type
	// Type returns the most telling type that is seen there of what a call opens.
	Type(c *Call, path string) types.Type
	// Method returns the method that a result of a call, or a part of one, is a value
	// of, or nil if it is none.
	Method(c *Call, path string) *types.Func
}

// Resolver finds the handles of the values of one top-level function and of the
// function literals in it, which share their variables.
type Resolver struct {
	ix      *model.Index
	pkg     *types.Package
	prog    *ssa.Program
	callees Callees
	sole    func(types.Type) types.Type
	final   func(*types.Var) bool
	twin    func(*types.Var) *types.Var

	Top   *ssa.Function
	Funcs []*ssa.Function // Top and the literals in it

	roots    map[rootKey]*Root   // but for those of values
	selves   map[ssa.Value]*Root // those of values
	made     int                 // number of roots
	values   map[ssa.Value]Handle
	active   map[ssa.Value]bool
	types    map[Handle]types.Type        // of those with a path: a root knows its own
	half     map[Handle]bool              // seen as a type whose peer can half-close
	stream   map[Handle]bool              // seen as a stream of bytes
	built    map[Handle][]ssa.Instruction // seen as a connection that is no stream of bytes: where
	dynamic  map[Handle]types.Type        // what an interface was made of
	asking   map[Handle]bool              // results that callees are asked about at the moment
	calls    map[ssa.CallInstruction]*Call
	makers   map[*ssa.Function]*ssa.MakeClosure // a literal and the instruction that makes it
	chanUses []ssa.Instruction                  // memo of findChanUses
	onlySend map[Handle]*ssa.Send               // memo of findOnlySend
	stores   map[*ssa.Function][]*ssa.Store
	places   map[*ssa.BasicBlock]map[ssa.Instruction]int
	writers  map[*ssa.Function]*writers
	stored   map[place]*stored
	own      map[*ssa.Function]bool // Funcs
	memory   map[memKey]*memory
	writing  map[memKey]bool // whose writes are being collected
	agreeing int             // depth of agreed
	cycles   int             // how often that came to ask for itself
	redone   int             // how often a provisional answer was dropped
	links    *links
	givenUp  map[string]bool // see GiveUp
}

// New returns a Resolver for a top-level function. Sole returns the only type that
// implements an interface, or nil; final reports whether a field is never assigned
// once its struct is in use; twin returns the field that holds the same connection
// as another one of its struct, or nil.
func New(top *ssa.Function, pkg *types.Package, ix *model.Index, callees Callees, sole func(types.Type) types.Type, final func(*types.Var) bool, twin func(*types.Var) *types.Var) *Resolver {
	r := &Resolver{
		ix: ix, pkg: pkg, prog: top.Prog, callees: callees, sole: sole, final: final, twin: twin, Top: top,
		roots:    map[rootKey]*Root{},
		active:   map[ssa.Value]bool{},
		types:    map[Handle]types.Type{},
		half:     map[Handle]bool{},
		stream:   map[Handle]bool{},
		built:    map[Handle][]ssa.Instruction{},
		dynamic:  map[Handle]types.Type{},
		asking:   map[Handle]bool{},
		makers:   map[*ssa.Function]*ssa.MakeClosure{},
		onlySend: map[Handle]*ssa.Send{},
		stores:   map[*ssa.Function][]*ssa.Store{},
		places:   map[*ssa.BasicBlock]map[ssa.Instruction]int{},
		writers:  map[*ssa.Function]*writers{},
		stored:   map[place]*stored{},
		own:      map[*ssa.Function]bool{},
		memory:   map[memKey]*memory{},
		writing:  map[memKey]bool{},
	}
	values, calls := 0, 0
	var add func(f *ssa.Function)
	add = func(f *ssa.Function) {
		values += len(f.Params) + len(f.FreeVars)
		r.Funcs = append(r.Funcs, f)
		r.own[f] = true
		for _, b := range f.Blocks {
			values += len(b.Instrs)
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.MakeClosure:
					r.makers[i.Fn.(*ssa.Function)] = i
				case *ssa.Store:
					r.stores[f] = append(r.stores[f], i)
				case ssa.CallInstruction:
					calls++
				}
			}
		}
		for _, a := range f.AnonFuncs {
			add(a)
		}
	}
	add(top)
	r.values = make(map[ssa.Value]Handle, values/2)
	r.selves = make(map[ssa.Value]*Root, values/4)
	r.calls = make(map[ssa.CallInstruction]*Call, calls)
	return r
}

func (r *Resolver) soleImplementation(t types.Type) types.Type {
	if r.sole == nil {
		return nil
	}
	return r.sole(t)
}

// Own reports whether a function is one of Funcs.
func (r *Resolver) Own(fn *ssa.Function) bool { return r.own[fn] }

// Index returns the models that the resolver uses.
func (r *Resolver) Index() *model.Index { return r.ix }

// Maker returns the instruction that makes a literal's closure, or nil if it
// captures nothing.
func (r *Resolver) Maker(lit *ssa.Function) ssa.Instruction {
	if mk := r.makers[lit]; mk != nil {
		return mk
	}
	return nil
}

// madeBy is the instruction that gives a value, or nil.
func madeBy(v ssa.Value) ssa.Instruction {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	i, _ := v.(ssa.Instruction)
	return i
}

// Value returns the handle of an SSA value.
func (r *Resolver) Value(v ssa.Value) Handle {
	if v == nil {
		return Handle{}
	}
	if h, ok := r.values[v]; ok {
		return h
	}
	if r.active[v] {
		return Handle{} // a cycle through a phi
	}
	before := r.cycles
	r.active[v] = true
	h := r.resolve(v)
	delete(r.active, v)
	if !r.provisional(before) {
		r.values[v] = h
	}
	r.note(h, v.Type(), madeBy(v))
	return h
}

func (r *Resolver) resolve(v ssa.Value) Handle {
	switch v := v.(type) {
	case *ssa.Const:
		return r.text(v)
	case *ssa.Global:
		return r.global(v.String())
	case *ssa.FreeVar:
		return r.freeVar(v)
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL:
			return r.load(v)
		case token.ARROW:
			if !v.CommaOk {
				return orValue(r, r.received(v), v)
			}
		}
	case *ssa.Alloc:
		if h := r.ownAddress(v); h.Known() {
			return h
		}
	case *ssa.FieldAddr:
		return r.field(r.Value(v.X), FieldOf(v.X.Type(), v.Field), "")
	case *ssa.Field:
		return r.structField(v)
	case *ssa.IndexAddr:
		if h, ok := r.partOf(v.X); ok {
			return h
		}
		if i, ok := v.Index.(*ssa.Const); ok {
			return r.Value(v.X).Add("[" + i.Value.ExactString() + "]")
		}
	case *ssa.Extract:
		return r.extract(v)
	case *ssa.Call:
		return r.result(v, 0)
	case *ssa.MakeInterface:
		h := orValue(r, r.Value(v.X), v)
		if _, ok := r.dynamic[h]; !ok && !types.IsInterface(v.X.Type()) {
			r.dynamic[h] = v.X.Type()
		}
		return h
	case *ssa.ChangeInterface:
		return orValue(r, r.Value(v.X), v)
	case *ssa.ChangeType:
		return orValue(r, r.Value(v.X), v)
	case *ssa.Convert:
		return orValue(r, r.Value(v.X), v)
	case *ssa.TypeAssert:
		if !v.CommaOk {
			return orValue(r, r.Value(v.X), v)
		}
	case *ssa.Slice:
		return orValue(r, r.Value(v.X), v)
	case *ssa.Phi:
		return r.phi(v)
	case *ssa.BinOp:
		if v.Op == token.ADD && isString(v.Type()) {
			return r.text(v)
		}
	}
	return r.value(v)
}

func orValue(r *Resolver, h Handle, v ssa.Value) Handle {
	if h.Known() {
		return h
	}
	return r.value(v)
}

// phi is one handle if all that flows in is, and else one of its own.
func (r *Resolver) phi(v *ssa.Phi) Handle {
	var h Handle
	for _, e := range v.Edges {
		if e == v || r.active[e] {
			continue
		}
		g := r.Value(e)
		if !g.Known() || h.Known() && g != h {
			return r.value(v)
		}
		h = g
	}
	return orValue(r, h, v)
}

// freeVar is the variable of the enclosing function that a literal captures.
func (r *Resolver) freeVar(v *ssa.FreeVar) Handle {
	fn := v.Parent()
	if mk := r.makers[fn]; mk != nil {
		for i, fv := range fn.FreeVars {
			if fv == v && i < len(mk.Bindings) {
				return r.Value(mk.Bindings[i])
			}
		}
	}
	return r.value(v)
}
