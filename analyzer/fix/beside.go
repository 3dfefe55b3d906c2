package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A handler that serves one client runs beside the goroutine of its server. What it
// was given, the request and where its answer goes, is not to be used once it has
// returned.

// unlessFailed is a stop that such a handler looks at only if it failed: that goes into
// a goroutine, and the handler goes on to answer its client.
//
//	if err := srv.Shutdown(ctx); err != nil {      go func() {
//		log.Print(err)                         ->  	if err := srv.Shutdown(ctx); err != nil {
//	}                                              		log.Print(err)
//	fmt.Fprintln(w, "stopping")                    	}
//	                                               }()
//	                                               fmt.Fprintln(w, "stopping")
func unlessFailed(s *site) (edits, bool) {
	st, ok := s.block[s.index].(*ast.IfStmt)
	if !ok || st.Else != nil || s.split != nil || s.call == nil || !s.inBody() || s.usesGiven(st.Pos(), st.End()) {
		return nil, false
	}
	for _, behind := range s.block[s.index+1:] {
		if _, ret := behind.(*ast.ReturnStmt); !ret && !s.usesGiven(behind.Pos(), behind.End()) {
			return nil, false // it may be for what the stop has done
		}
	}
	m := &moved{site: s, from: st.Pos(), to: st.End(), own: map[types.Object]bool{}}
	if !m.check(st) || len(m.returns) > 0 || !s.settled(st.Pos(), st.End()) {
		return nil, false
	}
	from, end := s.copyOut(st, st)
	s.done = "Stop in a goroutine"
	return edits{s.goroutine(from, end, s.replaceIn(from, end, m.es))}, true
}

// restOfOwn is rest where nothing that moves was given to the handler.
func restOfOwn(s *site) (edits, bool) {
	if s.usesGiven(s.block[s.index].Pos(), s.block[len(s.block)-1].End()) {
		return nil, false
	}
	return rest(s)
}

// usesGiven reports whether code between two positions uses a parameter of the function.
func (s *site) usesGiven(from, to token.Pos) bool {
	given := map[types.Object]bool{}
	if s.fn.Params != nil {
		for _, f := range s.fn.Params.List {
			for _, id := range f.Names {
				given[s.Pass.TypesInfo.Defs[id]] = true
			}
		}
	}
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && from <= id.Pos() && id.Pos() < to && given[s.Pass.TypesInfo.Uses[id]] {
			found = true
		}
		return !found
	})
	return found
}
