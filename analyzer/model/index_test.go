package model

import (
	"go/importer"
	"go/token"
	"testing"
)

func TestIndexBindsByObject(t *testing.T) {
	pkg, err := importer.ForCompiler(token.NewFileSet(), "source", nil).Import("net")
	if err != nil {
		t.Fatal(err)
	}
	ix, err := NewIndex(pkg, Builtin().Of)
	if err != nil {
		t.Fatal(err)
	}
	listen := lookupFunc(pkg, &Func{Name: "Listen"})
	if m := ix.Func(listen); !m.Has(Open) {
		t.Errorf("net.Listen is not bound: %v", m)
	}
}
