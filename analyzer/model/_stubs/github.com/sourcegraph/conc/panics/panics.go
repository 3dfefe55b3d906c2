package panics // import "github.com/sourcegraph/conc/panics"

// Try runs f here and catches its panic. Source: panics/try.go, v0.3.0.
//
//connlint:call f
func Try(f func()) (r *Recovered)

// Try runs f here and catches its panic. Source: panics/panics.go, v0.3.0.
//
//connlint:call f
func (p *Catcher) Try(f func())
