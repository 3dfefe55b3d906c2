package handle

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Functional options: for _, f := range opts { f(&o) }. What a field of o holds
// afterwards depends on opts, which often only a caller lists. The handle of such
// a field is an Option root: what the field held before, the slice, and the field.

// optionCall recognises a call of an element of a slice, with a pointer to the
// struct that holds a location. It returns the slice and the place of the location:
// the argument and the fields behind it, as "0.addr".
func (r *Resolver) optionCall(call *ssa.Call, loc Handle) (slice Handle, place string, ok bool) {
	ld, isLoad := call.Call.Value.(*ssa.UnOp)
	if !isLoad {
		return slice, "", false
	}
	elem, isElem := ld.X.(*ssa.IndexAddr)
	if !isElem {
		return slice, "", false
	}
	if _, isConst := elem.Index.(*ssa.Const); isConst {
		return slice, "", false
	}
	if sig := call.Call.Signature(); sig.Params().Len() != 1 || sig.Results().Len() > 1 {
		return slice, "", false // a table of handlers
	}
	for i, a := range call.Call.Args {
		h := r.Value(a)
		if h.Root != loc.Root {
			continue
		}
		if rest, below := under(loc.Path, h.Path); below {
			return r.Value(elem.X), strconv.Itoa(i) + rest, true
		}
	}
	return slice, "", false
}

// option is the handle of a field after all functions of a slice were applied.
func (r *Resolver) option(base, slice Handle, place string) Handle {
	if !base.Known() || !slice.Known() {
		return Handle{}
	}
	return r.intern(Root{Kind: Option, Loc: base, By: slice, Text: place})
}

// optionPath writes an Option root in portable form: k:SLICE;PLACE;BASE.
func (e *Exporter) optionPath(root *Root) (string, bool) {
	slice, ok1 := e.Path(root.By)
	base, ok2 := e.Path(root.Loc)
	return "k:" + slice + ";" + root.Text + ";" + base, ok1 && ok2
}

// substOption puts a call's values into the path of an Option root. If the call
// lists the functions, they are applied.
func (r *Resolver) substOption(c *Call, path string) Handle {
	parts := strings.SplitN(strings.TrimPrefix(path, "k:"), ";", 3)
	if len(parts) != 3 {
		return Handle{}
	}
	base := r.Subst(c, parts[2])
	if last := "p" + strconv.Itoa(len(c.Args)-1); parts[0] == last && c.Direct {
		if elems, ok := r.Variadic(c); ok {
			return r.apply(base, elems, parts[1])
		}
	}
	return r.option(base, r.Subst(c, parts[0]), parts[1])
}

// apply is what a place holds after functions were applied to it in turn.
func (r *Resolver) apply(h Handle, funcs []ssa.Value, place string) Handle {
	for _, f := range funcs {
		if f == nil {
			return Handle{}
		}
		sets, ok := r.setsOf(f)
		if !ok {
			return Handle{}
		}
		for _, s := range sets {
			if s.place == place {
				h = s.to
			} else if _, below := under(place, s.place); below {
				h = Handle{}
			}
		}
	}
	return h
}

// set says that a function makes a place of its arguments what to is.
type set struct {
	place string // "0.addr": argument 0, field addr
	to    Handle // unknown if it cannot be told
}

// setsOf returns all that a function value sets in its arguments; ok is false if
// that is not known.
func (r *Resolver) setsOf(f ssa.Value) ([]set, bool) {
	if fn, _ := r.FuncValue(f); fn != nil {
		return r.literalSets(fn)
	}
	h := r.Value(f)
	if h.Root == nil || h.Root.Kind != Value {
		return nil, false
	}
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil, false
	}
	c := r.CallOf(call)
	b := r.bindings(c)
	if b == nil {
		return nil, false
	}
	prefix := "r" + strings.TrimPrefix(h.Path, "#") + "()"
	known := false
	var sets []set
	for _, s := range b.Sets {
		place, ok := strings.CutPrefix(s.Dst, prefix)
		switch {
		case !ok:
		case place == "":
			known = true
		default:
			sets = append(sets, set{place, r.Subst(c, s.Src)})
		}
	}
	return sets, known
}

// literalSets returns what a literal of this function sets in its arguments. A
// literal that hands its arguments on is not known.
func (r *Resolver) literalSets(lit *ssa.Function) ([]set, bool) {
	if len(lit.Blocks) == 0 || lit.Parent() == nil {
		return nil, false
	}
	place := func(h Handle) (string, bool) {
		if h.Root == nil || h.Root.Kind != Value {
			return "", false
		}
		for i, p := range lit.Params {
			if h.Root.Value == p {
				return strconv.Itoa(i) + h.Path, true
			}
		}
		return "", false
	}
	var rets []*ssa.Return
	for _, b := range lit.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case ssa.CallInstruction:
				for _, a := range i.Common().Args {
					if _, mine := place(r.Value(a)); mine {
						return nil, false
					}
				}
			case *ssa.Return:
				if !r.ErrorReturn(i) {
					rets = append(rets, i)
				}
			}
		}
	}
	var sets []set
	for _, s := range r.stores[lit] {
		loc := r.Value(s.Addr)
		at, mine := place(loc)
		if !mine {
			continue
		}
		fa, ok := s.Addr.(*ssa.FieldAddr)
		if !ok {
			return nil, false
		}
		var to Handle
		for k, ret := range rets {
			h := r.version(loc, FieldOf(fa.X.Type(), fa.Field), ret)
			if k > 0 && h != to {
				h = Handle{}
			}
			to = h
		}
		sets = append(sets, set{at, to})
	}
	return sets, true
}

// sets tells what the functions that a function returns set in their arguments.
func (e *Exporter) sets() {
	for i, h := range e.result {
		if h.Root == nil || h.Root.Kind != Value || h.Path != "" {
			continue
		}
		var lit *ssa.Function
		switch v := h.Root.Value.(type) {
		case *ssa.MakeClosure:
			lit = v.Fn.(*ssa.Function)
		case *ssa.Function:
			lit = v
		default:
			continue
		}
		sets, ok := e.r.literalSets(lit)
		if !ok {
			continue
		}
		prefix := "r" + strconv.Itoa(i) + "()"
		e.b.Sets = append(e.b.Sets, Bind{Dst: prefix})
		for _, s := range sets {
			src, _ := e.Path(s.to)
			e.b.Sets = append(e.b.Sets, Bind{prefix + s.place, src})
		}
	}
}

// elementPath stands for any element of a slice of functions.
const elementPath = "[*]"

// AnyElement stands for any element of a slice.
func AnyElement(slice Handle) Handle { return slice.Add(elementPath) }

// Elements returns the functions of a slice that a handle stands for any of, if
// the slice is listed in this function.
func (r *Resolver) Elements(h Handle) ([]Handle, bool) {
	base, ok := strings.CutSuffix(h.Path, elementPath)
	if !ok || h.Root.Kind != Value {
		return nil, false
	}
	array, ok := h.Root.Value.(*ssa.Alloc)
	if !ok || base != "" {
		return nil, false
	}
	var fs []Handle
	for _, ref := range *array.Referrers() {
		ia, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, use := range *ia.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == ia {
				fs = append(fs, r.Value(st.Val))
			}
		}
	}
	return fs, true
}

// ElementField is the array, and the field, if a handle stands for that field of any
// element of a slice of all of an array that this function has made.
func ElementField(h Handle) (array *ssa.Alloc, field string, ok bool) {
	if h.Root == nil || h.Root.Kind != Value {
		return nil, "", false
	}
	array, made := h.Root.Value.(*ssa.Alloc)
	field, in := strings.CutPrefix(h.Path, elementPath+".")
	return array, field, made && in
}
