package fix

import (
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// launch is the source, at a position, that starts a method in a goroutine: it gets the
// context that is known there, and the error that nobody waits for is logged.
//
//	go h.run()
//
//	go func() {
//		if err := h.run(ctx); err != nil {
//			log.Print(err)
//		}
//	}()
func (s *site) launch(run *types.Func, name string, at token.Pos) (string, bool) {
	sig := run.Signature()
	if fn := s.Prog.Pkg.Prog.FuncValue(run); fn != nil && len(fn.Blocks) > 0 && s.writesElse(fn, nil) {
		return "", false
	}
	call := name + "." + run.Name() + "("
	if sig.Params().Len() > 0 {
		ctx := s.contextAt(sig.Params().At(0).Type(), at)
		if ctx == nil {
			return "", false
		}
		call += ctx.Name()
	}
	call += ")"
	if sig.Results().Len() == 0 {
		return "go " + call, true
	}
	if !isError(sig.Results().At(0).Type()) {
		return "", false
	}
	log := s.importName("log", at)
	if log == "" {
		if !s.addImport("log") {
			return "", false
		}
		log = "log."
	}
	margin := "\n" + s.margin(s.stmt.Pos())
	return "go func() {" + margin + "\tif err := " + call + "; err != nil {" + margin + "\t\t" + log + "Print(err)" + margin + "\t}" + margin + "}()", true
}

// contextAt is the only variable of a type, which has to be that of a context, that is
// known in the innermost block around a position with any; nil if there is none, or it
// is set anew.
func (s *site) contextAt(t types.Type, at token.Pos) *types.Var {
	i, ok := t.Underlying().(*types.Interface)
	if !ok || !s.isContext(i) {
		return nil
	}
	for scope := s.Pass.Pkg.Scope().Innermost(at); scope != nil && scope != s.Pass.Pkg.Scope(); scope = scope.Parent() {
		var found *types.Var
		for _, name := range scope.Names() {
			v, ok := scope.Lookup(name).(*types.Var)
			if !ok || v.Pos() >= at || name == "_" || !types.Identical(v.Type(), t) {
				continue
			}
			if found != nil {
				return nil
			}
			found = v
		}
		if found != nil {
			if s.setBehind(found) {
				return nil
			}
			return found
		}
	}
	return nil
}

// isContext reports whether a method of an interface tells the end of what it stands for.
func (s *site) isContext(i *types.Interface) bool {
	for m := range i.Methods() {
		if s.Prog.Index.Func(m).Has(model.Wait) {
			return true
		}
	}
	return false
}
