package fix

import (
	"go/ast"
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// counted is where the function waits for the goroutine of a call whose work it looks at
// behind the stop: right there. The call's own function and the statements behind the
// stop use the same fields; which of the two comes first would else be a matter of luck.
//
//	in.gather()             done := make(chan struct{})
//	<-over                  go func() {
//	in.watcher.Close()  ->  	defer close(done)
//	return in.files         	in.gather()
//	                        }()
//	                        <-over
//	                        in.watcher.Close()
//	                        <-done
//	                        return in.files
func (s *site) counted() (at int, ok bool) {
	at = s.later() + 1
	if s.finding.Category != lifecycle.UnreachableStop || at <= 0 || at == len(s.block) || !s.inBody() || s.split != nil || !s.peerEnds(s.index+1, at) {
		return 0, false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Body == nil {
		return 0, false
	}
	works := s.fields(decl.Body)
	for f := range s.fields(s.block[s.later()]) {
		delete(works, f) // what is stopped
	}
	for _, st := range s.block[at:] {
		for f := range s.fields(st) {
			ok = ok || works[f]
		}
	}
	return at, ok
}

// fields are the fields that some code names, but for channels, which wait for each other
// by themselves.
func (s *site) fields(code ast.Node) map[*types.Var]bool {
	all := map[*types.Var]bool{}
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && v.IsField() && !isChannel(v.Type()) {
				all[v] = true
			}
		}
		return true
	})
	return all
}

func isChannel(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}
