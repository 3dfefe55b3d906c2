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
	var parent Handle // a loop may accept before its first turn, and at the end of each
	for i, e := range phi.Edges {
		k := r.Value(e)
		if !l.opened[k] || i > 0 && l.roles[k] != role {
			return
		}
		if p := l.parent[k]; i == 0 || p == parent {
			parent = p
		} else {
			parent = Handle{}
		}
		role = l.roles[k]
	}
	l.opened[h], l.roles[h] = true, role
	l.child(h, parent)
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
			if a := r.Arg(c, d.Operands[0]); a != nil && r.NoPort(a) {
				break // each listener there gets a port of its own
			}
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
			if d.Beside && d.Of.Kind != model.Unset {
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
