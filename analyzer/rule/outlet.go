package rule

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// outletFirst finds a constructor that runs the sending half of a session in place, and
// hands the session out behind that: nobody can bring anything to send before, since only
// goroutines of the session have it, and its connection is over then.
func outletFirst(s *scope) []Finding {
	var fs []Finding
	if s.fn != s.unit.Top || s.fn.Signature.Results().Len() == 0 {
		return nil
	}
	for _, e := range s.events {
		if e.Op != effect.Outlet || e.Mode != spawn.Here || !always(s, e) || s.reported[s.pkg.Primitive(e)] {
			continue
		}
		if s.unit.Cut(s.events, e) {
			continue
		}
		if later, k := sessionOut(s, e); later != nil {
			d := *e
			d.Op = lifecycle.Drive
			fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: &d, Later: later, Conn: k})
		}
	}
	return fs
}

// sessionOut is the return, behind an outlet, of a struct made here of which an exported
// method gives something to a channel that the outlet takes from, and which nobody else has
// before.
func sessionOut(s *scope, e *effect.Event) (*effect.Event, handle.Handle) {
	for _, ret := range s.later(e, nil).Returns() {
		if s.unit.Res.ErrorReturn(ret) || givesItsError(s, ret, e) {
			continue
		}
		for i, v := range ret.Results {
			h := s.unit.Res.Value(v)
			if handle.IsError(v.Type()) || !h.Known() || h.Path != "" || s.unit.LeaksBut([]handle.Handle{h}, e.Instr, e.Instr) || s.unit.Shared([]handle.Handle{h}) {
				continue
			}
			for _, k := range e.On {
				if owner, ok := s.unit.HandsOut(ret, i, k); ok && owner.Field != "" && !owner.Part.Known() && feedsField(s, owner) {
					return &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}, k
				}
			}
		}
	}
	return nil, handle.Handle{}
}

// feedsField reports whether an exported method of a struct sends on its field.
func feedsField(s *scope, owner effect.Owner) bool {
	for _, u := range s.pkg.Units {
		recv := u.Top.Signature.Recv()
		if recv == nil || !token.IsExported(u.Top.Name()) || !sameNamed(recv.Type(), owner.Type) {
			continue
		}
		if slices.ContainsFunc(u.Summary.Ops, func(op effect.Op) bool {
			return op.Op == lifecycle.Send && op.Mode == spawn.Here && slices.ContainsFunc(op.On, func(p string) bool {
				rest, ok := strings.CutPrefix(p, "p0")
				return ok && rest == owner.Field
			})
		}) {
			return true
		}
	}
	return false
}

// sameNamed reports whether two types are of one declaration, but for pointers.
func sameNamed(a, b types.Type) bool {
	x, y := namedOf(a), namedOf(b)
	return x != nil && y != nil && x.Origin() == y.Origin()
}

func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}
