//go:build unix

package main_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A programReport is one diagnostic as go vet -json prints it.
type programReport struct {
	Category       string
	Posn           string
	Message        string
	SuggestedFixes []struct {
		Message string
		Edits   []programEdit
	} `json:"suggested_fixes"`

	file string // as in programWant
	line int
}

type programEdit struct {
	Filename   string
	Start, End int
	New        string
}

// programReports builds connlint, runs it once over all programs and returns
// what it reports.
var programReports = sync.OnceValues(func() ([]*programReport, error) {
	dir, err := os.MkdirTemp("", "connlint")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bin, err := buildConnlint(dir)
	if err != nil {
		return nil, err
	}
	start := time.Now()
	stdout, stderr, err := goCommand(vetWithin, "vet", "-vettool="+bin, "-json", "./hangs/...", "./fixed/...", "./clean/...", "./"+handTree+"/...", "./"+foundTree+"/...")
	if err != nil {
		return nil, fmt.Errorf("go vet: %w\n%s%s", err, stdout, stderr)
	}
	fmt.Printf("go vet with connlint took %v\n", time.Since(start).Round(100*time.Millisecond))
	// Which of the two the diagnostics go to depends on the release of Go.
	return parseReports(append(append(stdout, '\n'), stderr...))
})

// buildConnlint builds connlint into a folder.
func buildConnlint(dir string) (bin string, err error) {
	bin = filepath.Join(dir, "connlint")
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	if _, stderr, err := goCommand(compileWithin, "build", "-C", here, "-buildvcs=false", "-o", bin, "."); err != nil {
		return "", fmt.Errorf("connlint does not compile: %w\n%s", err, stderr)
	}
	return bin, nil
}

// parseReports reads the JSON objects in the output of go vet, one a package.
func parseReports(output []byte) ([]*programReport, error) {
	module, err := filepath.Abs(programModule)
	if err != nil {
		return nil, err
	}
	var list []*programReport
	seen := make(map[string]bool)
	object := regexp.MustCompile(`(?m)^\{`)
	for {
		at := object.FindIndex(output)
		if at == nil {
			return list, nil
		}
		output = output[at[0]:]
		dec := json.NewDecoder(bytes.NewReader(output))
		var packages map[string]map[string]json.RawMessage
		if err := dec.Decode(&packages); err != nil {
			return nil, fmt.Errorf("output of go vet: %w", err)
		}
		output = output[dec.InputOffset():]
		for pkg, analyzers := range packages {
			for _, raw := range analyzers {
				var reports []*programReport
				if err := json.Unmarshal(raw, &reports); err != nil {
					return nil, fmt.Errorf("%s: %s", pkg, raw)
				}
				for _, r := range reports {
					if err := r.locate(module); err != nil {
						return nil, err
					}
					// A package with tests is analysed twice.
					if key := r.Posn + r.Message; !seen[key] {
						seen[key] = true
						list = append(list, r)
					}
				}
			}
		}
	}
}

func (r *programReport) locate(module string) error {
	m := regexp.MustCompile(`^(.*):(\d+):\d+$`).FindStringSubmatch(r.Posn)
	if m == nil {
		return fmt.Errorf("position %q", r.Posn)
	}
	file, err := relativeTo(module, m[1])
	if err != nil {
		return err
	}
	r.file = file
	r.line, err = strconv.Atoi(m[2])
	return err
}

// relativeTo returns the slash separated name of file within module.
func relativeTo(module, file string) (string, error) {
	if filepath.IsAbs(file) {
		rel, err := filepath.Rel(module, file)
		if err != nil {
			return "", err
		}
		file = rel
	}
	return filepath.ToSlash(filepath.Clean(file)), nil
}

// within reports whether r lies in a file of p.
func (r *programReport) within(p *program) bool {
	return strings.HasPrefix(r.file, p.path()+"/")
}

func TestReportsExactlyThere(t *testing.T) {
	logTotal(t)
	reports, err := programReports()
	if err != nil {
		t.Fatal(err)
	}
	for _, tree := range []string{"hangs", "fixed", "clean", handTree, foundTree} {
		t.Run(tree, func(t *testing.T) {
			for _, p := range programsIn(t, tree) {
				t.Run(p.name, func(t *testing.T) { p.checkReports(t, reports) })
			}
		})
	}
}

// categories of the programs whose names begin with a word; of others it is
// drive-before-send.
var programCategories = map[string]string{
	"wait":     "wait-before-send",
	"meet":     "rendezvous",
	"serial":   "serial-accept",
	"serve":    "serial-serve",
	"stop":     "unreachable-stop",
	"undriven": "undriven",
	"callback": "send-from-handler",
	"after":    "send-after-stop",
}

func (p *program) category() string {
	// In the tree of what was found a number comes before the word.
	word, _, _ := strings.Cut(strings.TrimLeft(p.name, "0123456789-"), "-")
	return cmp.Or(programCategories[word], "drive-before-send")
}

// checkReports demands a report on each marked line of p and none elsewhere.
func (p *program) checkReports(t *testing.T, reports []*programReport) {
	found := make([]bool, len(p.wants))
	for _, r := range reports {
		if !r.within(p) {
			continue
		}
		i := slices.IndexFunc(p.wants, func(w programWant) bool { return w.file == r.file && w.first == r.line })
		if i < 0 || found[i] {
			t.Errorf("%s:%d: unexpected report (%s): %s", r.file, r.line, r.Category, r.Message)
			continue
		}
		found[i] = true
		if !p.wants[i].message.MatchString(r.Message) {
			t.Errorf("%s:%d: %q does not match %q", r.file, r.line, r.Message, p.wants[i].message)
		}
		if want := p.category(); r.Category != want {
			t.Errorf("%s:%d: category %q", r.file, r.line, r.Category)
		}
	}
	for i, w := range p.wants {
		if !found[i] {
			t.Errorf("%s:%d: no report matches %q", w.file, w.first, w.message)
		}
	}
}
