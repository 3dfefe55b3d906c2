package fix

import (
	"go/types"
	"strings"

	"github.com/connlint/connlint/analyzer/model"
)

// leftOut reports whether the call gives something for a variadic parameter that neither
// half of a split would get.
func (s *site) leftOut(d *model.Directive, fn *types.Func, m *model.Func) bool {
	i := len(m.Params) - 1
	return fn != nil && fn.Signature().Variadic() && i >= 0 && i < len(s.call.Args) && !strings.Contains(d.Listen+d.Serve, "{"+m.Params[i].Name)
}

// allOf is the source of all that is given for a variadic parameter, each behind a comma.
func (s *site) allOf(name string, m *model.Func) string {
	for i, p := range m.Params {
		if p.Name == name && i < len(s.call.Args) {
			return ", " + s.text(s.call.Args[i].Pos(), s.call.Rparen)
		}
	}
	return ""
}
