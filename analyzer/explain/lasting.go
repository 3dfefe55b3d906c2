package explain

import "github.com/connlint/connlint/analyzer/lifecycle"

// lasting tells of the findings on this line that stand on a call which is no operation
// on a connection by itself: all that is known is that it comes back late.
func (l *look) lasting(hits []hit) (told bool) {
	for i := range l.Found {
		f := &l.Found[i]
		at := f.Block.Instr.Pos()
		if f.Block.Op != lifecycle.Drive || l.fset.File(at) != l.file || l.lineOf(l.where(f.Block)) != l.line && l.lineOf(at) != l.line {
			continue
		}
		found := false
		for _, h := range hits {
			found = found || f.standsOn(h.e)
		}
		if !found {
			l.say(1, "a call that works until something is over, on every way through it")
			l.reported(f.Block)
			told = true
		}
	}
	return told
}
