package fix

import (
	"go/ast"
	"strings"

	"github.com/connlint/connlint/analyzer/rule"
)

// name is what moves, for the fix's title.
func (s *site) name() string {
	if s.call == nil {
		return "the loop"
	}
	switch fun := ast.Unparen(s.call.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	case *ast.FuncLit:
		return "the function literal"
	}
	return "the call"
}

// title says what the fix does.
func (s *site) title() string {
	if s.done != "" {
		return s.done
	}
	if s.split != nil && s.split.listen != "" {
		return "Listen first, and serve in a goroutine"
	}
	return sentence(rule.Run(s.name())) + " in its own goroutine"
}

// sentence is a text that begins like a sentence.
func sentence(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// isBlocking reports whether an expression is the blocking call or receive.
func (s *site) isBlocking(e ast.Expr) bool {
	return s.isCall(e) || s.recv != nil && ast.Unparen(e) == s.recv
}

// isCall reports whether an expression is the blocking call.
func (s *site) isCall(e ast.Expr) bool { return s.call != nil && ast.Unparen(e) == s.call }
