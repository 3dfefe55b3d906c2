package analyzer_test

import (
	"fmt"
	"strings"
)

// poppedList takes from two lists through pointers to their heads: what a head holds has
// no end of names, each the next one of the one before. Package runtime has it.
func poppedList() string {
	return scaleHeader + `
type link struct {
	n    int
	next *node
}

type node struct {
	link
	conns [8]net.Conn
}

type lists struct{ full, free *node }

func (s *lists) take(addr string) net.Conn {
	l, _ := net.Listen("tcp", addr)
	for _, head := range []**node{&s.full, &s.free} {
		at := *head
		if at == nil {
			continue
		}
		if at.n == 0 {
			if s.free != nil {
				l.Close()
			}
			s.free = at
			at = at.next
			*head = at
			if at == nil {
				continue
			}
		}
		at.n--
		return at.conns[at.n]
	}
	return nil
}
`
}

const scaleWorker = `
type t struct {
	mu   sync.Mutex
	ch   chan int
	done chan struct{}
	n    int
}

func (x *t) work() {
	for {
		select {
		case v := <-x.ch:
			x.n += v
		case <-x.done:
			return
		}
	}
}

func (x *t) stop() {
	close(x.done)
	x.ch <- 1
}

func drain(done chan struct{}, n *int) {
	for {
		select {
		case <-done:
			return
		default:
			*n++
		}
	}
}
`

// manyLocks takes and gives back locks around calls that lead to many others.
func manyLocks() string {
	var b strings.Builder
	b.WriteString(scaleHeader + scaleWorker + "\nfunc f(x *t, y []*t) {\n")
	for i := range 600 {
		fmt.Fprintf(&b, "\tx.mu.Lock()\n\ty[%d].mu.Lock()\n\tg%d(x)\n\tx.mu.Unlock()\n\tg%d(x)\n", i, i%7, (i+3)%7)
	}
	b.WriteString("\tx.work()\n}\n")
	level := func(name, calls string, funcs, over int) {
		for k := range funcs {
			fmt.Fprintf(&b, "\nfunc %s%d(x *t) {\n", name, k)
			for i := range 300 {
				fmt.Fprintf(&b, "\t%s%d(x)\n", calls, (i+k)%over)
			}
			b.WriteString("}\n")
		}
	}
	level("g", "h", 7, 5)
	level("h", "k", 5, 5)
	for k := range 5 {
		fmt.Fprintf(&b, "\nfunc k%d(x *t) { x.n++ }\n", k)
	}
	return b.String()
}

// manyWorkers makes ends and calls what works until they come, among many functions.
func manyWorkers() string {
	var b strings.Builder
	b.WriteString(scaleHeader + scaleWorker)
	for i := range 1200 {
		fmt.Fprintf(&b, "\nfunc h%d(x *t) { x.n += %d }\n", i, i)
	}
	b.WriteString("\nfunc f(n int) *t {\n\tx := &t{ch: make(chan int), done: make(chan struct{})}\n")
	for i := range 1200 {
		fmt.Fprintf(&b, "\th%d(x)\n", i)
	}
	for i := range 500 {
		fmt.Fprintf(&b, "\td%d := make(chan struct{})\n\tif n == %d {\n\t\tdrain(d%d, &x.n)\n\t}\n\tif n > %d {\n\t\tgo x.work()\n\t}\n", i, i, i, i)
	}
	b.WriteString("\treturn x\n}\n")
	return b.String()
}
