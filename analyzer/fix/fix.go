// Package fix turns a finding into the edit that an expert would make: the
// blocking call moves into a goroutine of its own, its error and what stops its
// connection with it; a wait moves behind the stop; an accept behind the dial. One
// file a shape of code. No fix is offered rather than one that loses an error or a
// join, races, or does not compile.
package fix

import (
	"go/ast"
	"go/types"
	"os"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/rule"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Fixer makes the fixes of one package.
type Fixer struct {
	Prog *program.Program
	Pass *analysis.Pass
}

// site is where a fix works: the blocking call and what is around it.
type site struct {
	*Fixer
	finding rule.Finding
	file    *ast.File
	src     []byte
	path    []ast.Node    // from the call, or the loop, outwards
	call    *ast.CallExpr // nil if a loop or a receive blocks
	recv    *ast.UnaryExpr
	stmt    ast.Stmt      // the statement that is to move
	block   []ast.Stmt    // the statements among which it stands
	index   int           // of stmt in block
	fn      *ast.FuncType // of the function around it
	body    *ast.BlockStmt
	split   *split                // how to bind before the goroutine, if the call binds its address
	imports edits                 // what that needs
	group   string                // the variable of the group that goroutines belong to, or ""
	done    string                // what the shape did, if not the usual
	results map[types.Object]bool // variables that the blocking statement sets
}

// shape is one way in which a blocking call can stand in the source. It returns
// false if the code is of another shape or cannot be moved safely.
type shape func(*site) (edits, bool)

// shapes returns those that are right for a finding. A wait never moves into a
// goroutine if it joins one: nobody would join that.
func (s *site) shapes() []shape {
	lit, literal := s.literal()
	switch {
	case s.finding.Category == lifecycle.SendAfterStop && s.finding.Later.Mode == spawn.Later && s.isPutOff(s.stmt):
		return []shape{sendFirst}
	case s.finding.Category == lifecycle.SendAfterStop:
		return []shape{stopBehind, outlast, tellBefore, stopLate, stopApart, bounded, beforeStop}
	case s.unasked():
		return []shape{askFirst}
	case literal && s.tellsItsEnd(lit):
		return []shape{inPlace}
	case s.finding.Private && s.finding.Block.Op == lifecycle.Drive && literal && !s.finding.Block.Serves:
		return []shape{inPlace} // what is closed before it is read from ends the loop at once
	case s.finding.Private && s.finding.Block.Op == lifecycle.Drive && s.finding.Block.Ends == "":
		return nil // a stop that came before the drive could be lost
	case s.finding.Private:
		return []shape{endsBehind, outcome, sent}
	case s.finding.Late:
		return []shape{stopFirst, waitLast}
	case s.finding.Held != nil:
		return []shape{waitApart}
	case s.finding.OverOwnFeed():
		return []shape{closeApart}
	case s.finding.Category == lifecycle.Undriven:
		return []shape{startFirst, startWhereMade, starting, taking, readFirst}
	case s.finding.Category == lifecycle.SerialAccept && (s.finding.Block.Op == lifecycle.Recv || s.finding.Block.Op == lifecycle.Accept):
		return []shape{wholeTurn}
	case s.finding.Category == lifecycle.SendFromHandler:
		if s.finding.Block.Beside {
			return []shape{last, lastInside, unlessFailed, restOfOwn}
		}
		return []shape{doneHere, askBehind, last, lastInside, rest}
	case s.finding.Block.OnlyStop && s.finding.Category == lifecycle.UnreachableStop && s.finding.Block.Op == lifecycle.Wait && !s.givenStop():
		return []shape{waitBehind}
	case s.finding.Block.OnlyStop && s.finding.Category == lifecycle.UnreachableStop:
		return []shape{endsBehind, outcome, unheard}
	case s.finding.Block.OnlyStop && s.finding.Block.Op != lifecycle.Drive:
		return nil // the stop is missing
	case s.finding.Block.Op == lifecycle.Wait && s.finding.Category == lifecycle.UnreachableStop:
		return []shape{waitSelected, waitBehind}
	case s.finding.Block.Op == lifecycle.Wait && s.finding.Block.Joined && (len(s.finding.Block.Via) == 0 || s.call == nil || s.isValue(s.call.Fun)):
		return []shape{waitBehind, waitLater, waitReturned}
	case s.finding.Block.Op == lifecycle.Wait && !s.finding.Block.Joined && s.startsFirst() && s.endsLater():
		return nil // what it starts is needed, and what comes of it, behind its end
	case s.finding.Block.Op == lifecycle.Wait && (s.finding.Category != lifecycle.SerialAccept || len(s.finding.Block.Via) == 0):
		return []shape{waitBehind, brought, waitForPeer, handling, assigned, waitInside}
	case literal:
		return []shape{inPlace}
	case s.leavesStop():
		return []shape{together}
	case s.finding.OverAtOnce(), s.finding.OfList():
		return nil
	case s.takesRest():
		return []shape{gathering, resulting, collecting}
	}
	return []shape{again, equippedFirst, grouped, halfStopFirst, piped, swap, taker, serveFirst, gathering, goStmt, ending, handed, endingNext, switching, plain, sent, meeting, sending, handingOut, handling, resulting, assigned, loop, collecting, collected, outcome, each, sendsFirst, hearing, driveInside}
}

// Fix returns the fix of a finding; ok is false if there is none.
func (f *Fixer) Fix(fd rule.Finding) (fix analysis.SuggestedFix, ok bool) {
	if fd.Outer == fd.Block {
		return f.at(fd)
	}
	// Of a literal that is called in place all becomes the goroutine, if possible.
	outer := fd
	outer.Block = fd.Outer
	s := f.site(outer)
	if s != nil {
		if _, literal := s.literal(); literal {
			if fix, ok = f.at(outer); ok {
				return fix, ok
			}
			if _, send := fd.Block.Instr.(*ssa.Send); send {
				return fix, false // it may be one of several
			}
			return f.at(fd)
		}
	}
	if fix, ok = f.at(fd); !ok {
		fix, ok = f.at(outer)
	}
	return fix, ok
}

// at makes the fix where the blocking event of a finding stands.
func (f *Fixer) at(fd rule.Finding) (fix analysis.SuggestedFix, ok bool) {
	s := f.site(fd)
	if s == nil {
		return fix, false
	}
	if !s.unasked() && s.writesShared() {
		return fix, false
	}
	if !s.unasked() && ((fd.Block.Binds || fd.BindsLate()) && !s.splits() && !s.late() && !s.announced() && !s.keeps() || s.unsafe() && !s.takesApart() && !s.configures()) {
		return fix, false
	}
	for _, sh := range s.shapes() {
		es, ok := sh(s)
		if !ok {
			continue
		}
		if !s.unasked() && !es.wait() && (s.moves() && (s.readBeside() || s.leftBeside() || s.readersBeside() || fd.Later.Op == effect.Returned && s.setElsewhere()) || s.closesBehind()) {
			return fix, false
		}
		if es, ok = s.equipped(es); !ok {
			return fix, false
		}
		if es, ok = s.fed(es); !ok {
			return fix, false
		}
		edit, ok := s.finish(append(s.alongside(es), s.imports...))
		if !ok {
			return fix, false
		}
		return analysis.SuggestedFix{
			Message:   s.title(),
			TextEdits: []analysis.TextEdit{edit},
		}, true
	}
	return fix, false
}

func (f *Fixer) site(fd rule.Finding) *site {
	s := &site{Fixer: f, finding: fd, results: map[types.Object]bool{}}
	if s.file = f.Prog.File(effect.Pos(fd.Block.Instr)); s.file == nil || ast.IsGenerated(s.file) {
		return nil
	}
	node := s.node()
	if node == nil {
		return nil
	}
	read := f.Pass.ReadFile
	if read == nil { // as Bazel's nogo leaves it (rules_go v0.65.0, nogo_main.go)
		read = os.ReadFile
	}
	src, err := read(f.Prog.Fset.File(s.file.FileStart).Name())
	if err != nil || len(src) != int(s.file.FileEnd-s.file.FileStart) {
		return nil
	}
	s.src = src
	s.path, _ = astutil.PathEnclosingInterval(s.file, node.Pos(), node.End())
	for i, n := range s.path {
		if n == node {
			s.path = s.path[i:]
			break
		}
	}
	if !s.enclose() {
		return nil
	}
	s.climb()
	return s
}

// node finds what blocks in the source: a loop, a call, a receive or a send.
func (s *site) node() ast.Node {
	if l := s.finding.Block.Loop; l != nil && l.Stmt != nil {
		return l.Stmt
	}
	i := s.finding.Block.Instr
	if rng := effect.RangeOver(i); rng != nil {
		return rng
	}
	if call, ok := i.(ssa.CallInstruction); ok {
		if s.call = s.Prog.CallExpr(call.Common().Pos()); s.call != nil {
			return s.call
		}
		return nil
	}
	path, _ := astutil.PathEnclosingInterval(s.file, i.Pos(), i.Pos()+1)
	for _, n := range path {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			if n.OpPos == i.Pos() {
				s.recv = n
				return n
			}
		case *ast.SendStmt:
			if n.Arrow == i.Pos() {
				return n
			}
		case *ast.SelectStmt:
			if n.Select == i.Pos() && s.unasked() {
				return n
			}
		}
	}
	return nil
}

// enclose finds the statement that holds the call, its block and its function.
func (s *site) enclose() bool {
	for i, n := range s.path {
		switch n := n.(type) {
		case *ast.FuncLit:
			if s.stmt != nil && s.fn == nil {
				s.fn, s.body = n.Type, n.Body
			} else if s.stmt == nil && (s.call == nil || n.Pos() != s.call.Pos()) {
				return false
			}
		case *ast.FuncDecl:
			if s.fn == nil {
				s.fn, s.body = n.Type, n.Body
			}
		case ast.Stmt:
			if s.stmt != nil || i+1 >= len(s.path) {
				continue
			}
			var list []ast.Stmt
			switch p := s.path[i+1].(type) {
			case *ast.BlockStmt:
				list = p.List
			case *ast.CaseClause:
				list = p.Body
			case *ast.CommClause:
				list = p.Body
			default:
				continue
			}
			for k, st := range list {
				if st == n {
					s.stmt, s.block, s.index = n, list, k
				}
			}
		}
	}
	return s.stmt != nil && s.fn != nil && s.body != nil
}
