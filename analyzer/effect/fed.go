package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// fed are the channels from which a listener of this package's own type, or another
// connection of one, takes what it gives to the library that drives it: a send on
// such a channel needs the drive as a dial does.
func (u *Unit) fed(h handle.Handle, at ssa.CallInstruction) []handle.Handle {
	t := u.Res.Concrete(h)
	if t == nil || types.IsInterface(t) || u.pkg.Prog.Index.Connection(t) != nil || u.resolving >= maxResolve {
		return nil
	}
	m := u.pkg.carrier(t, lifecycle.Recv)
	if m == nil || !m.own {
		return nil
	}
	c := u.Res.Resolve(at, h, m.name, nil)
	if c == nil || c.Body == nil {
		return nil
	}
	v := u.pkg.byFunc[c.Body]
	if v == nil {
		return nil
	}
	var hs []handle.Handle
	for _, ch := range received(c.Body) {
		path, ok := v.exporter().Path(v.Res.Value(ch))
		if !ok || !strings.HasPrefix(path, "p0.") {
			continue
		}
		if k := u.Res.Subst(c, path); k.Known() && !slices.Contains(hs, k) {
			hs = append(hs, k)
		}
	}
	return hs
}

// received are the channels that a function receives from.
func received(fn *ssa.Function) []ssa.Value {
	var chans []ssa.Value
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.UnOp:
				if i.Op == token.ARROW {
					chans = append(chans, i.X)
				}
			case *ssa.Select:
				for _, st := range i.States {
					if st.Dir == types.RecvOnly {
						chans = append(chans, st.Chan)
					}
				}
			}
		}
	}
	return chans
}
