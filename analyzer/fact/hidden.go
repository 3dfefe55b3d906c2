package fact

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/objectpath"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
)

// hidden is the path of a method of a type that is not exported: importers get its
// values as interfaces. No path of objectpath begins so.
func hidden(typ, method string) objectpath.Path {
	return objectpath.Path("~" + typ + "." + method)
}

// behind are the types of a package that its functions return as interfaces: whether
// a method of one may block or hands out a connection. A type of whose methods there
// is nothing to tell is not among them.
type behind struct {
	pkg    *types.Package
	blocks map[string]bool
}

func behindInterfaces(p *effect.Package) behind {
	b := behind{p.Prog.Pkg.Pkg, map[string]bool{}}
	returned := map[string]bool{}
	for _, u := range p.Units {
		for _, t := range u.Summary.Bindings.Types {
			if t.Pkg == b.pkg.Path() {
				returned[t.Name] = true
			}
		}
	}
	if len(returned) == 0 {
		return b
	}
	for _, u := range p.Units {
		obj, _ := u.Top.Object().(*types.Func)
		if name := receiverOf(obj); returned[name] && !u.Summary.Empty() {
			b.blocks[name] = b.blocks[name] || u.Summary.Gates()
		}
	}
	return b
}

// worth are those of what is said of interfaces that tell an importer something.
func (b behind) worth(ts []handle.TypeOf) []handle.TypeOf {
	var out []handle.TypeOf
	for _, t := range ts {
		blocks, own := b.blocks[t.Name]
		if t.Pkg != b.pkg.Path() {
			blocks = true // its package knows
		} else if !own {
			continue
		}
		t.Blocks = blocks
		out = append(out, t)
	}
	return out
}

// method is the path of a method that importers may find only behind an interface,
// or "".
func (b behind) method(fn *types.Func) string {
	name := receiverOf(fn)
	if _, ok := b.blocks[name]; !ok || token.IsExported(name) {
		return ""
	}
	return string(hidden(name, fn.Name()))
}

// receiverOf is the name of the type that a method is of, or "".
func receiverOf(fn *types.Func) string {
	if fn == nil || fn.Signature().Recv() == nil {
		return ""
	}
	t := types.Unalias(fn.Signature().Recv().Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
