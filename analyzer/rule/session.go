package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// drivenIn is what somebody has to drive for an operation on a connection: that, or
// what it lives in, a stream's session. A listener, of which a client is a part too,
// is no such thing.
func drivenIn(u *effect.Unit, k handle.Handle) handle.Handle {
	for range maxCallers {
		p := u.Res.Parent(k)
		if !p.Known() || u.Res.Role(p) == lifecycle.Listener || !u.Res.IsConnection(p) {
			break
		}
		k = p
	}
	return k
}
