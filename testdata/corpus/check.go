package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// runner runs connlint on modules.
type runner struct {
	tool     string // the program
	toolHash string
	work     string // the folder for the copies of modules
	states   string // the folder for their states
	git      string // the folder with Git copies of repositories, or ""
	parallel int    // programs that one go command runs at once
	limit    time.Duration
	keep     bool // the copies
}

// check runs connlint on a module. An error says that the run was cut short, and
// that there is no state; what goes wrong with a module is in its state.
func (r *runner) check(ctx context.Context, m module) (*state, error) {
	one, cancel := context.WithTimeout(ctx, r.limit)
	defer cancel()
	s := &state{Module: m.String(), Tool: r.toolHash}
	begin := time.Now()
	err := r.checkInto(one, m, s)
	s.Seconds = time.Since(begin).Round(100 * time.Millisecond).Seconds()
	if ctx.Err() != nil {
		return nil, ctx.Err() // the stage is over
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("not done after %v", r.limit)
	}
	if err != nil {
		s.Failed = err.Error()
	}
	return s, nil
}

func (r *runner) checkInto(ctx context.Context, m module, s *state) error {
	dir, err := r.fetch(ctx, m)
	if err != nil {
		return err
	}
	if !m.inGo() && !r.keep {
		defer os.RemoveAll(r.folder(m))
	}
	if m.repository() {
		return r.checkRepository(ctx, m, dir, s)
	}
	return r.checkModule(ctx, m, dir, dir, s)
}

// checkModule runs connlint on the module in the folder dir, which is in the folder
// top: of all that m brings.
func (r *runner) checkModule(ctx context.Context, m module, top, dir string, s *state) error {
	l, err := r.list(ctx, m, top, dir)
	if err != nil {
		return err
	}
	s.Listing = l
	if len(l.Packages) == 0 {
		return fmt.Errorf("none of its packages can be loaded: %s", strings.Join(l.NotLoaded, "; "))
	}
	out, err := r.vet(ctx, m, dir, r.tool, l)
	if err != nil {
		return err
	}
	s.Findings, s.Trouble, err = readOutput(out, top, l)
	return err
}

// vet runs go vet with the program on the packages that can be loaded. Its own
// flag asks for what it finds in their dependencies too.
func (r *runner) vet(ctx context.Context, m module, dir, tool string, l *listing, env ...string) (output, error) {
	args := []string{"vet", "-vettool=" + tool, "-json", "-connlint.allunits"}
	if len(l.NotLoaded) == 0 {
		args = append(args, m.patterns()...)
	} else {
		args = append(args, l.Packages...)
	}
	return run(ctx, dir, append(r.environment(m), env...), "go", args...)
}

// readOutput reads what go vet printed when it ran in dir: findings, each once,
// and what kept it from others.
func readOutput(out output, dir string, l *listing) ([]finding, []string, error) {
	stderr := string(out.stderr)
	for _, module := range slices.Sorted(maps.Keys(l.Folders)) {
		if l.Folders[module] != dir {
			stderr = strings.ReplaceAll(stderr, l.Folders[module], module)
		}
	}
	trouble := troubleIn(stderr, dir, l)
	if len(out.stdout) == 0 && len(trouble) > 0 {
		return nil, trouble, fmt.Errorf("go vet: %s", trouble[0])
	}
	seen := make(map[finding]bool) // a package is also analysed with its tests
	var found []finding
	for dec := json.NewDecoder(bytes.NewReader(out.stdout)); ; {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, trouble, fmt.Errorf("what go vet prints: %w", err)
		}
		for unit, results := range units {
			for _, result := range results {
				var list []struct{ Category, Posn, Message string }
				if err := json.Unmarshal(result, &list); err != nil {
					trouble = append(trouble, unit+": "+strings.Join(strings.Fields(string(result)), " "))
				}
				for _, d := range list {
					f := finding{Category: d.Category, Message: strings.Join(strings.Fields(d.Message), " "), Verdict: unjudged}
					var file string
					file, f.Line, f.Column = splitPosition(d.Posn)
					f.Module, f.File = l.home(file)
					f.Func = funcAt(file, f.Line)
					if !seen[f] {
						seen[f] = true
						found = append(found, f)
					}
				}
			}
		}
	}
	slices.Sort(trouble)
	sortFindings(found)
	return found, slices.Compact(trouble), nil
}

// troubleIn returns the lines of what go vet said that are about trouble. What does
// not compile was not checked: such packages of the listing are not loaded after all.
func troubleIn(stderr, dir string, l *listing) []string {
	var trouble []string
	about := "" // the package that the lines are about
	for line := range strings.Lines(stderr) {
		line = strings.ReplaceAll(strings.TrimSpace(line), dir, ".")
		if name, ok := strings.CutPrefix(line, "# "); ok {
			if !strings.HasPrefix(name, "[") {
				name, _, _ = strings.Cut(name, " ")
				about = strings.TrimSuffix(name, "_test")
			}
			continue
		}
		if line == "" || strings.HasPrefix(line, "go: downloading ") || l.drop(about, line) {
			continue
		}
		trouble = append(trouble, line)
	}
	return trouble
}

// splitPosition reads file:line:column.
func splitPosition(text string) (file string, line, column int) {
	rest, last, _ := cutLast(text)
	file, middle, ok := cutLast(rest)
	if !ok {
		return rest, last, 0
	}
	return file, middle, last
}

func cutLast(text string) (string, int, bool) {
	i := strings.LastIndex(text, ":")
	if i < 0 {
		return text, 0, false
	}
	n, err := strconv.Atoi(text[i+1:])
	if err != nil {
		return text, 0, false
	}
	return text[:i], n, true
}
