package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// exportAlone tells importers which connections in what an exported function returns it
// has opened itself, and neither given to anybody else nor to a goroutine: a client that is
// the field of a struct. What functions do that it only makes is not looked at.
func (u *Unit) exportAlone(exp *handle.Exporter) (paths []string) {
	obj, ok := u.Top.Object().(*types.Func)
	if !ok || !obj.Exported() || u.pkg.Prog.Pkg.Pkg.Name() == "main" {
		return nil
	}
	if slices.ContainsFunc(u.Res.Funcs[1:], func(lit *ssa.Function) bool { return u.Mode(lit) == spawn.Unknown }) {
		return nil
	}
	for _, e := range u.Events(u.Top) {
		if e.Op != lifecycle.Open || e.Mode != spawn.Here {
			continue
		}
		for _, h := range e.On {
			p, ok := exp.Path(h)
			if ok && strings.HasPrefix(p, "r") && !slices.Contains(paths, p) && u.room(len(paths), maxOps, "connections that it opens") && u.alone(h) {
				paths = append(paths, p)
			}
		}
	}
	return paths
}

// alone reports whether a connection was made here, and nobody else has it when the
// function returns, nor drives it.
func (u *Unit) alone(h handle.Handle) bool {
	ks := append(u.Res.Names(h), h)
	if !u.Owned(h) || u.Shared(ks) {
		return false
	}
	for _, e := range u.Events(u.Top) {
		if e.Mode != spawn.Elsewhere && e.Mode != spawn.Unknown && e.Op != Driver {
			continue
		}
		if slices.ContainsFunc(e.On, func(x handle.Handle) bool { _, in := u.Res.Within(x, ks); return in }) {
			return false
		}
	}
	return !slices.ContainsFunc(u.normalReturns(u.Top), func(b *ssa.BasicBlock) bool {
		return u.Leaks(ks, b.Instrs[len(b.Instrs)-1])
	})
}
