// Package fact carries what functions do to connections to the packages that
// import them: one fact a package, slices of plain structs in a fixed order.
package fact

import (
	"fmt"
	"go/types"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/go/types/objectpath"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// maxFuncs and maxBytes bound the fact of a package, the second one roughly. What
// drives or waits is kept first: it is what importers cannot see otherwise.
const (
	maxFuncs = 2000
	maxBytes = 256 << 10
)

// Package is the fact: the summaries of the functions that importers can call, and
// what directives in the source say of the package's declarations.
type Package struct {
	Funcs  []Func     // sorted by Path
	Source model.Stub // in the order of the source, without positions
}

// Func is what importers need to know of one function.
type Func struct {
	Path     string // objectpath of the function
	NoReturn bool   // it ends the process or the goroutine
	Test     bool   // it stands in a file of tests, so that only those tests can call it
	Summary  effect.Summary
}

// AFact marks the type as a fact.
func (*Package) AFact() {}

func (p *Package) String() string { return fmt.Sprintf("%d functions", len(p.Funcs)) }

// Gates reports whether something in the package is a reason to look at those that
// import it (see Imports.Gates): most say only what they do with what they are given.
func (p *Package) Gates() bool {
	return !p.Source.Empty() || slices.ContainsFunc(p.Funcs, func(f Func) bool { return f.Summary.Gates() })
}

// OfSource returns the fact of a package of which there is nothing else to tell than
// what its directives say, or nil.
func OfSource(source *model.Stub) *Package {
	if source.Empty() {
		return nil
	}
	return &Package{Source: *source.Portable()}
}

// New returns the fact of a package, or nil if there is nothing to tell, and how many
// functions are left out for the budget of a fact. A blocking operation that was
// reported in the package is not told again.
func New(p *effect.Package, source *model.Stub, noReturn []*types.Func, reported map[string]bool) (fact *Package, untold int) {
	byPath := map[string]*Func{}
	get := func(obj *types.Func) *Func {
		path, err := objectpath.For(obj)
		if err != nil {
			return nil // nobody outside can name it
		}
		f := byPath[string(path)]
		if f == nil {
			f = &Func{Path: string(path), Test: isTest(p, obj)}
			byPath[string(path)] = f
		}
		return f
	}
	behind := behindInterfaces(p)
	for _, u := range p.Units {
		obj, ok := u.Top.Object().(*types.Func)
		if !ok {
			continue
		}
		s := told(u.Summary, reported)
		s.Bindings.Types = behind.worth(s.Bindings.Types)
		if s.Empty() {
			continue
		}
		if f := get(obj); f != nil {
			f.Summary = s
		}
		if path := behind.method(obj); path != "" {
			byPath[path] = &Func{Path: path, Test: isTest(p, obj), Summary: s}
		}
	}
	for _, obj := range noReturn {
		if f := get(obj); f != nil {
			f.NoReturn = true
		}
	}
	fact = OfSource(source)
	if len(byPath) == 0 {
		return fact, 0
	}
	if fact == nil {
		fact = &Package{}
	}
	for _, f := range byPath {
		fact.Funcs = append(fact.Funcs, *f)
	}
	fact.cut()
	sort.Slice(fact.Funcs, func(i, j int) bool { return fact.Funcs[i].Path < fact.Funcs[j].Path })
	return fact, len(byPath) - len(fact.Funcs)
}

func isTest(p *effect.Package, fn *types.Func) bool {
	return strings.HasSuffix(p.Prog.Fset.Position(fn.Pos()).Filename, "_test.go")
}

// told is a summary without what importers do not need.
func told(s *effect.Summary, reported map[string]bool) effect.Summary {
	t := *s
	t.Ops = nil
	for _, op := range s.Ops {
		if op.Op == lifecycle.Open || len(op.Via) > 0 && reported[op.Via[len(op.Via)-1].String()] {
			continue
		}
		t.Ops = append(t.Ops, op)
	}
	t.Awaits = slices.DeleteFunc(slices.Clone(s.Awaits), func(op effect.Op) bool { return reported[op.Via[len(op.Via)-1].String()] })
	return t
}

// cut keeps the fact within its budget.
func (p *Package) cut() {
	blocks := func(f *Func) bool {
		for i := range f.Summary.Ops {
			if op := f.Summary.Ops[i].Op; op == lifecycle.Drive || op == lifecycle.Wait {
				return true
			}
		}
		return f.NoReturn
	}
	sort.Slice(p.Funcs, func(i, j int) bool {
		a, b := &p.Funcs[i], &p.Funcs[j]
		if x, y := blocks(a), blocks(b); x != y {
			return x
		}
		return a.Path < b.Path
	})
	size := 0
	for i := range p.Funcs {
		size += p.Funcs[i].size()
		if i >= maxFuncs || size > maxBytes {
			p.Funcs = p.Funcs[:i]
			return
		}
	}
}

// size estimates the encoded bytes of a function.
func (f *Func) size() int {
	n := len(f.Path) + 16
	for _, op := range slices.Concat(f.Summary.Ops, f.Summary.Awaits) {
		n += 32 + len(op.Spec.Name) + len(op.Spec.Until) + len(op.Spec.Never) + len(op.Spec.Conn) + len(op.Spec.Ends)
		for _, p := range op.On {
			n += len(p) + 2
		}
		for _, v := range op.Via {
			n += len(v.Name) + len(v.File) + 8
		}
	}
	for _, h := range f.Summary.Handlers {
		n += 32 + len(h.Func) + len(h.Name) + len(h.Itself) + 12*len(h.On) + 12*len(h.Methods)
	}
	for _, d := range slices.Concat(f.Summary.Dropped, f.Summary.Far) {
		n += 32 + len(d.On) + len(d.Name) + len(d.By) + len(d.Made.File) + len(d.Takes) + 8*len(d.Names)
	}
	b := &f.Summary.Bindings
	for _, l := range [][]string{b.Stores, b.Patient} {
		for _, s := range l {
			n += len(s) + 2
		}
	}
	for _, t := range b.Types {
		n += 8 + len(t.Dst) + len(t.Pkg) + len(t.Name)
	}
	n += 24 * (len(b.Is) + len(b.Children) + len(b.Names) + len(b.Roles) + len(b.Sets))
	return n
}
