package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// channel is what the package does with a field that holds a channel.
type channel struct {
	unbuffered bool // all that is stored in it was made without a buffer
	made       bool
	escapes    bool // it is handed on: somebody else may send or receive
	shared     bool // two structs may have the same one
	sends      []*ssa.Function
	recvs      []*ssa.Function
	closes     []ssa.Instruction
}

// findChannels looks at every use of the channels in fields.
func (p *Package) findChannels() {
	p.channels = map[*types.Var]*channel{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					switch i := i.(type) {
					case *ssa.FieldAddr:
						if v := handle.FieldOf(i.X.Type(), i.Field); v != nil && isChan(v.Type()) {
							p.channelOf(v).addr(fn, i)
						}
					case *ssa.Field:
						if v := handle.FieldOf(i.X.Type(), i.Field); v != nil && isChan(v.Type()) {
							p.channelOf(v).used(fn, i)
						}
					}
				}
			}
		}
	}
}

func (p *Package) channelOf(v *types.Var) *channel {
	v = v.Origin()
	c := p.channels[v]
	if c == nil {
		c = &channel{unbuffered: true, escapes: v.Exported() && p.Prog.Pkg.Pkg.Name() != "main"}
		p.channels[v] = c
	}
	return c
}

func (c *channel) addr(fn *ssa.Function, fa *ssa.FieldAddr) {
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			mk, ok := unconverted(ref.Val).(*ssa.MakeChan)
			if !ok || ref.Addr != fa {
				c.escapes = true
				continue
			}
			c.made = true
			size, ok := mk.Size.(*ssa.Const)
			if !ok || size.Int64() != 0 {
				c.unbuffered = false
			}
			c.shared = c.shared || mk.Block() != ref.Block()
			for _, other := range *mk.Referrers() {
				switch other.(type) {
				case *ssa.Store:
					c.shared = c.shared || other != ref
				case *ssa.DebugRef:
				default:
					c.escapes = true
				}
			}
		case *ssa.UnOp:
			c.used(fn, ref)
		case *ssa.DebugRef:
		default:
			c.escapes = true
		}
	}
}

func unconverted(v ssa.Value) ssa.Value {
	for {
		x, ok := v.(*ssa.ChangeType)
		if !ok {
			return v
		}
		v = x.X
	}
}

// used takes in what is done with a channel that was loaded.
func (c *channel) used(fn *ssa.Function, v ssa.Value) {
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Send:
			if ref.Chan != v {
				c.escapes = true
			}
			c.sends = append(c.sends, fn)
		case *ssa.UnOp:
			c.recvs = append(c.recvs, fn)
		case *ssa.Select:
			for _, st := range ref.States {
				switch {
				case st.Send == v:
					c.escapes = true
				case st.Chan == v && st.Dir == types.SendOnly:
					c.sends = append(c.sends, fn)
				case st.Chan == v:
					c.recvs = append(c.recvs, fn)
				}
			}
		case *ssa.Call, *ssa.Defer:
			b, ok := ref.(ssa.CallInstruction).Common().Value.(*ssa.Builtin)
			if !ok || b.Name() == "append" {
				c.escapes = true
			} else if b.Name() == "close" {
				c.closes = append(c.closes, ref)
			}
		case *ssa.ChangeType:
			c.used(fn, ref)
		case *ssa.BinOp, *ssa.DebugRef, *ssa.Range:
		default:
			c.escapes = true
		}
	}
}

// UnbufferedField reports whether a channel is in a field of a struct in which the package
// keeps channels that it makes without a buffer, and gives to nobody.
func (u *Unit) UnbufferedField(k handle.Handle) bool {
	f := u.fieldAt(k)
	if f == nil {
		return false
	}
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	c := u.pkg.channels[f]
	return c != nil && c.made && c.unbuffered && !c.escapes && !c.shared
}
