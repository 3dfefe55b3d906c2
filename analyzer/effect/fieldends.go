package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// fieldEnd is what is over once a channel in a field of a struct delivers or is
// closed: other fields of the same struct. It is so for all structs of the type:
// all fields concerned keep what they were given when the struct was made, and
// nobody but the goroutine that drives the connection, or the library, signals.
type fieldEnd struct {
	paths []string
	atEOF bool
}

// endSite is an instruction that signals on the channel of a field, or fills the
// field with a channel that the library closes.
type endSite struct {
	unit *Unit
	at   ssa.Instruction
	base ssa.Value // the struct
	fill ssa.Value
}

// endChan is what the package does with a field that holds a channel.
type endChan struct {
	field *types.Var
	owner types.Type
	sites []endSite
	other bool // somebody unknown may signal
}

// findFieldEnds looks for the fields that tell the end of a connection.
func (p *Package) findFieldEnds() map[*types.Var]*fieldEnd {
	var order []*endChan
	byField := map[*types.Var]*endChan{}
	waited := false
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					fa, ok := i.(*ssa.FieldAddr)
					if !ok {
						continue
					}
					f := handle.FieldOf(fa.X.Type(), fa.Field)
					if f == nil || !isChan(f.Type()) || !p.finalField(f) {
						continue
					}
					c := byField[f.Origin()]
					if c == nil {
						c = &endChan{field: f.Origin(), owner: fa.X.Type()}
						byField[c.field] = c
						order = append(order, c)
					}
					waited = c.uses(u, fa) || waited
				}
			}
		}
	}
	ends := map[*types.Var]*fieldEnd{}
	if !waited {
		return ends
	}
	for _, c := range order {
		if e := p.endOfField(c); e != nil {
			ends[c.field] = e
		}
	}
	return ends
}

// uses takes in what is done with the field at an address, and reports whether it is
// received from.
func (c *endChan) uses(u *Unit, fa *ssa.FieldAddr) (received bool) {
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			switch v := unconverted(ref.Val).(type) {
			case *ssa.MakeChan:
				for _, x := range *v.Referrers() {
					switch x.(type) {
					case *ssa.Store, *ssa.DebugRef, *ssa.ChangeType:
					default:
						c.other = true
					}
				}
			case *ssa.Call:
				c.sites = append(c.sites, endSite{u, ref, fa.X, v})
			default:
				c.other = true
			}
		case *ssa.UnOp:
			received = c.loaded(u, fa, ref) || received
		case *ssa.DebugRef:
		default:
			c.other = true
		}
	}
	return received
}

func (c *endChan) loaded(u *Unit, fa *ssa.FieldAddr, v ssa.Value) (received bool) {
	if ch := v.Type().Underlying().(*types.Chan); ch.Dir() == types.RecvOnly {
		return true // nobody signals by it
	}
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Send:
			if ref.Chan != v {
				c.other = true
			}
			c.sites = append(c.sites, endSite{unit: u, at: ref, base: fa.X})
		case *ssa.UnOp, *ssa.BinOp, *ssa.DebugRef:
			received = true
		case *ssa.Select:
			if slices.ContainsFunc(ref.States, func(s *ssa.SelectState) bool { return s.Send == v || s.Chan == v && s.Dir == types.SendOnly }) {
				c.other = true
			}
			received = received || len(ref.States) > 1 && u.innermost(ref.Block()) == nil // see eitherWait
		case *ssa.ChangeType:
			received = c.loaded(u, fa, ref) || received
		case *ssa.Call, *ssa.Defer:
			if b, ok := ref.(ssa.CallInstruction).Common().Value.(*ssa.Builtin); ok && b.Name() == "close" {
				c.sites = append(c.sites, endSite{unit: u, at: ref, base: fa.X})
			} else if !ok || b.Name() != "len" && b.Name() != "cap" {
				c.other = true
			}
		default:
			c.other = true
		}
	}
	return received
}

// endOfField returns what is over once the channel of a field tells so, or nil.
func (p *Package) endOfField(c *endChan) *fieldEnd {
	if c.other || len(c.sites) == 0 {
		return nil
	}
	var end *fieldEnd
	for k, s := range c.sites {
		e := s.unit.endAt(s)
		if e == nil {
			return nil
		}
		if k == 0 {
			end = e
			continue
		}
		end.atEOF = end.atEOF || e.atEOF
		end.paths = slices.DeleteFunc(end.paths, func(x string) bool { return !slices.Contains(e.paths, x) })
	}
	if !p.keepsEnds(end, c.owner) || slices.Contains(end.paths, "."+c.field.Name()) {
		return nil // what is driven itself brings more than its end
	}
	return end
}

// keepsEnds leaves of what is over the fields that keep what they were given, and that
// nobody else ends; it is false if there is none.
func (p *Package) keepsEnds(end *fieldEnd, owner types.Type) bool {
	end.paths = slices.DeleteFunc(end.paths, func(path string) bool {
		obj, _, _ := types.LookupFieldOrMethod(owner, true, p.Prog.Pkg.Pkg, path[1:])
		f, ok := obj.(*types.Var)
		return !ok || !p.finalField(f) || p.endedElse(f.Type())
	})
	return len(end.paths) > 0
}

// endAt is what is certainly over when an instruction signals, or when a channel
// that the library closes is filled in.
func (u *Unit) endAt(s endSite) *fieldEnd {
	fn := s.at.Parent()
	base := u.Res.Value(s.base)
	if !base.Known() {
		return nil
	}
	if s.fill != nil {
		if w := u.waits(s.fill); w != nil {
			return u.heldIn(base, w.On, lastReturn(fn), false)
		}
		return nil
	}
	at := s.at
	if fn != u.Top && u.Mode(fn) == spawn.Later { // defer func() { close(c.done) }()
		if at = u.deferOf(fn); at == nil {
			return nil
		}
		fn = at.Parent()
	}
	_, late := at.(*ssa.Defer)
	for _, d := range u.Events(fn) {
		if d.Op != lifecycle.Drive && (d.Op != lifecycle.Wait || !d.Joined && !u.Res.IsConnection(d.On[0])) {
			continue
		}
		if d.Mode != spawn.Here || !d.Must || !d.Only || len(d.BoundBy) > 0 || u.Bounded(u.Events(fn), d) || !late && (!u.Follows(d.Instr, at) || d.Loop != nil && d.Loop.Blocks[at.Block()]) {
			continue
		}
		made := at
		if mk := u.Res.Maker(fn); mk != nil {
			made = mk
		}
		if e := u.heldIn(base, d.On, made, d.AtEOF); e != nil && !u.Stopped(fn, u.Events(fn), d) {
			return e
		}
	}
	return nil
}

// deferOf is the statement that defers a literal, or nil.
func (u *Unit) deferOf(lit *ssa.Function) ssa.Instruction {
	for _, b := range lit.Parent().Blocks {
		for _, i := range b.Instrs {
			if d, ok := i.(*ssa.Defer); ok && u.Res.CallOf(d).Body == lit {
				return d
			}
		}
	}
	return nil
}

// heldIn says where in a struct the connections are, or what lives inside them.
func (u *Unit) heldIn(base handle.Handle, conns []handle.Handle, at ssa.Instruction, atEOF bool) *fieldEnd {
	e := &fieldEnd{atEOF: atEOF}
	for _, h := range conns {
		if rest, ok := trimPath(h, base); ok && !slices.Contains(e.paths, rest) {
			e.paths = append(e.paths, rest)
		}
	}
	if at != nil && u.isNew(base) {
		for _, f := range u.Res.FieldsAt(base, at) {
			if _, in := u.Res.Within(f.Holds, conns); in && oneField(f.Path) && !slices.Contains(e.paths, f.Path) {
				e.paths = append(e.paths, f.Path)
			}
		}
	}
	if len(e.paths) == 0 {
		return nil
	}
	return e
}

// trimPath is the field of a struct that a handle is.
func trimPath(h, base handle.Handle) (string, bool) {
	if h.Root != base.Root || len(h.Path) <= len(base.Path) || h.Path[:len(base.Path)] != base.Path {
		return "", false
	}
	rest := h.Path[len(base.Path):]
	return rest, oneField(rest)
}

func oneField(path string) bool {
	return len(path) > 1 && path[0] == '.' && token.IsIdentifier(path[1:])
}

// lastReturn is the return of a function that comes last in its source, or nil.
func lastReturn(fn *ssa.Function) ssa.Instruction {
	var last ssa.Instruction
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != fn.Recover && (last == nil || ret.Pos() > last.Pos()) {
			last = ret
		}
	}
	return last
}
