package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A goroutine whose end the function has to wait for: because it needs what the
// goroutine leaves behind, or would cut it off by ending its connection.

// withJoin adds to the goroutine of a fix that it tells its end, and the wait for that
// before a statement of the block, or behind the last one.
func (s *site) withJoin(e edit, before int) edits {
	done := s.fresh("done")
	margin := s.margin(s.stmt.Pos())
	const start = "go func() {\n"
	e.text = done + " := make(chan struct{})\n" + margin + start + margin + "\tdefer close(" + done + ")\n" + e.text[len(start):]
	return edits{e, s.insert(before, "<-"+done+"\n"+margin)}
}

// insert puts a text before a statement of the block, or behind the last one.
func (s *site) insert(before int, text string) edit {
	if before == len(s.block) {
		return edit{s.body.Rbrace, s.body.Rbrace, "\t" + text}
	}
	pos := s.leading(s.block[before])
	return edit{pos, pos, text}
}

// cutOff reports whether the function would end the connection of the goroutine,
// when it returns, while a peer still uses it.
func (s *site) cutOff() bool {
	b := s.finding.Block
	if s.finding.Category != lifecycle.DriveBeforeSend || b.Op != lifecycle.Drive && b.Loop == nil || b.Serves {
		return false
	}
	for _, e := range s.events() {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Later || !s.concerns(e, b) {
			continue
		}
		for _, h := range b.On {
			if s.finding.Unit.Role(h) == lifecycle.Server {
				return true
			}
		}
	}
	return false
}

// joinedAtEnd lets the function wait for a goroutine before it returns.
func (s *site) joinedAtEnd(e edit) (edits, bool) {
	at, ok := s.atEnd()
	if !ok {
		return nil, false
	}
	return s.withJoin(e, at), true
}

// atEnd is the index of the last return of the function's block, or of its end.
func (s *site) atEnd() (int, bool) {
	last := len(s.block) - 1
	at := last + 1
	if _, ok := s.block[last].(*ast.ReturnStmt); ok {
		at = last
	}
	return at, s.inBody() && s.later() >= 0 && at > s.later()
}

// peerEnds reports whether what the goroutine drives comes to an end: a peer ends
// it, or the function does, between two statements.
func (s *site) peerEnds(from, to int) bool {
	b := s.finding.Block
	for _, e := range s.events() {
		if e.Op == lifecycle.Stop && e.Mode == spawn.Here && s.concerns(e, b) {
			if within(e, s.stmt) {
				return true
			}
			if i := s.after(e.Instr.Pos()); i >= from && i < to && s.always(i, e.Instr.Pos()) {
				return true
			}
		}
	}
	if b.Serves || b.Forever || b.OnlyStop || b.Loop != nil {
		return false
	}
	for _, h := range b.On {
		if r := s.finding.Unit.Role(h); r == lifecycle.Client || r == lifecycle.Server {
			return true
		}
	}
	return false
}

// firstUse is the index of the first statement of the block behind the moved code
// that uses one of some variables, the number of statements if there is none.
func (s *site) firstUse(vars map[types.Object]bool, behind token.Pos) int {
	for i := s.index; i < len(s.block); i++ {
		if s.block[i].Pos() < behind {
			continue
		}
		for v := range vars {
			if s.uses(s.block[i], v) {
				return i
			}
		}
	}
	return len(s.block)
}

// shared reports whether a literal of the function uses one of some variables,
// outside of moved code: it may run at any time.
func (s *site) shared(vars map[types.Object]bool, from, to token.Pos) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if ok && (lit.Pos() < from || lit.Pos() >= to) {
			for v := range vars {
				found = found || s.uses(lit, v)
			}
		}
		return !found
	})
	return found
}
