package vetunit

import (
	"go/ast"
	"go/types"
	"strconv"
)

// uses are what source can use of its imports: the names that it selects from others,
// by these.
type uses struct {
	names  map[string]map[string]bool // what stands before a dot: what stands behind it
	called map[string][]string        // the path of a package: names that imports give it
	dotted bool                       // an import does without the dot, so that all may be used
	counts counts
}

// usesOf goes through the source, and counts it on the way.
func (u *Unit) usesOf(files []*ast.File) *uses {
	in := &uses{names: map[string]map[string]bool{}, called: map[string][]string{}}
	for _, f := range files {
		for _, imp := range f.Imports {
			if imp.Name == nil {
				continue
			}
			in.dotted = in.dotted || imp.Name.Name == "."
			if path, err := strconv.Unquote(imp.Path.Value); err == nil {
				path = u.ImportMap[path]
				in.called[path] = append(in.called[path], imp.Name.Name)
			}
		}
		ast.Inspect(f, in.take)
	}
	return in
}

func (in *uses) take(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.SelectorExpr:
		if x, ok := node.X.(*ast.Ident); ok {
			names := in.names[x.Name]
			if names == nil {
				names = map[string]bool{}
				in.names[x.Name] = names
			}
			names[node.Sel.Name] = true
		}
		in.counts.selectors++
		in.counts.exprs++
	case *ast.Ident:
		in.counts.idents++
	case ast.Expr:
		in.counts.exprs++
	case *ast.CommentGroup:
		return false
	}
	return true
}

// has reports whether the source may use an object of a package, which calls itself
// pkg.
func (in *uses) has(path, pkg, object string) bool {
	if in.names[pkg][object] {
		return true
	}
	for _, name := range in.called[path] {
		if in.names[name][object] {
			return true
		}
	}
	return false
}

// counts are numbers of nodes.
type counts struct{ idents, selectors, exprs int }

// info has room for what the checker records of so many nodes: it would otherwise
// spend a good part of its time on making more.
func (n counts) info() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue, roomFor(n.exprs+n.idents*3/8)),
		Defs:         make(map[*ast.Ident]types.Object, roomFor(n.idents/4)),
		Uses:         make(map[*ast.Ident]types.Object, roomFor(n.idents*3/4)),
		Implicits:    map[ast.Node]types.Object{},
		Instances:    map[*ast.Ident]types.Instance{},
		Scopes:       make(map[ast.Node]*types.Scope, n.idents/7),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection, n.selectors/2),
		FileVersions: map[*ast.File]string{},
	}
}

// roomFor is the number of entries for which a map is to have room that will have about
// n. A large map is made of tables, whose number is a power of two: for a little more
// than such a number it would have twice the room, and most would stay empty.
func roomFor(n int) int {
	const table = 1024 * 7 / 8 // entries (internal/runtime/maps of Go 1.26)
	tables := 1
	for 2*tables*table <= n {
		tables *= 2
	}
	if full := tables * table; n > full && n-full < full/8 {
		return full
	}
	return n
}
