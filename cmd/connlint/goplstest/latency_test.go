package goplstest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
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
// without it, in one gopls each that take turns, once both have done what they do
// when a workspace is opened. No delay stands between a change and the analysis,
// other than the second that gopls waits by default: it would hide much of the
// difference.
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
	for _, c := range clients {
		c.settle()
	}
	run := time.Now().UnixNano() // gopls keeps results on disk: no text is there twice
	const warm = 3
	for n := range warm + edits {
		for k := range clients {
			i := (k + n) % len(clients) // neither is always the second
			c := clients[i]
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

// settle waits until a gopls is idle: once a workspace is loaded it goes on to analyse
// all of it, for most of a minute in grpc. Where the system does not tell, it waits
// that long.
func (c *client) settle() {
	c.t.Helper()
	const second, most = time.Second, 3 * time.Minute
	idle, before := 0, cpuTime(c.process.Pid)
	for from := time.Now(); time.Since(from) < most; {
		time.Sleep(second)
		now := cpuTime(c.process.Pid)
		if now < 0 {
			if time.Since(from) > time.Minute {
				return
			}
			continue
		}
		if idle++; now-before > second/20 {
			idle = 0
		}
		if before = now; idle == 3 {
			return
		}
	}
	c.t.Errorf("gopls is still busy after %v", most)
}

// cpuTime is what a process has used of the processors, or -1 if that is not known.
// Linux counts in hundredths of a second: proc(5), utime and stime.
func cpuTime(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, text, ok := strings.Cut(string(data), ") ")
	fields := strings.Fields(text)
	if err != nil || !ok || len(fields) < 13 {
		return -1
	}
	var ticks time.Duration
	for _, s := range fields[11:13] {
		n, err := strconv.Atoi(s)
		if err != nil {
			return -1
		}
		ticks += time.Duration(n)
	}
	return ticks * (time.Second / 100)
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
