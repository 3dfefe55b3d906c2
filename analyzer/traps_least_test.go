package analyzer_test

import (
	"fmt"
	"strings"
	"testing"
)

const workers = `
func workers(jobs chan int, wg *sync.WaitGroup, n int) {
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				fmt.Println(j)
			}
		}()
	}
}

func fill() {
	jobs := make(chan int)
	var wg sync.WaitGroup
	START
	wg.Wait()
	jobs <- 1
	close(jobs)
}
`

// TestTrapLeast: there is a worker for sure only if every caller asks for one.
func TestTrapLeast(t *testing.T) {
	const header = "package p\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"runtime\"\n\t\"sync\"\n)\n\nvar _, _ = os.Args, runtime.NumCPU\n"
	const other = "\nfunc other(jobs chan int, wg *sync.WaitGroup) { workers(jobs, wg, NUMBER) }\n"
	for _, c := range []struct {
		number, others string
		found          bool
	}{
		{"2", "2", true},
		{"2", "0", false}, // what the function does is said once for all of its callers
		{"min(2, runtime.NumCPU())", "1", true},
		{"0", "2", false},
		{"len(os.Args)", "2", false},
	} {
		got := reports(t, header+strings.Replace(workers, "START", "workers(jobs, &wg, "+c.number+")", 1)+strings.Replace(other, "NUMBER", c.others, 1))
		if (len(got) == 1) != c.found || len(got) > 1 {
			t.Errorf("%s and %s: got %q", c.number, c.others, got)
		}
	}
}

// TestTrapManyCallers: where a number comes from is looked for in a bounded number of
// places, though each of many callers has as many of its own.
func TestTrapManyCallers(t *testing.T) {
	var b strings.Builder
	b.WriteString("package p\n\nimport (\n\t\"fmt\"\n\t\"sync\"\n)\n" + strings.Replace(workers, "START", "workers(jobs, &wg, 1)", 1))
	const depth, calls = 6, 60
	for d := range depth {
		callee := fmt.Sprintf("f%d(jobs, wg, n)", d-1)
		if d == 0 {
			callee = "workers(jobs, wg, n)"
		}
		fmt.Fprintf(&b, "\nfunc f%d(jobs chan int, wg *sync.WaitGroup, n int) {\n%s}\n", d, strings.Repeat("\t"+callee+"\n", calls))
	}
	fmt.Fprintf(&b, "\nfunc top(jobs chan int, wg *sync.WaitGroup) { f%d(jobs, wg, 1) }\n", depth-1)
	reports(t, b.String()) // it comes back
}
