package model

import (
	"go/importer"
	"go/token"
	"go/types"
	"io/fs"
	"testing"
	"time"
)

// startup is what a process pays for the catalogue until it has bound what a package
// sees: each unit of go vet is a process of its own.
func startup(tb testing.TB, pkg *types.Package) *Index {
	tb.Helper()
	sub, err := fs.Sub(shipped, "_stubs")
	if err != nil {
		tb.Fatal(err)
	}
	ix, err := NewIndex(pkg, NewLibrary(sub).Of)
	if err != nil {
		tb.Fatal(err)
	}
	return ix
}

// unmodelled is a package that imports only packages without a model, at two removes.
func unmodelled() *types.Package {
	leaf := types.NewPackage("example.test/leaf", "leaf")
	mid := types.NewPackage("example.test/mid", "mid")
	mid.SetImports([]*types.Package{leaf, types.NewPackage("unicode/utf8", "utf8")})
	p := types.NewPackage("example.test/p", "p")
	p.SetImports([]*types.Package{mid, leaf, types.NewPackage("slices", "slices"), types.NewPackage("sort", "sort")})
	return p
}

// TestStartup holds the cost of the catalogue for a unit that needs nothing of it.
func TestStartup(t *testing.T) {
	pkg, best := unmodelled(), time.Hour
	for range 5 { // the best: the machine may be busy
		start := time.Now()
		if ix := startup(t, pkg); !ix.Empty() {
			t.Fatal("something is modelled")
		}
		best = min(best, time.Since(start))
	}
	if best > 5*time.Millisecond {
		t.Errorf("a unit that imports nothing modelled pays %v", best)
	}
}

func BenchmarkStartup(b *testing.B) {
	http, err := importer.ForCompiler(token.NewFileSet(), "source", nil).Import("net/http")
	if err != nil {
		b.Fatal(err)
	}
	for _, unit := range []struct {
		name string
		pkg  *types.Package
	}{{"nothing", unmodelled()}, {"http", http}} {
		b.Run(unit.name, func(b *testing.B) {
			for b.Loop() {
				startup(b, unit.pkg)
			}
		})
	}
}
