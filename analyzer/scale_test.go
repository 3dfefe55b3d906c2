package analyzer_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// scaled is a big source and what has to be reported on it.
type scaled struct {
	name string
	src  func() string
	want []string // parts of the reports, in their order
}

const scaleHeader = `package p

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
)

var (
	_ = fmt.Sprint
	_ io.Reader
	_ net.Conn
	_ http.Handler
	_ sync.Mutex
)
`

// scale are the shapes that cost most: each is a size that a generated or grown
// program may have.
var scale = []scaled{
	{"mixed statements", mixedStatements, []string{"Serve blocks this goroutine", "http.Get"}},
	{"one long block", oneLongBlock, []string{"Serve blocks this goroutine", "http.Get"}},
	{"many connections", manyConnections, nil},
	{"many sends", manySends, []string{"Copy blocks"}},
	{"many drives", manyDrives, nil},
	{"many branches", manyBranches, []string{"Serve"}},
	{"many loops", manyLoops, nil},
	{"nested loops", nestedLoops, nil},
	{"many closures", manyClosures, []string{"Serve"}},
	{"nested closures", nestedClosures, nil},
	{"many fields", manyFields, []string{"Serve"}},
	{"reassigned variable", reassignedVariable, nil},
	{"shared variables", sharedVariables, nil},
	{"select cases", selectCases, []string{"run blocks"}},
	{"channels", manyChannels, nil},
	{"goroutines", manyGoroutines, nil},
	{"call chain", callChain, []string{"f0 blocks"}},
	{"recursion", recursion, nil},
	{"wide package", widePackage, nil},
	{"popped list", poppedList, nil},
	{"many locks", manyLocks, nil},
	{"many workers", manyWorkers, []string{"drain blocks"}},
}

func repeat(n int, f func(b *strings.Builder, i int)) string {
	var b strings.Builder
	for i := range n {
		f(&b, i)
	}
	return b.String()
}

func mixedStatements() string {
	return scaleHeader + `
func f(addr string, n int, c net.Conn) error {
	l, err := net.Listen("tcp", "localhost:4000")
	if err != nil {
		return err
	}
	buf := make([]byte, 64)
	_ = buf
` + repeat(2000, func(b *strings.Builder, i int) {
		switch i % 5 {
		case 0:
			fmt.Fprintf(b, "\tc%d, err := net.Dial(\"tcp\", addr)\n\tif err != nil {\n\t\treturn err\n\t}\n\tif _, err := c%d.Write(buf); err != nil {\n\t\treturn err\n\t}\n", i, i)
		case 1:
			fmt.Fprintf(b, "\tfor k := 0; k < n; k++ {\n\t\tif _, err := c%d.Read(buf); err != nil {\n\t\t\tbreak\n\t\t}\n\t\tn += k\n\t}\n", i-1)
		case 2:
			fmt.Fprintf(b, "\tgo func() {\n\t\tfor {\n\t\t\tif _, err := c%d.Read(buf); err != nil {\n\t\t\t\treturn\n\t\t\t}\n\t\t}\n\t}()\n", i-2)
		case 3:
			fmt.Fprintf(b, "\tx%d := &struct{ c net.Conn; n int }{c%d, n}\n\tx%d.n++\n\tfmt.Println(x%d.n, x%d.c)\n\tif x%d.n > 3 {\n\t\tx%d.c = c\n\t}\n", i, i-3, i, i, i, i, i)
		case 4:
			fmt.Fprintf(b, "\tswitch n {\n\tcase 1:\n\t\tfmt.Fprintf(x%d.c, \"x\")\n\tcase 2:\n\t\tn++\n\tdefault:\n\t\tx%d.c.Close()\n\t}\n", i-1, i-1)
		}
	}) + `
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
	return nil
}
`
}

func oneLongBlock() string {
	return scaleHeader + `
func f(c net.Conn, buf []byte) {
	l, _ := net.Listen("tcp", "localhost:4000")
	x := 0
` + repeat(16000, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\tx += %d * x\n\tfmt.Println(x)\n", i) }) +
		repeat(3500, func(b *strings.Builder, i int) { b.WriteString("\tc.Write(buf)\n") }) + `
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
}
`
}

func manyConnections() string {
	return scaleHeader + `
func f(addr string, buf []byte) {
` + repeat(1200, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tc%d, _ := net.Dial(\"tcp\", addr)\n\tc%d.Write(buf)\n\tc%d.Close()\n", i, i, i)
	}) + `
}
`
}

func manySends() string {
	return scaleHeader + `
func f(addr string, buf []byte) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return
	}
	io.Copy(io.Discard, c)
` + repeat(3900, func(b *strings.Builder, i int) { b.WriteString("\tc.Write(buf)\n") }) + `
}
`
}

func manyDrives() string {
	return scaleHeader + `
func f(addr string, buf []byte) {
` + repeat(900, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tc%d, err := net.Dial(\"tcp\", addr)\n\tif err != nil {\n\t\treturn\n\t}\n\tio.Copy(io.Discard, c%d)\n", i, i)
	}) + `
}
`
}

func manyBranches() string {
	return scaleHeader + `
func f(addr string, n int, c net.Conn, buf []byte) {
	l, _ := net.Listen("tcp", "localhost:4000")
` + repeat(6000, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tif n > %d {\n\t\tn++\n\t} else {\n\t\tn--\n\t}\n", i)
		if i%2 == 0 {
			fmt.Fprintf(b, "\tif n == %d {\n\t\tc.Write(buf)\n\t}\n", i)
		}
	}) + `
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
}
`
}

func manyLoops() string {
	return scaleHeader + `
func f(n int, c net.Conn, buf []byte) {
` + repeat(3500, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tfor k%d := 0; k%d < n; k%d++ {\n\t\tif _, err := c.Read(buf); err != nil {\n\t\t\tbreak\n\t\t}\n\t}\n", i, i, i)
	}) + `
}
`
}

func nestedLoops() string {
	return scaleHeader + `
func f(n int, c net.Conn, buf []byte) {
` + repeat(300, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tfor k%d := 0; k%d < n; k%d++ {\n\t\tc.Read(buf)\n", i, i, i)
	}) + strings.Repeat("}\n", 300) + `
}
`
}

func manyClosures() string {
	return scaleHeader + `
func f(addr string, buf []byte) {
	l, _ := net.Listen("tcp", "localhost:4000")
	c, _ := net.Dial("tcp", addr)
` + repeat(2500, func(b *strings.Builder, i int) {
		if i%2 == 0 {
			fmt.Fprintf(b, "\tg%d := func() {\n\t\tc.Write(buf)\n\t\tfmt.Println(c)\n\t}\n\tg%d()\n", i, i)
		} else {
			b.WriteString("\tgo func() {\n\t\tc.Read(buf)\n\t\tif c == nil {\n\t\t\tc = nil\n\t\t}\n\t}()\n")
		}
	}) + `
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
}
`
}

func nestedClosures() string {
	const n = 60
	return scaleHeader + `
func f(addr string, c net.Conn, buf []byte) {
` + repeat(n, func(b *strings.Builder, i int) {
		b.WriteString("\tfunc() {\n\t\tc.Write(buf)\n\t\tc.Read(buf)\n")
	}) + strings.Repeat("}()\n", n) + `
}
`
}

func manyFields() string {
	return scaleHeader + `
type t struct {
` + repeat(1000, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\tc%d net.Conn\n", i) }) + `
}

func f(addr string, buf []byte) *t {
	l, _ := net.Listen("tcp", "localhost:4000")
	x := &t{}
` + repeat(1000, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tif c, err := net.Dial(\"tcp\", addr); err == nil {\n\t\tx.c%d = c\n\t}\n\tx.c%d.Write(buf)\n", i, i)
	}) + `
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
	return x
}
`
}

func reassignedVariable() string {
	return scaleHeader + `
type t struct{ c net.Conn }

func f(x *t, addr string, n int, buf []byte) {
` + repeat(1900, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tif n > %d {\n\t\tx.c, _ = net.Dial(\"tcp\", addr)\n\t}\n\tx.c.Write(buf)\n", i)
	}) + `
}
`
}

func sharedVariables() string {
	return scaleHeader + `
func f(addr string, buf []byte) {
` + repeat(500, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tvar c%d net.Conn\n\tc%d, _ = net.Dial(\"tcp\", addr)\n\tgo func() {\n\t\tc%d.Write(buf)\n\t\tc%d, _ = net.Dial(\"tcp\", addr)\n\t\tc%d.Read(buf)\n\t}()\n\tc%d.Write(buf)\n", i, i, i, i, i, i)
	}) + `
}
`
}

func selectCases() string {
	return scaleHeader + `
type hub struct {
` + repeat(400, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\tch%d chan int\n", i) }) + `
	quit chan struct{}
}

func (h *hub) run() {
	for {
		select {
` + repeat(400, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\t\tcase x := <-h.ch%d:\n\t\t\tfmt.Println(x)\n", i) }) + `
		case <-h.quit:
			return
		}
	}
}

func (h *hub) send(n int) {
` + repeat(400, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\th.ch%d <- n\n", i) }) + `
}

func f(n int) {
	h := &hub{}
	h.run()
	h.send(n)
}
`
}

func manyChannels() string {
	return scaleHeader + `
func f(n int) {
` + repeat(1200, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tch%d := make(chan int)\n\tgo func() { ch%d <- n }()\n\tn += <-ch%d\n", i, i, i)
	}) + `
}
`
}

func manyGoroutines() string {
	return scaleHeader + `
func f(addr string) {
	var wg sync.WaitGroup
` + repeat(700, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tc%d, _ := net.Dial(\"tcp\", addr)\n\twg.Add(1)\n\tgo func() {\n\t\tdefer wg.Done()\n\t\tio.Copy(io.Discard, c%d)\n\t}()\n", i, i)
	}) + `
	wg.Wait()
` + repeat(700, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tc%d.Close()\n", i)
	}) + `
}
`
}

// callChain is 500 calls deep; the send comes behind the one at the top.
func callChain() string {
	const n = 500
	return scaleHeader + `
func f() {
	l, err := net.Listen("tcp", "localhost:4000")
	if err != nil {
		return
	}
	f0(l)
	http.Get("http://localhost:4000/")
}
` + repeat(n, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\nfunc f%d(l net.Listener) {\n\tfmt.Println(l.Addr())\n\tf%d(l)\n}\n", i, i+1)
	}) + fmt.Sprintf("\nfunc f%d(l net.Listener) { http.Serve(l, nil) }\n", n)
}

// recursion is 200 functions that all call each other.
func recursion() string {
	const n = 200
	return scaleHeader + `
type t struct{ in, out net.Conn; l net.Listener }
` + repeat(n, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, `
func f%d(x *t, c net.Conn, l net.Listener, k int, buf []byte) net.Conn {
	if k == 0 {
		return c
	}
	c.Write(buf)
	d := f%d(x, x.in, l, k-1, buf)
	d.Write(buf)
	x.out = f%d(x, d, l, k-2, buf)
	io.Copy(io.Discard, x.out)
	http.Serve(l, nil)
	go func() {
		x.in = f%d(x, x.out, x.l, k, buf)
		x.in.Write(buf)
	}()
	return f%d(x, x.in, x.l, k, buf)
}
`, i, (i+1)%n, (i*7+3)%n, (i*31+11)%n, (i*53+29)%n)
	})
}

// widePackage has 2000 functions with a struct and an interface among them.
func widePackage() string {
	return scaleHeader + `
type doer interface{ do(c net.Conn, buf []byte) }
` + repeat(2000, func(b *strings.Builder, i int) {
		switch i % 4 {
		case 0:
			fmt.Fprintf(b, "\ntype t%d struct{ c net.Conn; ch chan int; d doer }\n\nfunc new%d(c net.Conn) *t%d { return &t%d{c: c, ch: make(chan int)} }\n", i, i, i, i)
		case 1:
			fmt.Fprintf(b, "\nfunc (x *t%d) do(c net.Conn, buf []byte) {\n\tx.d.do(x.c, buf)\n\tx.c.Write(buf)\n\tx.ch <- 1\n}\n", i-1)
		case 2:
			fmt.Fprintf(b, "\nfunc (x *t%d) run%d(buf []byte) {\n\tfor {\n\t\tif _, err := x.c.Read(buf); err != nil {\n\t\t\treturn\n\t\t}\n\t\tx.do(x.c, buf)\n\t}\n}\n", i-2, i)
		case 3:
			fmt.Fprintf(b, "\nfunc use%d(addr string, buf []byte) {\n\tc, err := net.Dial(\"tcp\", addr)\n\tif err != nil {\n\t\treturn\n\t}\n\tx := new%d(c)\n\tgo x.run%d(buf)\n\tx.do(c, buf)\n}\n", i, i-3, i-1)
		}
	})
}

// TestScale holds what is reported on big sources.
func TestScale(t *testing.T) {
	for _, s := range scale {
		t.Run(s.name, func(t *testing.T) {
			got := strings.Join(reports(t, s.src()), "\n")
			rest := got
			for _, want := range s.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Errorf("no %q in\n%s", want, got)
				}
				rest = after
			}
			if len(s.want) == 0 && got != "" {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

// BenchmarkScale analyses the big sources. Each is to take less than 2 s and 300 MB:
// "live-MB" is the heap after the analysis with all that it still holds, "alloc-MB"
// all that it ever allocated, which bounds the peak from above.
func BenchmarkScale(b *testing.B) {
	for _, s := range scale {
		b.Run(strings.ReplaceAll(s.name, " ", "-"), func(b *testing.B) {
			c := newWorkspace(b).check("example.test/p", "", s.src())
			a := analyzer.New(analyzer.Options{})
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for b.Loop() {
				c.analyze(a)
			}
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/(1<<20), "alloc-MB/op")
			b.ReportMetric(float64(after.HeapSys)/(1<<20), "heapsys-MB")
		})
	}
}
