package effect

import (
	"go/types"

	"github.com/connlint/connlint/analyzer/handle"
)

// OwnChannels are the fields in which channels lie, if this package makes all that is
// ever in them for the struct that they are in, and hands none on; else nil.
func (u *Unit) OwnChannels(chs []handle.Handle) []*types.Var {
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	var fields []*types.Var
	for _, ch := range chs {
		f := u.fieldAt(ch)
		if f == nil {
			return nil
		}
		if c := u.pkg.channels[f]; c == nil || !c.made || c.escapes {
			return nil
		}
		fields = append(fields, f)
	}
	return fields
}

// ChannelField is the field that a channel lies in, as far as types tell, or nil.
func (u *Unit) ChannelField(ch handle.Handle) *types.Var { return u.fieldAt(ch) }
