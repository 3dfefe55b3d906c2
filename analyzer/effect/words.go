package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// onlyWord reports whether a channel is that in a field of a struct which was made for the
// field alone, and on which the package never sends: it can only be closed, by the package
// itself. Other than OnlyCloses it is known before all functions have been looked at.
func (u *Unit) onlyWord(ch ssa.Value) bool {
	o := originOf(ch)
	return o.field != nil && !o.element && !u.Delivers(ch) && u.pkg.wordField(o.field)
}

func (p *Package) wordField(f *types.Var) bool {
	word, ok := p.wordFields[f]
	if !ok {
		if p.wordFields == nil {
			p.wordFields = map[*types.Var]bool{}
		}
		word = !p.handedField(f) && !p.touches(p.sends, f, nil)
		p.wordFields[f] = word
	}
	return word
}

// handedField reports whether somebody else than the struct may have the channel in a
// field, other than to receive from it.
func (p *Package) handedField(f *types.Var) bool {
	if p.handedFields == nil {
		p.handedFields = map[*types.Var]bool{}
		for _, fn := range p.Prog.Funcs {
			p.findHanded(fn)
		}
	}
	return p.handedFields[f]
}

func (p *Package) findHanded(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if fa, ok := i.(*ssa.FieldAddr); ok {
				if f := handle.FieldOf(fa.X.Type(), fa.Field); f != nil && isChan(f.Type()) && (handsOut(fa) || sharesOut(fa)) {
					p.handedFields[f.Origin()] = true
				}
			}
		}
	}
	for _, lit := range fn.AnonFuncs {
		p.findHanded(lit)
	}
}

// sharesOut reports whether what is done with the address of a field puts the channel that
// lies there into another one as well, or takes it from there.
func sharesOut(fa *ssa.FieldAddr) bool {
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if m, ok := unconverted(ref.Val).(*ssa.MakeChan); ok && stores(m) > 1 {
				return true
			}
		case *ssa.UnOp:
			if stores(ref) > 0 {
				return true
			}
		}
	}
	return false
}

// stores is how often a value is stored somewhere.
func stores(v ssa.Value) int {
	n := 0
	for _, ref := range *v.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Val == v {
			n++
		}
	}
	return n
}

// handsOut reports whether what is done with the address of a field lets somebody else send
// on the channel that lies there, or close it.
func handsOut(fa *ssa.FieldAddr) bool {
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if m, ok := unconverted(ref.Val).(*ssa.MakeChan); !ok || ref.Addr != fa || handed(m, fa) {
				return true
			}
		case *ssa.UnOp:
			if handed(ref, nil) {
				return true
			}
		case *ssa.DebugRef:
		default:
			return true
		}
	}
	return false
}
