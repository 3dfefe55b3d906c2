package fact

import (
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/model"
)

// Imports answers what the functions of other packages do, from their facts.
type Imports struct {
	pass  *analysis.Pass
	facts map[*types.Package]*Package // nil for a package without a fact
	known map[*types.Package]map[objectpath.Path]*Func
	paths objectpath.Encoder
}

// Import returns the facts that a package's imports have left.
func Import(pass *analysis.Pass) *Imports {
	return &Imports{pass: pass, facts: map[*types.Package]*Package{}, known: map[*types.Package]map[objectpath.Path]*Func{}}
}

// Nothing knows nothing of other packages.
func Nothing() *Imports { return &Imports{} }

// lookup returns what is known of a function, or nil.
func (i *Imports) lookup(fn *types.Func) *Func {
	fn = fn.Origin()
	pkg := fn.Pkg()
	if pkg == nil || i.pass == nil || pkg == i.pass.Pkg {
		return nil
	}
	funcs := i.load(pkg)
	if len(funcs) == 0 {
		return nil
	}
	path, err := i.paths.For(fn)
	if err != nil {
		return nil
	}
	return funcs[path]
}

// load indexes the functions of a package's fact by their paths.
func (i *Imports) load(pkg *types.Package) map[objectpath.Path]*Func {
	funcs, ok := i.known[pkg]
	if !ok {
		if fact := i.of(pkg); fact != nil {
			funcs = make(map[objectpath.Path]*Func, len(fact.Funcs))
			for k := range fact.Funcs {
				funcs[objectpath.Path(fact.Funcs[k].Path)] = &fact.Funcs[k]
			}
		}
		i.known[pkg] = funcs
	}
	return funcs
}

// Method returns the summary of a method of another package's type that is not
// exported, where a function of that package returns such a value as an interface.
func (i *Imports) Method(pkg *types.Package, typ, name string) *effect.Summary {
	if i.pass == nil {
		return nil
	}
	if f := i.load(pkg)[hidden(typ, name)]; f != nil {
		return &f.Summary
	}
	return nil
}

// of returns the fact of another package, or nil.
func (i *Imports) of(pkg *types.Package) *Package {
	f, ok := i.facts[pkg]
	if !ok {
		if fact := new(Package); i.pass.ImportPackageFact(pkg, fact) {
			f = fact
		}
		i.facts[pkg] = f
	}
	return f
}

// Source returns what the directives in the source of another package say, or nil.
func (i *Imports) Source(pkg *types.Package) *model.Stub {
	if i.pass == nil || pkg == i.pass.Pkg {
		return nil
	}
	if f := i.of(pkg); f != nil && !f.Source.Empty() {
		return &f.Source
	}
	return nil
}

// Summary returns the summary of a function of another package, or nil.
func (i *Imports) Summary(fn *types.Func) *effect.Summary {
	if f := i.lookup(fn); f != nil {
		return &f.Summary
	}
	return nil
}

// NoReturn reports whether a function of another package ends the process or the
// goroutine.
func (i *Imports) NoReturn(fn *types.Func) bool {
	f := i.lookup(fn)
	return f != nil && f.NoReturn
}

// Gates reports whether the use of an object is a reason to look at a package: it
// is a function that may block, or hands out a connection.
func (i *Imports) Gates(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	f := i.lookup(fn)
	return f != nil && f.Summary.Gates()
}
