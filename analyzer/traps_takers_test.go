package analyzer_test

import (
	"strings"
	"testing"
)

const takers = `
func feed(jobs chan<- int, n int) {
	for i := range n {
		jobs <- i
	}
}

func work(jobs <-chan int, quit <-chan struct{}, over chan<- struct{}) {
	defer close(over)
	for {
		select {
		case <-jobs:
		case <-quit:
			return
		}
	}
}

func f(other <-chan int) {
	jobs, quit, over := make(chan int, SIZE), make(chan struct{}), make(chan struct{})
	go work(jobs, quit, over)
	feed(jobs, 1)
	BETWEEN
	<-over
	feed(jobs, 2)
}
`

// TestTrapTakersOver: a send has nobody who takes it only if all that ever take from its
// channel were told to end and waited for.
func TestTrapTakersOver(t *testing.T) {
	for _, c := range []struct{ size, between, want string }{
		{"0", "close(quit)", "feed blocks this goroutine until somebody receives from jobs"},
		{"1", "close(quit)", ""},
		{"0", "close(quit)\n\tgo func() { <-jobs }()", ""},
		{"0", "close(quit)\n\tgo func() {\n\t\tselect {\n\t\tcase <-jobs:\n\t\tcase <-other:\n\t\t}\n\t}()", ""},
		{"0", "close(quit)\n\tgo work(jobs, nil, make(chan struct{}))", ""},
		{"0", "close(quit)\n\tdefer func() { <-jobs }()", "feed blocks this goroutine until somebody receives from jobs"},
	} {
		src := strings.NewReplacer("SIZE", c.size, "BETWEEN", c.between).Replace(takers)
		got := reports(t, trapHeader+src)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
			t.Errorf("%s: got %q, want %q", c.between, got, c.want)
		}
	}
}
