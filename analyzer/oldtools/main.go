// Command oldtools is connlint as a vet tool with the oldest x/tools that the
// analyzer has to work with. Programs such as gopls link the analyzer with the
// x/tools that they are made for, whatever connlint's own go.mod says. It is a
// module of its own for that version.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/connlint/connlint/analyzer"
)

func main() { singlechecker.Main(analyzer.Analyzer) }
