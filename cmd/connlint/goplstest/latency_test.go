package goplstest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const (
	grpc        = "google.golang.org/grpc@v1.85.0"
	grpcPackage = "internal/xds/server" // 3,151 lines with its tests, about listeners and servers
	edits       = 20
	mostRatio   = 1.15
)

// probe is a file in that package: something to say for a stock analyzer, and
// something for connlint, which can't be quick about a package that has nothing to
// do with connections.
const probe = `package server

import (
	"fmt"
	"net"
	"net/http"
)

func probe(ln net.Listener) {
	fmt.Printf("%d", "edit 0")
	http.Serve(ln, nil)
	http.Get("http://" + ln.Addr().String())
}
`

// TestLatency measures the time from a change to its diagnostics, with connlint and
// without it, in one gopls each that take turns. No delay stands between a change
// and the analysis, other than the second that gopls waits by default: it would
// hide much of the difference.
func TestLatency(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	dir := fetchGrpc(t)
	file := grpcPackage + "/probe.go"
	write(t, filepath.Join(dir, file), probe)

	var clients [2]*client
	var times [2][]time.Duration
	var texts [2]string
	for i := range clients {
		clients[i] = start(t, dir, map[string]any{
			"diagnosticsDelay": "0s",
			"analyses":         map[string]any{"connlint": i == 0},
		})
		texts[i] = probe
		clients[i].open(file, probe)
		clients[i].diagnostics(file, "reports", wantReports(i == 0))
	}
	run := time.Now().UnixNano() // gopls keeps results on disk: no text is there twice
	const warm = 3
	for n := range warm + edits {
		for i, c := range clients {
			from := time.Now()
			_, old, _ := strings.Cut(texts[i], `"%d", "`)
			old, _, _ = strings.Cut(old, `"`)
			texts[i] = c.replace(file, texts[i], old, fmt.Sprintf("edit %d of %d by %d", n, run, i))
			p := c.diagnostics(file, "reports", wantReports(i == 0))
			if n >= warm {
				times[i] = append(times[i], p.at.Sub(from))
			}
		}
	}
	on, off := median(times[0]), median(times[1])
	ratio := float64(on) / float64(off)
	fmt.Printf("LATENCY %s of %s, median of %d edits: %v with connlint, %v without, ratio %.2f (at most %.2f)\n",
		grpcPackage, grpc, edits, on.Round(time.Millisecond), off.Round(time.Millisecond), ratio, mostRatio)
	if ratio > mostRatio {
		t.Errorf("ratio %.2f\nwith    %v\nwithout %v", ratio, times[0], times[1])
	}
}

func wantReports(on bool) func([]diagnostic) bool {
	return func(list []diagnostic) bool { return hasPrintf(list) && hasConnlint(list) == on }
}

func median(list []time.Duration) time.Duration {
	list = slices.Sorted(slices.Values(list))
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

// fetchGrpc returns a copy of grpc that can be written to, with all it needs.
func fetchGrpc(t *testing.T) string {
	t.Helper()
	cmd := exec.Command("go", "mod", "download", "-json", grpc)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err, string(out))
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS(module.Dir)); err != nil {
		t.Fatal(err)
	}
	list := exec.Command("go", "list", "-test", "-deps", "./"+grpcPackage)
	list.Dir = dir
	if out, err := list.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return dir
}
