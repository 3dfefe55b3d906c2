package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// wholeTurn is a wait for the first word of an accepted connection: it and all that
// the accept loop does behind it move into the goroutine of the connection.
//
//	c, err := ln.Accept()                c, err := ln.Accept()
//	...                                  ...
//	sc, chans, err := handshake(c)       go func() {
//	if err != nil {                  ->  	sc, chans, err := handshake(c)
//		continue                         	if err != nil {
//	}                                    		return
//	go serve(sc, chans)                  	}
//	                                     	go serve(sc, chans)
//	                                     }()
func wholeTurn(s *site) (edits, bool) {
	if !s.turn() || s.split != nil {
		return nil, false
	}
	first, last := s.index, len(s.block)-1
	from, to := s.block[first].Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}, defers: true, turn: true}
	for _, st := range s.block[:first] {
		m.owns(st)
	}
	for _, st := range s.block[first:] {
		if !m.check(st) || returns(st) {
			return nil, false
		}
	}
	if !s.settled(from, to) || s.waitsFor(from, to) {
		return nil, false
	}
	_, to = s.copyOut(s.block[last], s.block[last])
	s.done = "Run " + s.name() + " in the goroutine of the connection"
	return edits{s.goroutine(from, to, s.replaceIn(from, to, m.es))}, true
}

// owns lets the moved code assign what a statement of the same turn declares: all
// that reads it moves along.
func (m *moved) owns(st ast.Stmt) {
	as, ok := st.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE {
		return
	}
	for _, x := range as.Lhs {
		if id, ok := x.(*ast.Ident); ok && m.Pass.TypesInfo.Defs[id] != nil {
			m.own[m.Pass.TypesInfo.Defs[id]] = true
		}
	}
}

// returns reports whether a statement can end the function around it, and with that
// the loop.
func returns(st ast.Stmt) (found bool) {
	ast.Inspect(st, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = true
		}
		return !found
	})
	return found
}

// waitsFor reports whether the function waits for something that the code between
// two positions calls a method of, as it counts the goroutines of a sync.WaitGroup:
// in the goroutine it would count too late.
func (s *site) waitsFor(from, to token.Pos) bool {
	u, fn := s.finding.Unit, s.finding.Block.Instr.Parent()
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok || call.Pos() < from || call.Pos() >= to || len(call.Common().Args) == 0 {
				continue
			}
			h := u.Res.Value(call.Common().Args[0])
			for _, e := range u.Events(s.finding.Func) {
				if e.Op == lifecycle.Wait && h.Known() && len(e.On) > 0 && u.Res.Same(e.On[0], h) {
					return true
				}
			}
		}
	}
	return false
}
