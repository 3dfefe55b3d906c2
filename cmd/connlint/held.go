package main

import (
	"fmt"

	"golang.org/x/tools/go/analysis"
)

// heldPrefix begins the line that says how many fixes of a package are held back.
const heldPrefix = "# fixes held back in "

// printHeld prints that line. It goes to stdout, which go vet keeps in its cache,
// unlike stderr; with -diff it stands before the patch, where it does no harm.
func printHeld(pass *analysis.Pass, fixes int) {
	fmt.Printf("%s%s: %s\n", heldPrefix, pass.Pkg.Path(), heldText(fixes))
}

func heldText(n int) string {
	if n == 1 {
		return "1 more fix changes the same code; apply these first and run again"
	}
	return fmt.Sprintf("%d more fixes change the same code; apply these first and run again", n)
}
