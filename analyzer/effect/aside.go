package effect

import (
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// TakesAside reports whether a function of the package that takes connections from a
// listener is a value, in a table or a field, so that it is not known who runs it.
func (p *Package) TakesAside() bool {
	if p.aside == nil {
		yes := p.takesAside()
		p.aside = &yes
	}
	return *p.aside
}

func (p *Package) takesAside() bool {
	if p.callers == nil {
		p.findCallers()
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			if fn == u.Top && !p.valued[fn] || fn != u.Top && u.Mode(fn) != spawn.Unknown {
				continue
			}
			for _, e := range u.Events(fn) {
				if e.Op == lifecycle.Accept || e.Op == Driver || e.Op == lifecycle.Drive && e.Serves {
					return true
				}
			}
		}
	}
	return false
}
