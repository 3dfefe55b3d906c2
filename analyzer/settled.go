package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/model"
)

// Settled reports whether models say all that importers are to know of a package, as
// they do of the standard library: it is one that they speak of, and a dependency, in
// a version that somebody has published. What could be inferred from its source beside
// that costs more than it tells: the largest packages of a build are among these. In a
// module that is being worked on, the source counts as well as the models.
func Settled(importPath string, module *analysis.Module) bool {
	if module == nil || module.Version == "" || module.Main || module.Replace != nil {
		return false
	}
	yes, err := model.Builtin().Gates(importPath)
	return yes && err == nil
}
