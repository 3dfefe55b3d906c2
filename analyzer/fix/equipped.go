package fix

import (
	"go/ast"
	"go/types"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// What a server is equipped with before it serves: services, handlers. Most servers do
// not look at their list under a lock while they serve, and some end the program if one
// comes late. A goroutine that serves starts behind that.

// again takes a drive out whose error nobody looks at, if the same one stands behind what
// the server is equipped with: that is the one which was meant.
//
//	srv.Serve(ln)                          pb.RegisterHealthServer(srv, h)
//	pb.RegisterHealthServer(srv, h)    ->  if err := srv.Serve(ln); err != nil {
//	if err := srv.Serve(ln); err ...
func again(s *site) (edits, bool) {
	fd := s.finding
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || fd.Later.Op != effect.Used || !s.isCall(st.X) || s.equippedUpTo() < 0 {
		return nil, false
	}
	same := s.text(s.call.Pos(), s.call.End())
	for _, e := range s.events() {
		k := s.after(e.Instr.Pos())
		if e.Op != lifecycle.Drive || e.Mode != spawn.Here || k < s.equippedUpTo() || !s.same(e) || s.needed(s.index, k) {
			continue
		}
		at, ok := e.Instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		if x := s.Prog.CallExpr(at.Common().Pos()); x != nil && s.text(x.Pos(), x.End()) == same && !s.usesWithin(st, st.End(), s.block[k].Pos()) {
			s.done = "Take out the first " + calledName(s.call)
			from, to := s.copyOut(st, st)
			return edits{{s.lineStart(from), s.lineEnd(to), ""}}, true
		}
	}
	return nil, false
}

// equippedFirst moves a drive behind what the server is equipped with, if that is all
// that comes behind it: there it may block.
//
//	srv.Serve(ln)                       pb.RegisterHealthServer(srv, h)
//	pb.RegisterHealthServer(srv, h) ->  srv.Serve(ln)
func equippedFirst(s *site) (edits, bool) {
	last := s.equippedUpTo()
	if s.finding.Later.Op != effect.Used || last < 0 || !s.inBody() || s.call == nil {
		return nil, false
	}
	switch rest := s.block[last+1:]; {
	case len(rest) > 1:
		return nil, false
	case len(rest) == 1:
		ret, ok := rest[0].(*ast.ReturnStmt)
		if !ok || slices.ContainsFunc(ret.Results, func(x ast.Expr) bool { return !s.constant(x) }) {
			return nil, false
		}
	}
	k := s.index
	if as, ok := s.stmt.(*ast.AssignStmt); ok && k+1 < last && s.looksAt(s.block[k+1], as) {
		k++
	}
	if s.needed(k, last) || s.movesPast(k, last) {
		return nil, false
	}
	s.split, s.imports = nil, nil // nobody comes too early
	s.done = "Run " + s.name() + " behind what is set up for it"
	from, to := s.copyOut(s.stmt, s.block[k])
	_, at := s.copyOut(s.block[last], s.block[last])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(s.stmt.Pos()) + s.text(from, to)}}, true
}

// movesPast reports whether the statements from the blocking one to another one can't
// move behind later ones: these set or declare what they use, or the other way round.
func (s *site) movesPast(k, last int) bool {
	passed := s.block[k+1 : last+1]
	for _, st := range s.block[s.index : k+1] {
		if s.usesWithin(st, s.block[k].End(), s.block[last].End()) || s.shadows(passed, st) {
			return true
		}
	}
	return slices.ContainsFunc(passed, func(st ast.Stmt) bool { return s.usesOf(s.block[s.index:k+1], st) })
}

// needed reports whether something between two statements of the block needs the
// connection driven, or may leave the function.
func (s *site) needed(from, to int) bool {
	between := s.block[from+1 : to]
	return s.mayLeave(between) || slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return operates(e) && slices.ContainsFunc(between, func(st ast.Stmt) bool { return within(e, st) })
	})
}

// operates reports whether an event is an operation on a connection, and not the call of
// a function of which that is not known.
func operates(e *effect.Event) bool {
	switch e.Op {
	case lifecycle.Open, lifecycle.Drive, lifecycle.Wait, lifecycle.Send, lifecycle.Recv, lifecycle.Accept, lifecycle.Stop, lifecycle.HalfStop:
		return true
	}
	return false
}

// equippedUpTo is the index of the last statement of the block, behind the blocking one
// and in front of what needs the server, that equips it with something; -1 if there is
// none.
func (s *site) equippedUpTo() int {
	fd := s.finding
	if fd.Block.Op != lifecycle.Drive || fd.Later.Instr.Parent() != fd.Block.Instr.Parent() {
		return -1
	}
	end := len(s.block)
	if !s.equips(fd.Later.Instr) {
		if end = s.later(); end < 0 {
			return -1
		}
	}
	last := -1
	for _, b := range fd.Block.Instr.Parent().Blocks {
		for _, i := range b.Instrs {
			if k := s.after(i.Pos()); k > last && k < end && s.equips(i) {
				last = k
			}
		}
	}
	return last
}

// equips reports whether an instruction is a call that gives something to what is driven
// here, and waits for nothing: by itself, or in the body of a function of this package.
func (s *site) equips(i ssa.Instruction) bool {
	call, ok := i.(*ssa.Call)
	if !ok {
		return false
	}
	u := s.finding.Unit
	if slices.ContainsFunc(s.events(), func(e *effect.Event) bool { return e.Instr == i && operates(e) }) || slices.ContainsFunc(u.Awaits(call.Parent()), func(e *effect.Event) bool { return e.Instr == i }) {
		return false
	}
	c := u.Res.CallOf(call)
	onto := slices.DeleteFunc(slices.Clone(c.Args), func(a ssa.Value) bool { return a == nil || !s.holds(u.Res.Value(a), i) })
	return len(onto) > 0 && (s.provides(call, func(a ssa.Value) bool { return slices.Contains(onto, a) }) || c.Body != nil && s.equipsIn(c.Body, s.servers(onto), 0))
}

// servers are the types of what is driven here. A channel is one of the struct that has
// it.
func (s *site) servers(holders []ssa.Value) []types.Type {
	var ts []types.Type
	for _, k := range s.finding.Block.On {
		if t := s.finding.Unit.Res.Type(k); t != nil && !types.IsInterface(t) && !isChannel(t) {
			ts = append(ts, t)
		}
	}
	if len(ts) == 0 {
		for _, v := range holders {
			ts = append(ts, v.Type())
		}
	}
	return ts
}

// equipsIn reports whether a function, or one of this package that it calls, gives
// something to a server of one of some types.
func (s *site) equipsIn(fn *ssa.Function, servers []types.Type, depth int) bool {
	const deepest = 3
	ofType := func(v ssa.Value) bool {
		if made, ok := v.(*ssa.MakeInterface); ok {
			v = made.X
		}
		return slices.ContainsFunc(servers, func(t types.Type) bool { return types.Identical(t, v.Type()) })
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			if s.provides(call, ofType) {
				return true
			}
			if callee := call.Call.StaticCallee(); callee != nil && callee.Pkg == fn.Pkg && depth < deepest && s.equipsIn(callee, servers, depth+1) {
				return true
			}
		}
	}
	return false
}

// provides reports whether a call gives more than numbers, texts, a time or a context to
// one of its operands, and nobody looks at what it returns: that may tell whether the
// server is up.
func (s *site) provides(call *ssa.Call, is func(ssa.Value) bool) bool {
	if len(*call.Referrers()) > 0 {
		return false
	}
	args := call.Call.Args
	if call.Call.IsInvoke() {
		args = append([]ssa.Value{call.Call.Value}, args...)
	}
	onto, more := false, false
	for _, a := range args {
		if is(a) {
			onto = true
		} else {
			more = more || s.matter(a.Type())
		}
	}
	return onto && more
}

// holds reports whether a value is what is driven, or a struct that has it.
func (s *site) holds(h handle.Handle, at ssa.Instruction) bool {
	return h.Known() && slices.ContainsFunc(s.finding.Block.On, func(k handle.Handle) bool {
		return k.Known() && (h.Root == k.Root && strings.HasPrefix(k.Path, h.Path) || s.finding.Unit.Holds(h, k, at))
	})
}

// matter reports whether a value of a type may be what serves clients: a function, a
// struct, what has methods.
func (s *site) matter(t types.Type) bool {
	if i, ok := t.Underlying().(*types.Interface); ok {
		for m := range i.Methods() {
			if s.Prog.Index.Func(m).Has(model.Wait) {
				return false // a context
			}
		}
	}
	switch t.Underlying().(type) {
	case *types.Signature, *types.Interface, *types.Pointer, *types.Struct:
		return true
	}
	return false
}

// equipped puts the goroutine that serves behind what the server is equipped with; ok is
// false if it can't go there.
func (s *site) equipped(es edits) (_ edits, ok bool) {
	last := s.equippedUpTo()
	if last < 0 || s.done != "" && s.split == nil { // a shape of its own, or takes what was set up
		return es, true
	}
	start := s.leading(s.stmt)
	k := s.index
	for k+1 < len(s.block) && slices.ContainsFunc(es, func(e edit) bool { return e.from <= s.stmt.End() && e.to > s.block[k+1].Pos() }) {
		k++
	}
	if k >= last {
		return es, true // the goroutine starts behind it already
	}
	_, end := s.copyOut(s.block[k], s.block[k])
	if s.movesPast(k, last) {
		return nil, false
	}
	var in, out edits
	for _, e := range es {
		switch {
		case start <= e.from && e.to <= end:
			in = append(in, e)
		case e.to <= start || e.from >= s.block[last].End():
			out = append(out, e)
		default:
			return nil, false
		}
	}
	sort.SliceStable(in, func(i, j int) bool { return in[i].from < in[j].from })
	_, at := s.copyOut(s.block[last], s.block[last])
	moved := edit{at, at, "\n" + s.margin(s.stmt.Pos()) + s.replaceIn(start, end, in)}
	return append(out, edit{s.lineStart(start), s.lineEnd(end), ""}, moved), true
}
