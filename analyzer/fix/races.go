package fix

import (
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// What functions write that others share. A fix would be worse than none that lets two
// goroutines write to the same struct or map without a lock.

// writesShared reports whether what would run for each accepted connection in its own
// goroutine writes to what all of them share, and takes no lock.
func (s *site) writesShared() bool {
	return s.finding.Category == lifecycle.SerialAccept && s.writesTo(func(v ssa.Value) bool {
		i, ok := v.(ssa.Instruction)
		return ok && s.finding.Unit.InLoop(i)
	})
}

// handlersShare reports whether the blocking call writes, without a lock, to what other
// runs of the handler share: each would have a goroutine of its own.
func (s *site) handlersShare() bool {
	return s.writesTo(func(v ssa.Value) bool {
		_, ok := v.(ssa.Instruction)
		return ok
	})
}

// writesTo reports whether the blocking call writes to anything but what belongs to one
// turn, or one run, alone.
func (s *site) writesTo(alone func(ssa.Value) bool) bool {
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	fn, roots := target(call.Common())
	if fn == nil {
		return false
	}
	return slices.ContainsFunc(written(fn).of(fn, 0), func(r int) bool {
		return r == global || r < len(roots) && !alone(rootOf(roots[r]))
	})
}

// readBeside reports whether the code behind the blocking call uses a field that the call
// writes, and neither takes a lock: a goroutine would do so at any time.
func (s *site) readBeside() bool {
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	fn, _ := target(call.Common())
	if fn == nil {
		return false
	}
	w := written(fn)
	w.of(fn, 0)
	over := closedAtEnd(fn)
	seen := map[*ssa.Function]bool{}
	var uses func(g *ssa.Function, behind ssa.Instruction, depth int) bool
	uses = func(g *ssa.Function, behind ssa.Instruction, depth int) bool {
		if seen[g] || depth > maxWrites || locks(g) {
			return false
		}
		seen[g] = true
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				_, put := i.(*ssa.Defer) // it runs at the end
				if behind != nil && !put && (i == behind || !s.finding.Unit.Reaches(behind, i)) {
					continue
				}
				if comesAfter(i, over) {
					continue
				}
				switch i := i.(type) {
				case *ssa.FieldAddr:
					if f := handle.FieldOf(i.X.Type(), i.Field); f != nil && w.fields[f] {
						return true
					}
				case ssa.CallInstruction:
					if callee := i.Common().StaticCallee(); callee != nil && callee.Pkg == g.Pkg && uses(callee, nil, depth+1) {
						return true
					}
				}
			}
		}
		return false
	}
	return uses(call.Parent(), call, 0)
}

// moves reports whether a shape lets the blocking call go on beside what stands behind it.
func (s *site) moves() bool {
	fd := s.finding
	switch fd.Category {
	case lifecycle.DriveBeforeSend, lifecycle.UnreachableStop: // two servers may be of one type
		return fd.Block.Op == lifecycle.Drive && (s.split == nil || s.split.setUp == "")
	}
	return false
}

// wait reports whether edits let the function wait for the goroutine.
func (es edits) wait() bool {
	return slices.ContainsFunc(es, func(e edit) bool { return receive.MatchString(e.text) && !strings.Contains(e.text, "select {") })
}

// receive matches what is received from a channel.
var receive = regexp.MustCompile(`<-[a-z]`)

// target is the function that a call surely calls, and the values of its parameters and
// then of its captured variables.
func target(c *ssa.CallCommon) (*ssa.Function, []ssa.Value) {
	fn := c.StaticCallee()
	if fn == nil || len(fn.Blocks) == 0 {
		return nil, nil
	}
	roots := slices.Clone(c.Args)
	if mk, ok := c.Value.(*ssa.MakeClosure); ok {
		roots = append(roots, mk.Bindings...)
	}
	return fn, roots
}

// global stands for a variable of the package among the roots that a function writes to.
const global = -1

// locks reports whether a function calls a method of a lock: of what can be locked and
// unlocked, as go vet has it.
func locks(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if call, ok := i.(ssa.CallInstruction); ok && len(call.Common().Args) > 0 && call.Common().Signature().Recv() != nil && types.Implements(call.Common().Args[0].Type(), locker) {
				return true
			}
		}
	}
	return false
}

// locker is what locks have in common.
var locker = func() *types.Interface {
	does := types.NewSignatureType(nil, nil, nil, nil, nil, false)
	i := types.NewInterfaceType([]*types.Func{types.NewFunc(token.NoPos, nil, "Lock", does), types.NewFunc(token.NoPos, nil, "Unlock", does)}, nil)
	return i.Complete()
}()
