package handle

import (
	"go/types"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// Limits of what is told to callers, so that summaries stay small.
const (
	maxPathFields = 5
	maxBinds      = 64
	maxFields     = 40

	boundNames = "more than 64 connections to tell callers of"
)

// Exporter writes handles of a function in portable paths.
type Exporter struct {
	Lit *ssa.Function // the literal that a result is, while its operations are written

	r      *Resolver
	local  map[Handle]string // handles made here and the paths by which callers reach them
	result []Handle
	b      Bindings
}

// Export returns the Exporter of the resolver's top-level function.
func (r *Resolver) Export() *Exporter {
	e := &Exporter{r: r, local: map[Handle]string{}}
	rets := r.normalReturns()
	e.results(rets)
	e.stores(rets)
	e.parts(rets)
	e.captures(rets)
	e.sets()
	e.relations()
	e.dynamics()
	sortBinds(e.b.Is)
	sortBinds(e.b.Children)
	sortBinds(e.b.Names)
	sort.Slice(e.b.Roles, func(i, j int) bool { return e.b.Roles[i].Dst < e.b.Roles[j].Dst })
	e.b.Roles = slices.Compact(e.b.Roles)
	sort.Slice(e.b.Types, func(i, j int) bool { return e.b.Types[i].Dst < e.b.Types[j].Dst })
	slices.Sort(e.b.Patient)
	slices.Sort(e.b.Stores)
	e.b.Stores = slices.Compact(e.b.Stores)
	return e
}

func sortBinds(bs []Bind) {
	sort.Slice(bs, func(i, j int) bool {
		if bs[i].Dst != bs[j].Dst {
			return bs[i].Dst < bs[j].Dst
		}
		return bs[i].Src < bs[j].Src
	})
}

// normalReturns are the returns of the top-level function without a certain
// error, or those with that of a drive if there is no such, which always ends
// with one, or else all of them.
func (r *Resolver) normalReturns() []*ssa.Return {
	var all, normal, driven []*ssa.Return
	for _, b := range r.Top.Blocks {
		if b == r.Top.Recover || len(b.Instrs) == 0 {
			continue
		}
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			all = append(all, ret)
			if !r.ErrorReturn(ret) {
				normal = append(normal, ret)
			} else if r.drives(ret.Results[len(ret.Results)-1]) {
				driven = append(driven, ret)
			}
		}
	}
	switch {
	case len(normal) > 0:
		return normal
	case len(driven) > 0:
		return driven
	}
	return all
}

// drives reports whether an error is what a call returns that drives a connection.
func (r *Resolver) drives(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	return ok && r.Model(r.CallOf(call)).Has(model.Drive)
}

// Result returns the handle of a result, as the function itself knows it; unknown if
// its returns do not agree.
func (e *Exporter) Result(i int) Handle {
	if i >= len(e.result) {
		return Handle{}
	}
	return e.result[i]
}

// Bindings returns what the function does to identities.
func (e *Exporter) Bindings() Bindings { return e.b }

// Path returns the portable path of a handle; ok is false if no caller can reach
// what it identifies.
func (e *Exporter) Path(h Handle) (path string, ok bool) {
	if !h.Known() || strings.Count(h.Path, ".") > maxPathFields {
		return "", false
	}
	switch h.Root.Kind {
	case Address:
		return "a:" + h.Root.Text, h.Path == ""
	case Option:
		p, ok := e.optionPath(h.Root)
		return p, ok && h.Path == ""
	case Called:
		p, ok := e.Path(h.Root.Loc)
		if h.Root.Text != "" {
			p += "|" + h.Root.Text
		}
		return p + "()", ok && h.Path == ""
	case Global:
		if h.Path == "" {
			return "g:" + h.Root.Text, true
		}
		return "g:" + h.Root.Text + " " + h.Path, true
	case Value:
		if p, ok := h.Root.Value.(*ssa.Parameter); ok && e.Lit != nil && p.Parent() == e.Lit {
			return "c" + strconv.Itoa(slices.Index(e.Lit.Params, p)) + h.Path, true
		}
		if p, ok := h.Root.Value.(*ssa.Parameter); ok && p.Parent() == e.r.Top {
			return "p" + strconv.Itoa(slices.Index(e.r.Top.Params, p)) + h.Path, true
		}
	}
	best := -1
	for k, p := range e.local {
		if k.Root != h.Root {
			continue
		}
		rest := ""
		if k.Path != h.Path {
			if rest, ok = under(h.Path, k.Path); !ok {
				continue
			}
		}
		if len(k.Path) > best {
			best, path = len(k.Path), p+rest
		}
	}
	return path, best >= 0
}

// claim says that callers reach h by path: either h is something that they know
// already, or a new one that is known by this path from here on.
func (e *Exporter) claim(h Handle, path string) {
	if !h.Known() || !e.r.within(len(e.b.Is), maxBinds, boundNames) {
		return
	}
	if known, ok := e.Path(h); ok {
		if known != path {
			e.b.Is = append(e.b.Is, Bind{path, known})
		}
		return
	}
	e.local[h] = path
	e.receiver(h, path)
}

func (e *Exporter) results(rets []*ssa.Return) {
	n := e.r.Top.Signature.Results().Len()
	e.result = make([]Handle, n)
	for i := range n {
		for k, ret := range rets {
			h := e.r.Value(ret.Results[i])
			if k > 0 && h != e.result[i] {
				h = Handle{}
			}
			e.result[i] = h
			if !h.Known() {
				break
			}
		}
		if IsError(e.r.Top.Signature.Results().At(i).Type()) {
			continue
		}
		for _, h := range e.madeEither(i, rets) {
			e.claim(h, "r"+strconv.Itoa(i))
		}
	}
}

// madeEither are what callers get as a result: what all returns agree on, or listeners of
// which each return gives another one that the function has made. It is one listener all
// the same:
//
//	if l, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
//		return l
//	}
//	l, err := net.Listen("tcp6", "[::1]:0")
func (e *Exporter) madeEither(i int, rets []*ssa.Return) []Handle {
	if e.result[i].Known() || len(rets) < 2 || len(rets) > maxMadeEither {
		return e.result[i : i+1]
	}
	var made []Handle
	for _, ret := range rets {
		h := e.r.Value(ret.Results[i])
		if !h.Known() || h.Root.Kind != Value || h.Root.Def() == nil || h.Root.Def().Parent() != e.r.Top || !e.r.Opened(h) || e.r.Role(h) != lifecycle.Listener {
			return nil
		}
		made = append(made, h)
	}
	return made
}

// maxMadeEither bounds the returns of which each may give a listener of its own.
const maxMadeEither = 4

// held is what a location holds at every normal return, if that is one thing.
func (e *Exporter) held(loc Handle, f *types.Var, rets []*ssa.Return) Handle {
	var held Handle
	for k, ret := range rets {
		h := e.r.version(loc, f, ret)
		if k > 0 && h != held {
			return Handle{}
		}
		held = h
	}
	return held
}

// FieldHolds is a field of a struct and what it holds.
type FieldHolds struct {
	Path  string
	Holds Handle
}

// FieldsAt returns what the fields of a struct hold when an instruction runs.
func (r *Resolver) FieldsAt(h Handle, at ssa.Instruction) []FieldHolds {
	var fs []FieldHolds
	var walk func(h Handle, path string, t types.Type, depth int)
	walk = func(h Handle, path string, t types.Type, depth int) {
		st, ok := elem(t).Underlying().(*types.Struct)
		if !ok || st.NumFields() > maxFields {
			return
		}
		for f := range st.Fields() {
			loc := r.field(h, f, "")
			p := path + "." + f.Name()
			if _, isStruct := f.Type().Underlying().(*types.Struct); isStruct && depth < 2 {
				walk(loc, p, f.Type(), depth+1)
				fs = append(fs, FieldHolds{p, loc})
				continue
			}
			if loc != h {
				fs = append(fs, FieldHolds{p, r.version(loc, f, at)})
			}
		}
	}
	if t := r.structType(h); t != nil {
		walk(h, "", t, 0)
	}
	return fs
}

// holds reports whether a location of a type can hold a connection, or an address.
func holds(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Map, *types.Slice, *types.Array:
		return false
	}
	return true
}

// storedField is the field that a store assigns, or nil.
func storedField(s *ssa.Store) *types.Var {
	if fa, ok := s.Addr.(*ssa.FieldAddr); ok {
		return FieldOf(fa.X.Type(), fa.Field)
	}
	return nil
}
