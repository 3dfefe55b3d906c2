package vetunit

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/token"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/fact"
)

// View is the sum of what a unit says of its package to those who know nothing of the
// tests inside of it; zero, if these change what no notes tell of.
type View [sha256.Size]byte

// nothing is the view of a package of which there is nothing to say.
var nothing = View(sha256.Sum256([]byte("nothing")))

// ReadView reads the view from the notes that a unit has left.
func ReadView(file string) (v View, err error) {
	f, err := os.Open(file)
	if err != nil {
		return v, err
	}
	defer f.Close()
	head := make([]byte, len(magic)+len(v))
	if _, err := io.ReadFull(f, head); err != nil || !bytes.HasPrefix(head, []byte(magic)) {
		return v, fmt.Errorf("%s holds no notes of connlint", file)
	}
	return View(head[len(magic):]), nil
}

// view makes the view of what the unit says of itself.
func (p *loaded) view(mine *note) (View, error) {
	if p.testsExtend() {
		return View{}, nil
	}
	said := mine.untested()
	if !said.Shows && said.own == nil {
		return nothing, nil
	}
	if err := said.encode(); err != nil {
		return View{}, err
	}
	h := sha256.New()
	fmt.Fprintln(h, said.Shows, said.Fact.size, said.Funcs.size)
	h.Write(said.Fact.data)
	h.Write(said.Funcs.data)
	return View(h.Sum(nil)), nil
}

// untested is the note without what it says of functions of tests: itself, if that is
// nothing.
func (n *note) untested() *note {
	if n.own == nil {
		return n
	}
	isTest := func(f fact.Func) bool { return f.Test }
	if !slices.ContainsFunc(n.own.Funcs, isTest) {
		return n
	}
	said := &note{Path: n.Path, Shows: n.Shows}
	if funcs := slices.DeleteFunc(slices.Clone(n.own.Funcs), isTest); len(funcs) > 0 || !n.own.Source.Empty() {
		said.own = &fact.Package{Funcs: funcs, Source: n.own.Source}
	}
	return said
}

// testsExtend reports whether tests declare methods of types that are not theirs, by
// which these satisfy more interfaces. Others have values of those types too. A method
// that is not exported counts only where an interface of the package wants it.
func (p *loaded) testsExtend() bool {
	var hidden []string
	for _, f := range p.files {
		if !p.isTest(f.Package) {
			continue
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv == nil {
				continue
			}
			t := p.pkg.Scope().Lookup(receiver(fn))
			if t != nil && p.isTest(t.Pos()) {
				continue
			}
			if fn.Name.IsExported() {
				return true
			}
			hidden = append(hidden, fn.Name.Name)
		}
	}
	return len(hidden) > 0 && p.wantsMethod(hidden)
}

// wantsMethod reports whether an interface outside of the tests has a method of one of
// the names.
func (p *loaded) wantsMethod(names []string) (wants bool) {
	for _, f := range p.files {
		if p.isTest(f.Package) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if t, ok := n.(*ast.InterfaceType); ok {
				for _, m := range t.Methods.List {
					wants = wants || slices.ContainsFunc(m.Names, func(id *ast.Ident) bool { return slices.Contains(names, id.Name) })
				}
			}
			return !wants
		})
	}
	return wants
}

func (p *loaded) isTest(pos token.Pos) bool {
	return strings.HasSuffix(p.fset.File(pos).Name(), "_test.go")
}

// receiver is the name of the type that a method is of.
func receiver(fn *ast.FuncDecl) string {
	if len(fn.Recv.List) == 0 {
		return ""
	}
	t := fn.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.ParenExpr:
			t = x.X
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}
