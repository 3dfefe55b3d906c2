package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// settle holds the states against golden.txt and, unless only the sample was
// run, writes it and README.md.
func (r *runner) settle(all []module, states map[string]*state, opt *options) (int, error) {
	file := filepath.Join(opt.folder, "golden.txt")
	known, err := readGolden(file)
	if err != nil {
		return 0, err
	}
	code := 0
	for _, m := range all {
		// The findings in a package are those of all modules that reach it.
		if s := states[m.String()]; s == nil && !opt.sample {
			if s, err = r.newest(m); err != nil {
				return 0, err
			} else if s != nil {
				states[m.String()] = s
			}
		}
	}
	var found []finding
	for _, m := range all {
		s := states[m.String()]
		if s == nil {
			continue
		}
		if s.Failed != "" || opt.sample && len(s.Trouble)+len(s.Listing.NotLoaded) > 0 {
			fmt.Println(s)
			code = 1
		}
		for _, f := range s.Findings {
			if !opt.sample || f.Module == m.String() {
				found = append(found, f)
			}
		}
	}
	for _, d := range known.merge(found, func(module string) bool {
		s := states[module]
		return s != nil && s.Failed == "" || !opt.sample && len(states) == len(all)
	}) {
		fmt.Println(d)
		code = 1
	}
	if opt.sample {
		return code, nil
	}
	if err := os.WriteFile(file, []byte(known.String()), 0o666); err != nil {
		return 0, err
	}
	return code, r.writeFigures(all, states, known, opt.folder)
}

// writeFigures brings figures.tsv, reached.tsv and README.md up to date.
func (r *runner) writeFigures(all []module, states map[string]*state, known golden, folder string) error {
	file := filepath.Join(folder, "figures.tsv")
	before, err := readFigures(file)
	if err != nil {
		return err
	}
	list := current(all, states, before, r.toolHash)
	if err := writeFigures(file, list); err != nil {
		return err
	}
	file = filepath.Join(folder, "reached.tsv")
	lines := reachedBy(states)
	if len(states) < len(all) { // else all was counted here, and what modules reached before is no more
		if err := lines.add(file); err != nil {
			return err
		}
	}
	if err := lines.write(file); err != nil {
		return err
	}
	return writeReadme(filepath.Join(folder, "README.md"), all, list, lines, known)
}
