package handle

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// links are the relations between the handles of one function and its literals.
type links struct {
	roles  map[Handle]lifecycle.Role
	opened map[Handle]bool
	parent map[Handle]Handle
	names  map[Handle][]Handle // both ways: a connection and its addresses, the ends of a pipe

	patient map[Handle]bool   // options and clients whose sends wait for ever when nobody serves
	hosts   map[Handle]bool   // what connections live inside
	served  map[Handle]Handle // a listener and the server that accepts from it; unknown if there are two
}

// maxParents bounds the walk from a child to its ancestors.
const maxParents = 8

func (r *Resolver) link() *links {
	if r.links != nil {
		return r.links
	}
	l := &links{
		roles:  map[Handle]lifecycle.Role{},
		opened: map[Handle]bool{},
		parent: map[Handle]Handle{},
		names:  map[Handle][]Handle{},

		patient: map[Handle]bool{},
		hosts:   map[Handle]bool{},
		served:  map[Handle]Handle{},
	}
	r.links = l
	var phis []*ssa.Phi
	for _, fn := range r.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.Phi:
					phis = append(phis, i)
				case *ssa.Store:
					r.linkStore(l, i)
				case *ssa.UnOp, *ssa.Select:
					r.linkDelivered(l, i)
				case ssa.CallInstruction:
					c := r.CallOf(i)
					m := r.Model(c)
					if m != nil {
						r.linkModel(l, c, m)
					}
					if !m.Replaces() {
						if b := r.bindings(c); b != nil {
							r.linkBindings(l, c, b)
						}
					}
					for _, t := range r.RunsGiven(c) {
						if b := r.bindings(t); b != nil {
							r.linkBindings(l, t, b)
						}
					}
				}
			}
		}
	}
	for _, phi := range phis {
		r.linkPhi(l, phi)
	}
	return l
}

// linkPhi gives a variable that was opened in one of several ways, as by a second
// attempt, the role that all of them have.
func (r *Resolver) linkPhi(l *links, phi *ssa.Phi) {
	h := r.Value(phi)
	if h.Root == nil || h.Root.Value != phi || l.opened[h] {
		return
	}
	var role lifecycle.Role
	for i, e := range phi.Edges {
		k := r.Value(e)
		if !l.opened[k] || i > 0 && l.roles[k] != role {
			return
		}
		role = l.roles[k]
	}
	l.opened[h], l.roles[h] = true, role
}

func (l *links) name(a, b Handle) {
	if a.Known() && b.Known() && a != b && !slices.Contains(l.names[a], b) {
		l.names[a] = append(l.names[a], b)
		l.names[b] = append(l.names[b], a)
	}
}

func (l *links) child(c, p Handle) {
	if c.Known() && p.Known() && c != p {
		l.parent[c], l.hosts[p] = p, true
	}
}

// linkStore links an address that is stored in a field which holds the address
// of its owner, or a channel on which the owner is to deliver.
func (r *Resolver) linkStore(l *links, s *ssa.Store) {
	if ld, ok := s.Val.(*ssa.UnOp); ok && ld.Op == token.MUL && r.namedByField(ld.Type()) {
		l.name(r.Value(s.Addr), r.Value(ld.X)) // a copy of the struct
		return
	}
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	m := r.ix.Field(FieldOf(fa.X.Type(), fa.Field))
	if m == nil {
		return
	}
	switch m.Directive.Verb {
	case model.Address, model.Same, model.Recv:
		l.name(r.Value(fa.X), r.Value(s.Val))
	case model.Callback:
		if m.Directive.Beside {
			r.linkHandler(l, r.Value(s.Val), r.Value(fa.X))
		}
	}
}

// namedByField reports whether a struct has a field that is another name of it.
func (r *Resolver) namedByField(t types.Type) bool {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if m := r.ix.Field(f); m != nil && (m.Directive.Verb == model.Address || m.Directive.Verb == model.Same) {
			return true
		}
	}
	return false
}

func (r *Resolver) linkModel(l *links, c *Call, m *model.Func) {
	for k := range m.Directives {
		d := &m.Directives[k]
		switch d.Verb {
		case model.Open:
			for n, op := range d.Operands {
				h := r.Operand(c, op)
				if !h.Known() {
					continue
				}
				l.opened[h] = true
				if d.Role != "" && l.roles[h] == "" {
					l.roles[h] = d.Role
				}
				if d.Role == lifecycle.Pipe && n > 0 {
					l.name(r.Operand(c, d.Operands[0]), h)
				}
			}
			if far := r.peer(c, m); far.Known() {
				near := r.Operand(c, d.Operands[0])
				l.name(far, near)
				l.roles[far], l.roles[near] = lifecycle.Peer, lifecycle.Peer
			}
		case model.Same:
			if d.Operands[0].Kind != model.Result && len(d.Operands) == 2 {
				l.name(r.Operand(c, d.Operands[0]), r.Operand(c, d.Operands[1]))
			}
		case model.Child:
			if r.Holds(c, d) {
				l.child(r.Operand(c, d.Operands[0]), r.Operand(c, *d.Of))
			}
		case model.Address:
			of := r.Operand(c, *d.Of)
			if !r.addressOptions(l, c, d.Operands[0], of) && (d.Operands[0].Kind != model.Result || len(d.Operands[0].Fields) > 0) {
				l.name(of, r.Operand(c, d.Operands[0]))
			}
		case model.Patient:
			if op := d.Operands[0]; op.Kind == model.Result && r.Holds(c, d) && (d.Of == nil || r.patientOption(l, c, *d.Of)) {
				if h := r.Operand(c, op); h.Known() {
					l.patient[h] = true
				}
			}
		case model.Callback:
			if d.Beside {
				for _, op := range d.Operands {
					r.linkHandler(l, r.Operand(c, op), r.Operand(c, *d.Of))
				}
			}
		case model.Go:
			r.linkHandlers(l, c, m, d)
		case model.Drive:
			r.linkServed(l, c, d)
		}
	}
}

func (r *Resolver) linkBindings(l *links, c *Call, b *Bindings) {
	for _, x := range b.Roles {
		if h := r.Subst(c, x.Dst); h.Known() {
			l.opened[h] = true
			r.note(h, r.callees.Type(c, x.Dst), nil)
			if x.Role != "" {
				l.roles[h] = lifecycle.Role(x.Role)
			}
		}
	}
	for _, x := range b.Children {
		l.child(r.Subst(c, x.Dst), r.Subst(c, x.Src))
	}
	for _, x := range b.Names {
		l.name(r.Subst(c, x.Dst), r.Subst(c, x.Src))
	}
	for _, p := range b.Patient {
		if h := r.Subst(c, p); h.Known() {
			l.patient[h] = true
		}
	}
}

// Role returns the side on which a connection is held, by this name or another
// one of it.
func (r *Resolver) Role(h Handle) lifecycle.Role {
	l := r.link()
	if role := l.roles[h]; role != lifecycle.NoRole {
		return role
	}
	for _, n := range l.names[h] {
		if role := l.roles[n]; role == lifecycle.Listener {
			return role
		}
	}
	role, _ := r.merged(h)
	return role
}

// merged is the role of what a variable holds where paths meet on each of which
// it was opened, in the same role.
func (r *Resolver) merged(h Handle) (role lifecycle.Role, opened bool) {
	if h.Root == nil || h.Root.Kind != Merge || h.Path != "" {
		return lifecycle.NoRole, false
	}
	m := r.memory[memKey{h.Root.Block.Parent(), h.Root.Loc}]
	if m == nil {
		return lifecycle.NoRole, false
	}
	l := r.link()
	for i, p := range h.Root.Block.Preds {
		out := m.out(p)
		if out == nil || out.meet == h.Root.Block {
			return lifecycle.NoRole, false
		}
		k := out.handle(r, h.Root.Loc)
		if !l.opened[k] || i > 0 && l.roles[k] != role {
			return lifecycle.NoRole, false
		}
		role = l.roles[k]
	}
	return role, true
}

// Opened reports whether the connection was opened in this function or by a
// function that it called.
func (r *Resolver) Opened(h Handle) bool {
	if r.link().opened[h] {
		return true
	}
	_, ok := r.merged(h)
	return ok
}

// Parent returns the connection inside which h lives, if it is known.
func (r *Resolver) Parent(h Handle) Handle {
	if p := r.link().parent[h]; p.Known() {
		return p
	}
	if h.Root != nil && h.Root.Kind == Composite && h.Path == "" {
		return h.Root.Loc
	}
	return Handle{}
}

// Names returns the addresses of a connection, or the connections of an address.
func (r *Resolver) Names(h Handle) []Handle { return r.link().names[h] }

// IsConnection reports whether a handle is certainly a connection: it was opened,
// or its type says so.
func (r *Resolver) IsConnection(h Handle) bool {
	if !h.Known() {
		return false
	}
	if r.Opened(h) {
		return true
	}
	t := r.Type(h)
	return t != nil && r.ix.ConnectionType(t) != nil
}

// HalfCloses reports whether the peer of a connection can end its sending
// direction alone, as far as is known.
func (r *Resolver) HalfCloses(h Handle) bool {
	t := r.Type(h)
	return t == nil || r.half[h] || r.ix.ConnectionType(t) == nil
}

// Same reports whether two handles are one connection: equal, or one the address
// of the other, or both named by one address.
func (r *Resolver) Same(a, b Handle) bool {
	if !a.Known() || !b.Known() {
		return false
	}
	if a == b {
		return true
	}
	na, nb := r.Names(a), r.Names(b)
	if slices.Contains(na, b) {
		return true
	}
	return slices.ContainsFunc(na, func(n Handle) bool { return slices.Contains(nb, n) })
}

// Within reports whether h is one of the connections, or lives inside one, and
// which one that is.
func (r *Resolver) Within(h Handle, conns []Handle) (Handle, bool) {
	for range maxParents {
		if !h.Known() {
			break
		}
		for _, k := range conns {
			if r.Same(h, k) {
				return k, true
			}
		}
		next := r.Parent(h)
		for _, n := range r.Names(h) {
			if next.Known() {
				break
			}
			next = r.Parent(n)
		}
		h = next
	}
	return Handle{}, false
}

// peer recognises the two ends of one connection: a listener that this function
// opened and keeps to itself, with a single dial to it and a single accept from
// it, hands out the far end of what was dialled.
func (r *Resolver) peer(c *Call, m *model.Func) Handle {
	if !c.Direct || !m.Has(model.Accept) || !m.Has(model.Open) {
		return Handle{}
	}
	ln := r.Operand(c, m.All(model.Accept)[0].Operands[0])
	if ln.Root == nil || ln.Root.Kind != Value {
		return Handle{}
	}
	lns := r.madeAs(ln)
	if lns == nil {
		return Handle{}
	}
	among := func(h Handle) bool { return slices.Contains(lns, h) }
	var dial Handle
	dials, accepts := 0, 0
	for _, fn := range r.Funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok {
					continue
				}
				d := r.CallOf(call)
				dm := r.Model(d)
				if dm == nil {
					for _, a := range d.Args {
						if a != nil && among(r.Value(a)) {
							return Handle{} // the listener is handed on
						}
					}
					continue
				}
				for _, x := range dm.All(model.Drive) {
					for _, op := range x.Operands {
						if among(r.Operand(d, op)) {
							return Handle{} // somebody else accepts
						}
					}
				}
				for _, x := range dm.All(model.Accept) {
					if among(r.Operand(d, x.Operands[0])) {
						accepts++
					}
				}
				for _, x := range dm.All(model.Child) {
					if x.Of.Kind == model.Param && x.Operands[0].Kind == model.Result && among(r.Operand(d, *x.Of)) {
						dials++
						if r.paired(ln, call, c.Instr) {
							dial = r.Operand(d, x.Operands[0])
						}
					}
				}
			}
		}
	}
	if dials == 1 && accepts == 1 {
		return dial
	}
	return Handle{}
}

// paired reports whether an accept surely takes what a dial to its listener made: it
// comes behind it in the function that listens, or both happen once, beside each
// other.
func (r *Resolver) paired(ln Handle, dial, accept ssa.Instruction) bool {
	in := ln.Root.Def().Parent()
	if dial.Parent() == in && accept.Parent() == in {
		return dial.Block().Dominates(accept.Block())
	}
	return r.once(dial, in) && r.once(accept, in)
}

// madeAs are the handles of what a call in this function made: the only one, or, for
// a variable that is made in one of several ways, as by a second attempt, those too.
func (r *Resolver) madeAs(h Handle) []Handle {
	switch v := h.Root.Value.(type) {
	case *ssa.Call:
		return []Handle{h}
	case *ssa.Phi:
		if h.Path != "" {
			return nil
		}
		hs := []Handle{h}
		for _, e := range v.Edges {
			k := r.Value(e)
			if k.Root == nil || k.Root.Kind != Value {
				return nil
			}
			if _, ok := k.Root.Value.(*ssa.Call); !ok {
				return nil
			}
			hs = append(hs, k)
		}
		return hs
	}
	return nil
}
