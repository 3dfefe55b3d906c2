package effect

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Loop is a natural loop of a function.
type Loop struct {
	Stmt   ast.Stmt // its source, known for drives
	Header *ssa.BasicBlock
	Blocks map[*ssa.BasicBlock]bool
	Exits  []Exit

	ops []*Event // what each turn sends and receives
}

// Exit is an edge that leaves a loop.
type Exit struct {
	From *ssa.BasicBlock
	Succ int
}

// To is the block that an exit leads to.
func (e Exit) To() *ssa.BasicBlock { return e.From.Succs[e.Succ] }

// endless reports whether nothing leaves a loop but a panic.
func (l *Loop) endless() bool {
	return !slices.ContainsFunc(l.Exits, func(x Exit) bool {
		to := x.To()
		_, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Panic)
		return !ok
	})
}

// Loops returns the natural loops of a function, by their headers, outer ones
// first.
func (u *Unit) Loops(fn *ssa.Function) []*Loop {
	if ls, ok := u.loops[fn]; ok {
		return ls
	}
	byHeader := map[*ssa.BasicBlock]*Loop{}
	var ls []*Loop
	for _, b := range fn.DomPreorder() {
		for _, p := range b.Preds {
			if !b.Dominates(p) {
				continue
			}
			l := byHeader[b]
			if l == nil {
				l = &Loop{Header: b, Blocks: map[*ssa.BasicBlock]bool{b: true}}
				byHeader[b] = l
				ls = append(ls, l)
			}
			for work := []*ssa.BasicBlock{p}; len(work) > 0; {
				x := work[len(work)-1]
				work = work[:len(work)-1]
				if !l.Blocks[x] {
					l.Blocks[x] = true
					work = append(work, x.Preds...)
				}
			}
		}
	}
	for _, l := range ls {
		l.takeDispatch()
		for _, b := range fn.Blocks {
			if !l.Blocks[b] {
				continue
			}
			for i, s := range b.Succs {
				if !l.Blocks[s] {
					l.Exits = append(l.Exits, Exit{b, i})
				}
			}
		}
	}
	u.loops[fn] = ls
	return ls
}

// takeDispatch adds to a loop the blocks that only look which case of a select in
// it was taken. A case that leaves the loop would else leave it one test early.
func (l *Loop) takeDispatch() {
	for again := true; again; {
		again = false
		for b := range l.Blocks {
			for _, s := range b.Succs {
				if !l.Blocks[s] && len(s.Preds) == 1 && dispatches(s) {
					l.Blocks[s], again = true, true
				}
			}
		}
	}
}

// dispatches reports whether a block does nothing but test the case of a select.
func dispatches(b *ssa.BasicBlock) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	test, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	ex, ok := test.X.(*ssa.Extract)
	if !ok {
		return false
	}
	_, ok = ex.Tuple.(*ssa.Select)
	return ok && len(b.Instrs) == 2 && b.Instrs[0] == test
}

// inferDrives finds the loops that drive a connection: they take from it again
// and again, and leave only when it is over.
func (u *Unit) inferDrives(fn *ssa.Function, evs []*Event) []*Event {
	var drives []*Event
	for _, l := range u.Loops(fn) {
		l.ops = nil
		for _, e := range evs {
			if (e.Op == lifecycle.Send || e.Op == lifecycle.Recv) && e.Mode == spawn.Here && l.Blocks[e.Instr.Block()] {
				l.ops = append(l.ops, e)
			}
		}
		for _, e := range evs {
			if e.Mode != spawn.Here || !e.Must || !l.Blocks[e.Instr.Block()] {
				continue
			}
			switch e.Op {
			case lifecycle.Recv, lifecycle.Accept:
			case unknownCall: // it may be a receive: callers know
				x := *e
				x.Op, x.AtEOF = lifecycle.Recv, true
				x.On = []handle.Handle{u.Res.Called(e.On[0], e.Name)}
				e = &x
			default:
				continue
			}
			if d := u.driveOf(l, e); d != nil {
				drives = append(drives, d)
				break // one drive a loop
			}
		}
		found := len(drives)
		for _, b := range fn.Blocks {
			if !l.Blocks[b] {
				continue
			}
			for _, i := range b.Instrs {
				if s, ok := i.(*ssa.Select); ok {
					if d := u.selectDrive(l, s); d != nil {
						drives = append(drives, d)
					}
				}
			}
		}
		if found == len(drives) && !driven(drives, l) {
			if d := u.endless(l); d != nil {
				drives = append(drives, d)
			}
		}
	}
	return drives
}

func driven(drives []*Event, l *Loop) bool {
	return slices.ContainsFunc(drives, func(d *Event) bool { return d.Loop == l })
}

// endless is the drive that a method is which loops for ever, whatever it takes
// from: nothing that needs its receiver can come after it.
func (u *Unit) endless(l *Loop) *Event {
	fn := l.Header.Parent()
	if len(l.Exits) > 0 || fn != u.Top || fn.Signature.Recv() == nil || len(fn.Params) == 0 || u.innermost(l.Header) != l {
		return nil
	}
	for b := range l.Blocks {
		for _, i := range b.Instrs {
			if _, ok := i.(*ssa.Panic); ok {
				return nil
			}
		}
	}
	at := l.Header.Instrs[0]
	for _, i := range l.Header.Instrs {
		if i.Pos().IsValid() {
			at = i
			break
		}
	}
	l.Stmt = u.pkg.Prog.Loop(at.Pos())
	return &Event{Op: lifecycle.Drive, On: []handle.Handle{u.Res.Value(fn.Params[0])}, Instr: at, Mode: spawn.Here, Must: true, Loop: l, Spec: Spec{Forever: true, Serves: true}}
}

// driveOf returns the drive that a loop around a receive is, or nil.
func (u *Unit) driveOf(l *Loop, recv *Event) *Event {
	bounds, why := u.Obstacle(l, recv)
	if why != nil {
		return nil
	}
	l.Stmt = u.pkg.Prog.Loop(recv.Instr.Pos())
	return &Event{
		Op: lifecycle.Drive, On: recv.On, Instr: recv.Instr, Mode: spawn.Here, Must: true, Loop: l,
		Spec:    Spec{Name: recv.Name, Conn: recv.Conn, AtEOF: recv.AtEOF && recv.Op == lifecycle.Recv, Pump: u.pumps(l), Serves: recv.Op == lifecycle.Accept || l.endless(), Forever: l.endless()},
		BoundBy: append(bounds, recv.BoundBy...),
		Via:     recv.Via,
	}
}

// pumps reports whether a loop hands on what it takes to other goroutines: it sends
// on a channel, or starts a goroutine.
func (u *Unit) pumps(l *Loop) bool {
	for _, op := range l.ops {
		if op.Op == lifecycle.Send && slices.ContainsFunc(op.On, func(h handle.Handle) bool {
			t := u.Res.Type(h)
			return t != nil && isChan(t)
		}) {
			return true
		}
	}
	for b := range l.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Go, *ssa.Send:
				return true
			case *ssa.Select:
				if slices.ContainsFunc(i.States, func(s *ssa.SelectState) bool { return s.Dir == types.SendOnly }) {
					return true
				}
			}
		}
	}
	return false
}

// innermost is the smallest loop around a block.
func (u *Unit) innermost(b *ssa.BasicBlock) *Loop {
	var best *Loop
	for _, l := range u.Loops(b.Parent()) {
		if l.Blocks[b] && (best == nil || len(l.Blocks) < len(best.Blocks)) {
			best = l
		}
	}
	return best
}

// failed reports whether an exit is taken only after an operation of the loop
// failed.
func (u *Unit) failed(l *Loop, x Exit, op *Event) bool {
	if u.inErrorRegion(l, x.From, op) {
		return true
	}
	cond, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	return ok && u.isErr(cond.Cond, x.Succ, op)
}

// sharesConn reports whether two events are on one connection.
func (u *Unit) sharesConn(a, b *Event) bool {
	return slices.ContainsFunc(a.On, func(h handle.Handle) bool { return u.among(h, b.On) })
}

// endOnly reports whether an exit is taken only when the receive, or another
// operation on the same connection, failed or the connection ended, or when a
// context did, which is returned then.
func (u *Unit) endOnly(l *Loop, x Exit, recv *Event) (ctx handle.Handle, ok bool) {
	if u.failed(l, x, recv) {
		return ctx, true
	}
	for _, op := range l.ops {
		if op != recv && u.sharesConn(op, recv) && u.failed(l, x, op) {
			return ctx, true
		}
	}
	cond, isIf := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !isIf {
		return ctx, false
	}
	if k := u.over(cond.Cond, x.Succ); k.Known() {
		if _, of := u.Res.Within(k, recv.On); of {
			return ctx, true
		}
		return k, true
	}
	return ctx, u.leaves(x.From, x.To())
}

// Serves reports whether a loop takes from something, as an event in it does, until
// that is over or fails.
func (u *Unit) Serves(l *Loop, take *Event) bool {
	for _, x := range l.Exits {
		if _, ok := u.endOnly(l, x, take); !ok {
			return false
		}
	}
	return true
}

// over returns the connection or context that a condition, on one of its sides,
// tells to be over.
func (u *Unit) over(cond ssa.Value, succ int) handle.Handle {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return u.over(n.X, 1-succ)
	}
	v, yes := cond, 0
	if t, nonNil, ok := handle.NilTest(cond); ok {
		v, yes = t, nonNil
	}
	call, ok := v.(*ssa.Call)
	if !ok || yes != succ {
		return handle.Handle{}
	}
	c := u.Res.CallOf(call)
	for _, d := range u.Res.Model(c).All(model.Over) {
		return u.Res.Operand(c, *d.Of)
	}
	return handle.Handle{}
}

// leaves reports whether all that follows an edge is an error return or the end of
// the goroutine, or whether it leads to where an error is kept.
func (u *Unit) leaves(from, b *ssa.BasicBlock) bool {
	for range 8 {
		if u.keepsError(from, b) {
			return true
		}
		from = b
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			return u.Res.ErrorReturn(last)
		case *ssa.Panic:
			return true
		case *ssa.Jump:
			b = b.Succs[0]
			continue
		}
		return false
	}
	return false
}

// keepsError reports whether a variable holds an error, certainly, once an edge is
// taken, that it did not hold for sure on others.
func (u *Unit) keepsError(from, to *ssa.BasicBlock) bool {
	for _, i := range to.Instrs {
		switch i := i.(type) {
		case *ssa.Phi:
			if k := slices.Index(to.Preds, from); handle.IsError(i.Type()) && u.Res.NonNil(i.Edges[k], from) {
				return true
			}
		case *ssa.Store:
			if handle.IsError(i.Val.Type()) && len(to.Succs) == 1 && u.Res.NonNil(i.Val, to) {
				return true
			}
		}
	}
	return false
}

// inErrorRegion reports whether a block of the loop is reached only after the
// receive failed.
func (u *Unit) inErrorRegion(l *Loop, b *ssa.BasicBlock, recv *Event) bool {
	for ; b != nil && l.Blocks[b]; b = b.Idom() {
		d := b.Idom()
		if d == nil || !l.Blocks[d] || len(b.Preds) != 1 || b.Preds[0] != d {
			continue
		}
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i, s := range d.Succs {
			if s == b && u.isErr(cond.Cond, i, recv) {
				return true
			}
		}
	}
	return false
}

// isErr reports whether a condition tells on one of its sides that the receive
// failed or that the connection is over.
func (u *Unit) isErr(cond ssa.Value, succ int, recv *Event) bool {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return u.isErr(n.X, 1-succ, recv)
	}
	if v, nonNil, ok := handle.NilTest(cond); ok {
		return nonNil == succ && u.isResult(v, recv, handle.IsError)
	}
	switch c := cond.(type) {
	case *ssa.BinOp: // err == io.EOF
		if c.Op == token.EQL && succ == 0 || c.Op == token.NEQ && succ == 1 {
			return u.ofErr(c.X, recv) || u.ofErr(c.Y, recv)
		}
		return false
	case *ssa.Call: // errors.Is(err, io.EOF), or a loop on sc.Scan()
		if c == recv.Instr {
			return succ == 1
		}
		return succ == 0 && u.ofErr(c, recv)
	case *ssa.Extract: // v, ok := <-ch
		return succ == 1 && u.isResult(c, recv, isBool)
	}
	return false
}

// ofErr reports whether a value is the error of the receive, or what a function
// says of it: websocket.CloseStatus(err).
func (u *Unit) ofErr(v ssa.Value, recv *Event) bool {
	if u.isResult(v, recv, handle.IsError) {
		return true
	}
	call, ok := v.(*ssa.Call)
	return ok && slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return u.isResult(a, recv, handle.IsError) })
}

func isNilConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

// isResult reports whether a value is a result of the receive, of a type that is
// wanted.
func (u *Unit) isResult(v ssa.Value, recv *Event, want func(types.Type) bool) bool {
	if !want(v.Type()) {
		return false
	}
	from, ok := recv.Instr.(ssa.Value)
	if !ok {
		return false
	}
	switch v := v.(type) {
	case *ssa.Extract:
		return v.Tuple == from
	case *ssa.Call, *ssa.UnOp:
		if v == from {
			return true
		}
	case *ssa.MakeInterface:
		return u.isResult(v.X, recv, want)
	case *ssa.Phi:
		found := false
		for _, e := range v.Edges {
			switch {
			case e == v || isNilConst(e): // before the first turn
			case u.isResult(e, recv, want):
				found = true
			default:
				return false
			}
		}
		return found
	}
	// Read back from a variable.
	if refs := from.Referrers(); refs != nil {
		if u.Res.SameValue(v, from) {
			return true
		}
		for _, ref := range *refs {
			if e, ok := ref.(*ssa.Extract); ok && want(e.Type()) && u.Res.SameValue(v, e) {
				return true
			}
		}
	}
	return false
}
