package analyzer_test

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer"
)

// growth are the ways in which a program grows, each with a source of a size in lines.
var growth = []struct {
	name  string
	lines int // of the smallest; the largest has 16 times as many, the first one 1 M
	src   func(lines int) string
}{
	{"functions", 65536, manyFunctions},
	{"function-size", 320, bigFunctions},
	{"call-depth", 8000, deepCalls},
	{"facts", 32000, manyFunctions}, // with fewer it costs too little to be measured
}

// sameLines is how long a program is that grows in another way than by its length.
const sameLines = 64000

// manyFunctions are functions of 8 lines, of which one in eight uses a connection and
// one calls its neighbour.
func manyFunctions(lines int) string {
	return scaleHeader + repeat(lines/8, func(b *strings.Builder, i int) {
		switch i % 8 {
		case 0:
			fmt.Fprintf(b, "func F%d(addr string, buf []byte) error {\n\tc, err := net.Dial(\"tcp\", addr)\n\tif err != nil {\n\t\treturn err\n\t}\n\t_, err = c.Write(buf)\n\treturn err\n}\n", i)
		case 1:
			fmt.Fprintf(b, "func F%d(addr string, buf []byte) error {\n\tif len(buf) == 0 {\n\t\treturn nil\n\t}\n\terr := F%d(addr, buf)\n\tfmt.Println(err)\n\treturn err\n}\n", i, i-1)
		default:
			fmt.Fprintf(b, "func F%d(x, y int) int {\n\tfor x < y {\n\t\tif x%%2 == 0 {\n\t\t\ty--\n\t\t}\n\t\tx++\n\t}; return x + y\n}\n", i)
		}
	})
}

// bigFunctions are as many functions of a size as make a program of sameLines.
func bigFunctions(lines int) string {
	return scaleHeader + repeat(sameLines, func(b *strings.Builder, i int) {
		if i%lines == 0 {
			b.WriteString(bigFunction(fmt.Sprint("f", i), lines))
		}
	})
}

// bigFunction is one function that sends and receives on a few connections in turn.
func bigFunction(name string, lines int) string {
	return "func " + name + "(addr string, n int, buf []byte) {\n" + repeat(lines/8, func(b *strings.Builder, i int) {
		if i%64 == 0 {
			fmt.Fprintf(b, "\tc%d, err := net.Dial(\"tcp\", addr)\n\tif err != nil {\n\t\treturn\n\t}\n", i)
		}
		fmt.Fprintf(b, "\tif n > %d {\n\t\tn += len(buf)\n\t}\n\tfor k := 0; k < n; k++ {\n\t\tfmt.Println(k, n)\n\t\tn--\n\t}\n\tc%d.Write(buf)\n", i, i/64*64)
	}) + "}\n"
}

// deepCalls is a chain of functions that hand on a listener to the one that serves it.
func deepCalls(lines int) string {
	n := lines / 4
	return scaleHeader + repeat(n, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "func f%d(l net.Listener) {\n\tfmt.Println(l.Addr())\n\tf%d(l)\n}\n", i, i+1)
	}) + fmt.Sprintf("func f%d(l net.Listener) { http.Serve(l, nil) }\n", n)
}

// factsOf is a package that uses all the facts of another one.
func factsOf(t testing.TB, lines int) *checked {
	w := newWorkspace(t)
	dep := w.check("example.test/dep", "", strings.Replace(scaleHeader, "package p", "package dep", 1)+repeat(lines/8, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "func F%d(l net.Listener) error { return http.Serve(l, nil) }\n", i)
	}))
	dep.analyze(analyzer.New(analyzer.Options{}))
	w.own["example.test/dep"] = dep.pkg
	return w.check("example.test/p", "", "package p\n\nimport (\n\t\"net\"\n\n\t\"example.test/dep\"\n)\n\n"+repeat(lines/8, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "func G%d(l net.Listener) error { return dep.F%d(l) }\n", i, i)
	}))
}

// TestGrowth fits the exponent with which the cost of the analysis grows with the
// program: 1 is linear. It takes minutes, and runs only if it is asked for:
//
//	CONNLINT_GROWTH=1 go test ./analyzer -run TestGrowth -v
//
// The collector is off while the time is taken. What it costs grows a little faster than
// what there is to collect, whoever made it, because it jumps through memory of which
// less and less is in the caches of the processor; that is logged beside. Then one processor
// runs: with more, the collector counts what it does while they are idle.
//
// The parser, the type checker and x/tools' SSA builder are not counted. The last one
// is not linear in the size of a function: to lift its variables into registers, it
// goes through the blocks of the function for each of them (ssa/lift.go, x/tools
// v0.52.0).
func TestGrowth(t *testing.T) {
	if os.Getenv("CONNLINT_GROWTH") == "" {
		t.Skip("CONNLINT_GROWTH is not set")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	const most, doublings = 1.1, 4
	for _, g := range growth {
		t.Run(g.name, func(t *testing.T) {
			var xs, ys, whole, collected []float64 // logarithms
			for d := range doublings + 1 {
				lines := g.lines << d
				var c *checked
				if g.name == "facts" {
					c = factsOf(t, lines)
				} else {
					c = newWorkspace(t).check("example.test/p", "", g.src(lines))
				}
				cost := fastest(func() { c.analyze(analyzer.New(analyzer.Options{})) })
				builder := fastest(c.build)
				best := max(cost-builder, time.Millisecond)
				usual := once(func() { c.analyze(analyzer.New(analyzer.Options{})) })
				t.Logf("%8d lines: %8.3f s CPU, and %.3f s for SSA; %.3f s in all with the collector", lines, best.Seconds(), builder.Seconds(), usual.Seconds())
				xs, ys = append(xs, math.Log(float64(lines))), append(ys, math.Log(best.Seconds()))
				whole, collected = append(whole, math.Log(cost.Seconds())), append(collected, math.Log(usual.Seconds()))
			}
			e, all, usual := slope(xs, ys), slope(xs, whole), slope(xs, collected)
			if g.name == "function-size" { // the program is as long with functions of any size
				e, all, usual = 1+e, 1+all, 1+usual
			}
			t.Logf("the cost grows with exponent %.2f, with SSA %.2f, with the collector %.2f", e, all, usual)
			if e > most {
				t.Errorf("want at most %.1f", most)
			}
		})
	}
}

// slope is that of the line with the least squares.
func slope(xs, ys []float64) float64 {
	var x, y, xx, xy float64
	for i := range xs {
		x, y, xx, xy = x+xs[i], y+ys[i], xx+xs[i]*xs[i], xy+xs[i]*ys[i]
	}
	n := float64(len(xs))
	return (n*xy - x*y) / (n*xx - x*x)
}

// fastest is the least of a few times, without the collector: other programs make it
// only longer.
func fastest(f func()) time.Duration {
	best := time.Duration(math.MaxInt64)
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for range 3 {
		best = min(best, once(f))
	}
	return best
}

// once is the time for a call that begins with nothing to collect.
func once(f func()) time.Duration {
	runtime.GC()
	start := cpuTime()
	f()
	return cpuTime() - start
}

// build builds the SSA of the package, as the analyzer does first.
func (c *checked) build() {
	prog := ssa.NewProgram(c.w.lib.fset, 0)
	for _, imp := range c.pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	prog.CreatePackage(c.pkg, c.files, c.info, false).Build()
}
