package analyzer_test

import (
	"slices"
	"strings"
	"testing"
)

// TestTrapOutlived follows a client that is told to listen, and lives on when its
// context is done, or somebody has told it to listen no more.
func TestTrapOutlived(t *testing.T) {
	const src = `package main

import "context"

//connlint:connection lasting
type client struct{ words chan string }

//connlint:open c as client
func dial() (c *client) { return &client{make(chan string)} }

//connlint:drive c until somebody says so
//connlint:bound-by ctx alive
func (c *client) listen(ctx context.Context, do func(string)) error {
	for {
		select {
		case w := <-c.words:
			do(w)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

//connlint:send c never be told
func (c *client) tell(word string) error { return nil }

func main() {
	CONTEXT
	c := dial()
	BEFORE
	if err := c.listen(ctx, func(w string) { INSIDE }); err != nil {
		return
	}
	c.tell("good bye")
}
`
	background := "ctx := context.Background()"
	for name, c := range map[string]struct {
		before, inside, context string
		found                   bool
	}{
		"for ever":         {context: background, found: true},
		"spoken to before": {before: `c.tell("hello")`, context: background, found: true},
		"until cancelled":  {context: "ctx, stop := context.WithCancel(context.Background()); go stop()"},
		"told inside":      {inside: `c.tell("enough")`, context: background},
		"told beside":      {before: `go c.tell("enough")`, context: background},
		"handed on":        {before: `all <- c`, context: background},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.NewReplacer("BEFORE", c.before, "INSIDE", c.inside, "CONTEXT", c.context).Replace(src)
			out := newWorkspace(t).check("example.test/main", "", text+"\nvar all = make(chan *client, 1)\n").analyze(newAnalyzer())
			found := slices.ContainsFunc(out, func(s string) bool {
				return strings.Contains(s, "listen blocks") && strings.Contains(s, "c.tell on line")
			})
			if found != c.found || len(out) > 1 {
				t.Errorf("found is %v, want %v: %q", found, c.found, out)
			}
		})
	}
}
