package handle

import (
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

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
