package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
)

// A figure is what is kept of a run on a module in the repository: a state is of one
// machine, and the next stage may run on another one.
type figure struct {
	Module    string
	Tool      string // the hash of the program that ran, or "" if it was not run yet
	Failed    string // why there are no figures, or ""
	Seconds   float64
	Packages  int
	NotLoaded int // packages
	Own       int // lines in Packages, with their tests
	Reached   int // lines in these and in all that they import
	Notes     []string
}

// mostNotes is how many lines of one kind are told of a module.
const mostNotes = 5

// figure sums a state up.
func (s *state) figure() figure {
	f := figure{Module: s.Module, Tool: s.Tool, Seconds: s.Seconds}
	if s.Failed != "" {
		f.Failed = clip(s.Failed) // nothing of it counts
		return f
	}
	l := s.Listing
	if l == nil {
		return f
	}
	f.Packages, f.NotLoaded, f.Own = len(l.Packages), len(l.NotLoaded), l.Own
	for _, n := range l.Lines {
		f.Reached += n
	}
	f.note("not loaded: ", l.NotLoaded)
	f.note("", s.Trouble)
	f.note("its go.mod lacks ", l.Added)
	return f
}

// note adds a line for each of texts, of many only for the first ones.
func (f *figure) note(prefix string, texts []string) {
	for i, text := range texts {
		if i == mostNotes {
			f.Notes = append(f.Notes, fmt.Sprintf("%s(%d lines more)", prefix, len(texts)-mostNotes))
			return
		}
		f.Notes = append(f.Notes, prefix+clip(text))
	}
}

const figuresHead = `# What the runs of connlint on modules brought, one a line and by the hash of the program that ran. Written by "go run ./corpus".
# module, program, seconds, packages, packages not loaded, lines, lines with imports, why it failed, notes
`

// readFigures reads the file; one that does not exist is empty.
func readFigures(file string) (map[string]figure, error) {
	known := make(map[string]figure)
	err := eachLine(file, func(fields []string) error {
		if len(fields) < 8 {
			return fmt.Errorf("%d fields instead of 8", len(fields))
		}
		f := figure{Module: fields[0], Tool: fields[1], Failed: fields[7], Notes: fields[8:]}
		var err error
		if f.Seconds, err = strconv.ParseFloat(fields[2], 64); err != nil {
			return err
		}
		for i, to := range []*int{&f.Packages, &f.NotLoaded, &f.Own, &f.Reached} {
			if *to, err = strconv.Atoi(fields[3+i]); err != nil {
				return err
			}
		}
		known[f.Module] = f
		return nil
	})
	return known, err
}

// writeFigures writes those that were run.
func writeFigures(file string, list []figure) error {
	var b strings.Builder
	b.WriteString(figuresHead)
	for _, f := range list {
		if f.Tool == "" {
			continue
		}
		fields := []string{f.Module, f.Tool, fmt.Sprintf("%.1f", f.Seconds)}
		for _, n := range []int{f.Packages, f.NotLoaded, f.Own, f.Reached} {
			fields = append(fields, strconv.Itoa(n))
		}
		fields = append(append(fields, f.Failed), f.Notes...)
		b.WriteString(strings.Join(fields, "\t") + "\n")
	}
	return os.WriteFile(file, []byte(b.String()), 0o666)
}

// eachLine calls f with the fields of each line of a file that is no comment.
func eachLine(file string, f func(fields []string) error) error {
	data, err := os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if err := f(strings.Split(text, "\t")); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

// current returns the figures of the modules: from the state of the program that
// runs now, else from the file, else from the state of an older program.
func current(all []module, states map[string]*state, known map[string]figure, tool string) []figure {
	var list []figure
	for _, m := range all {
		f, before := known[m.String()]
		if s := states[m.String()]; s != nil && (s.Tool == tool || !before) {
			f = s.figure()
		} else if !before {
			f = figure{Module: m.String(), Failed: "it was not run yet"}
		}
		list = append(list, f)
	}
	return list
}

const reachedHead = `# The lines in the packages that connlint looked at, each package once, by the module that they are in. Written by "go run ./corpus".
# Where runs on two machines saw other packages of a module, it is the larger number.
`

// reached are the lines in packages that were looked at, by their modules.
type reached map[string]int

// reachedBy counts each package of the states once.
func reachedBy(states map[string]*state) reached {
	lines := make(map[string]int)
	for _, s := range states {
		if s.Failed == "" && s.Listing != nil {
			for name, n := range s.Listing.Lines {
				lines[name] = max(lines[name], n) // with tests, where one counts them
			}
		}
	}
	r := make(reached)
	for name, n := range lines {
		module, _, _ := strings.Cut(name, " ")
		r[module] += n
	}
	return r
}

// add counts also what is in the file: of other packages in one module there is no
// telling which are the same, so that the larger number is taken.
func (r reached) add(file string) error {
	return eachLine(file, func(fields []string) error {
		if len(fields) != 2 {
			return fmt.Errorf("%d fields instead of 2", len(fields))
		}
		n, err := strconv.Atoi(fields[1])
		r[fields[0]] = max(r[fields[0]], n)
		return err
	})
}

func (r reached) write(file string) error {
	var b strings.Builder
	b.WriteString(reachedHead)
	for _, module := range slices.Sorted(maps.Keys(r)) {
		fmt.Fprintf(&b, "%s\t%d\n", module, r[module])
	}
	return os.WriteFile(file, []byte(b.String()), 0o666)
}
