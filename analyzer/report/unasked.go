package report

import (
	"fmt"

	"github.com/connlint/connlint/analyzer/rule"
)

// unasked is the message about who waits for what has not been asked for.
func (r *Reporter) unasked(f rule.Finding) string {
	return fmt.Sprintf("%s blocks this goroutine until %s%s; nobody has asked for anything yet, and %s can never %s (ask first)",
		r.name(f.Block), met(f.Block), r.inside(f.Block), r.later(f), never(f))
}
