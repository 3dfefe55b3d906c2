package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// handled is a call whose error is tested right behind it.
type handled struct {
	as      *ast.AssignStmt
	test    *ast.IfStmt
	errName string
	from    token.Pos
	to      token.Pos
}

// start is the source of the goroutine that puts the call's error into a channel
// with room for it.
func (s *site) start(h *handled, errc, size string) string {
	margin := s.margin(h.from)
	if s.call == nil {
		return ""
	}
	first, call := s.beforehand(margin)
	out := s.keptComments(h, margin) + first + errc + " := make(chan error, " + size + ")\n" + margin
	if len(h.as.Lhs) == 1 {
		out += "go func() { " + errc + " <- " + call + " }()"
	} else {
		lhs := s.text(h.as.Lhs[0].Pos(), h.as.Lhs[len(h.as.Lhs)-1].End())
		out += "go func() {\n" + margin + "\t" + lhs + " := " + call + "\n" + margin + "\t" + errc + " <- " + h.errName + "\n" + margin + "}()"
	}
	return s.bind(h.errName, s.text(h.test.Body.Pos(), h.test.Body.End()), margin) + out
}

// keptComments are the comments between the call and its test, which nothing else
// of the fix takes along.
func (s *site) keptComments(h *handled, margin string) string {
	var out strings.Builder
	for _, g := range s.file.Comments {
		if g.Pos() > h.as.End() && g.End() < h.test.Pos() {
			out.WriteString(s.text(g.Pos(), g.End()) + "\n" + margin)
		}
	}
	return out.String()
}

// stays reports whether the handling of the error can be done at another place of
// the function, and nothing else.
func (s *site) stays(h *handled) bool {
	if h.test.Else != nil || !s.inBody() && !s.returnsLast() {
		return false
	}
	for _, l := range h.as.Lhs { // one error, and what nobody wants
		if !isIdent(l, h.errName) && !isIdent(l, "_") {
			return false
		}
	}
	return s.onlyUses(h.test) && (s.call == nil || s.settled(s.call.Pos(), s.call.End()))
}

// inBody reports whether the blocking statement stands in the function's own
// block: a channel that is made there is known to its end.
func (s *site) inBody() bool {
	return s.body.List[0] == s.block[0]
}

// returnsLast reports whether the block of the blocking statement ends with a return: a
// channel that is made there is known to all that follows.
func (s *site) returnsLast() bool {
	_, ok := s.block[len(s.block)-1].(*ast.ReturnStmt)
	return ok
}

// deliver leaves the handling of an error in this goroutine. The other one puts
// the error into a channel, and the function looks there before it stops the
// connection itself, at the latest before its end, without waiting: a wait would
// hang again. What a rendezvous waits for is over by then, so there it waits.
//
//	if err := srv.Serve(l); err != nil {      errc := make(chan error, 1)
//		return err                        ->  go func() { errc <- srv.Serve(l) }()
//	}                                         ...
//	...                                       select {
//	return nil                                case err := <-errc:
//	                                          	if err != nil {
//	                                          		return err
//	                                          	}
//	                                          default:
//	                                          }
//	                                          return nil
func (s *site) deliver(h *handled) (edits, bool) {
	if s.call == nil || !s.stays(h) {
		return nil, false
	}
	at, ok := s.lookAt()
	if !ok {
		return nil, false
	}
	errc := s.fresh("errc")
	margin := s.margin(h.from)
	start := s.start(h, errc, "1")
	test := s.text(h.test.Cond.Pos(), h.test.Cond.End()) + " " + s.text(h.test.Body.Pos(), h.test.Body.End())
	look := "select {\n" + margin + "case " + h.errName + " := <-" + errc + ":\n" + margin + "\tif " + indent(test) + "\n" + margin + "default:\n" + margin + "}\n" + margin
	if s.finding.Category == lifecycle.Rendezvous || s.cutOff() || s.inputOver(at) {
		look = "if " + h.errName + " := <-" + errc + "; " + test + "\n" + margin
	} else if at != s.later() && !slices.ContainsFunc(s.block[s.index+1:at], func(st ast.Stmt) bool { return st.Pos() >= h.to }) {
		return nil, false // nothing stands between: it would look before there could be an error
	}
	es := edits{{h.from, h.to, start}}
	switch {
	case at == len(s.block):
		es = append(es, edit{s.body.Rbrace, s.body.Rbrace, look})
	case at == s.later():
		ret := s.block[at].(*ast.ReturnStmt)
		es = append(es, edit{ret.Pos(), ret.End(), s.unfold(ret, margin) + look + "return nil"})
	default:
		pos := s.leading(s.block[at])
		es = append(es, edit{pos, pos, look})
	}
	return es, true
}

// lookAt is the index of the statement before which the function looks for the
// error: its first stop of the connection, else its last return, else its end.
func (s *site) lookAt() (int, bool) {
	later, last := s.later(), len(s.block)-1
	at := last + 1
	if _, ok := s.block[last].(*ast.ReturnStmt); ok {
		at = last
	}
	for _, e := range s.stops() {
		if i := s.after(e.Instr.Pos()); i >= 0 && !isDefer(s.block[i]) {
			at = min(at, i)
		}
	}
	if at == later && at == last && s.unfold(s.block[last], "") != "" {
		return at, true // the last send is what the function returns
	}
	return at, at > later && at > s.index
}

// unfold is a return of what one call says, taken apart so that something may come
// between: "" if the statement is none.
//
//	return w.Flush()  ->  if err := w.Flush(); err != nil {
//	                      	return err
//	                      }
//	                      return nil
func (s *site) unfold(st ast.Stmt, margin string) string {
	ret, ok := st.(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 || s.fn.Results.NumFields() != 1 || len(s.fn.Results.List[0].Names) > 0 {
		return ""
	}
	call, ok := ast.Unparen(ret.Results[0]).(*ast.CallExpr)
	if !ok || !isError(s.Pass.TypesInfo.TypeOf(call)) || !isError(s.Pass.TypesInfo.TypeOf(s.fn.Results.List[0].Type)) {
		return ""
	}
	return "if err := " + s.text(call.Pos(), call.End()) + "; err != nil {\n" + margin + "\treturn err\n" + margin + "}\n" + margin
}

func isError(t types.Type) bool {
	return t != nil && types.Identical(t, types.Universe.Lookup("error").Type())
}

func isDefer(st ast.Stmt) bool {
	_, ok := st.(*ast.DeferStmt)
	return ok
}

// leading is the beginning of the comment right above a statement, or of the
// statement.
func (s *site) leading(st ast.Stmt) token.Pos {
	line := s.Pass.Fset.Position(st.Pos()).Line
	for _, g := range s.file.Comments {
		if g.End() < st.Pos() && s.Pass.Fset.Position(g.End()).Line == line-1 && s.ownLine(g.Pos()) {
			return g.Pos()
		}
	}
	return st.Pos()
}

// ownLine reports whether nothing but white space stands before a position in its
// line.
func (s *site) ownLine(pos token.Pos) bool {
	start := s.lineStart(pos)
	return strings.TrimLeft(s.text(start, pos), " \t") == ""
}

func (s *site) lineStart(pos token.Pos) token.Pos {
	f := s.Pass.Fset.File(pos)
	return f.LineStart(f.Line(pos))
}
