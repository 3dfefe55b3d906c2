package fact

import (
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/connlint/connlint/analyzer/effect"
)

// Imports answers what the functions of other packages do, from their facts.
type Imports struct {
	pass  *analysis.Pass
	known map[*types.Package]map[objectpath.Path]*Func
	paths objectpath.Encoder
}

// Import returns the facts that a package's imports have left.
func Import(pass *analysis.Pass) *Imports {
	return &Imports{pass: pass, known: map[*types.Package]map[objectpath.Path]*Func{}}
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
	funcs, ok := i.known[pkg]
	if !ok {
		var fact Package
		if i.pass.ImportPackageFact(pkg, &fact) {
			funcs = make(map[objectpath.Path]*Func, len(fact.Funcs))
			for k := range fact.Funcs {
				funcs[objectpath.Path(fact.Funcs[k].Path)] = &fact.Funcs[k]
			}
		}
		i.known[pkg] = funcs
	}
	if len(funcs) == 0 {
		return nil
	}
	path, err := i.paths.For(fn)
	if err != nil {
		return nil
	}
	return funcs[path]
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
