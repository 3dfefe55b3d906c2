package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A state is what a run on a module has brought. It is kept in a file, so that
// the next stage goes on with the modules that have none.
type state struct {
	Module   string
	Tool     string // the hash of the program that ran
	Seconds  float64
	Failed   string   // why connlint could not be run at all, or ""
	Trouble  []string // what it could not do
	Listing  *listing
	Findings []finding
}

// hashOf returns the hash by which states know a program.
func hashOf(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil))[:12], nil
}

func stateName(m module, tool string) string {
	return strings.ReplaceAll(m.String(), "/", "_") + "." + tool + ".json"
}

func (r *runner) save(m module, s *state) error {
	data, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return err
	}
	// Renamed into its place: a stage that is killed leaves no half of a file.
	file := filepath.Join(r.states, stateName(m, r.toolHash))
	if err := os.WriteFile(file+".new", data, 0o666); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// load returns the state of a module under the program that is run now, or nil.
func (r *runner) load(m module) (*state, error) {
	return readState(filepath.Join(r.states, stateName(m, r.toolHash)))
}

func readState(file string) (*state, error) {
	data, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	s := new(state)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return s, nil
}

// newest returns the last state of a module: that of the program which is run
// now or, if there is none, of an older one; nil if it was never run.
func (r *runner) newest(m module) (*state, error) {
	if s, err := r.load(m); s != nil || err != nil {
		return s, err
	}
	files, err := filepath.Glob(filepath.Join(r.states, stateName(m, "*")))
	if err != nil || len(files) == 0 {
		return nil, err
	}
	age := func(file string) time.Time {
		info, err := os.Stat(file)
		if err != nil {
			return time.Time{}
		}
		return info.ModTime()
	}
	return readState(slices.MaxFunc(files, func(a, b string) int { return age(a).Compare(age(b)) }))
}
