package analyzer_test

import (
	"strings"
	"testing"
)

const gathered = `package p

import "sync"

func work(j int) int { return j }

func f(jobs []int, stop chan bool) (sum int) {
	var wg sync.WaitGroup
	MAKE
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			BODY
		}()
	}
	BEFORE
	wg.Wait()
	BEHIND
	for n := range out {
		sum += n
	}
	return sum
}
`

const pooled = `package p

import "sync"

type pool struct {
	todo, done chan int
	wg         sync.WaitGroup
}

func open(n int) *pool {
	p := &pool{todo: make(chan int, 9), done: make(chan int)}
	for range n {
		p.wg.Add(1)
		go p.work()
	}
	return p
}

func (p *pool) work() {
	defer p.wg.Done()
	for j := range p.todo {
		p.done <- j
	}
}

func (p *pool) wait() {
	close(p.todo)
	p.wg.Wait()
	close(p.done)
}

func (p *pool) print() {
	for j := range p.done {
		println(j)
	}
}

func f() {
	p := open(2)
	p.todo <- 1
	BODY
}
`

// TestTrapGatheredInFields: so has what they send on a channel in a field.
func TestTrapGatheredInFields(t *testing.T) {
	for body, found := range map[string]bool{
		"p.wait(); p.print()":    true,
		"go p.print(); p.wait()": false,
		"go p.wait(); p.print()": false,
		"q = p; p.wait(); p.print() }; var q *pool; func g() { q.print()": false,
	} {
		if got := reports(t, strings.Replace(pooled, "BODY", body, 1)); (len(got) == 1) != found {
			t.Errorf("%q: got %q", body, got)
		}
	}
}

// TestTrapGathered: what goroutines send before they sign off has to be taken beside the
// wait for them, unless it fits into a buffer, somebody else takes it, or they need not
// send it.
func TestTrapGathered(t *testing.T) {
	const wait = "Wait blocks this goroutine until every goroutine that wg counts is done"
	for _, tt := range []struct {
		name, made, body, before, behind string
		want                             string
	}{
		{name: "each sends", body: "out <- 1", behind: "close(out)", want: wait},
		{name: "pool", made: "todo := make(chan int, 9)", body: "for j := range todo {\nout <- work(j)\n}", before: "for _, j := range jobs {\ntodo <- j\n}\nclose(todo)", behind: "close(out)", want: wait},
		{name: "nothing to do", made: "todo := make(chan int, 9)", body: "for j := range todo {\nout <- work(j)\n}", before: "close(todo)", behind: "close(out)"},
		{name: "buffered", made: "out := make(chan int, 3)", body: "out <- 1", behind: "close(out)"},
		{name: "if it fails", body: "if work(1) > 0 {\nout <- 1\n}", behind: "close(out)"},
		{name: "unless told", body: "select {\ncase out <- 1:\ncase <-stop:\n}", behind: "close(out)"},
		{name: "taken beside", body: "out <- 1", before: "go func() {\nfor n := range out {\nprintln(n)\n}\n}()", behind: "close(out)"},
		{name: "taken before", body: "out <- 1", before: "for range 3 {\nsum += <-out\n}", behind: "close(out)"},
		{name: "taken in a select before", body: "out <- 1", before: "for range 3 {\nselect {\ncase n := <-out:\nsum += n\ncase <-stop:\n}\n}", behind: "close(out)"},
		{name: "given away", body: "out <- 1", before: "took = out", behind: "close(out)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.made == "" || !strings.Contains(tt.made, "out :=") {
				tt.made += "\nout := make(chan int)"
			}
			src := strings.NewReplacer("MAKE", tt.made, "BODY", tt.body, "BEFORE", tt.before, "BEHIND", tt.behind).Replace(gathered) + "\nvar took chan int\n"
			got := reports(t, src)
			if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || !strings.Contains(got[0], tt.want)) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
