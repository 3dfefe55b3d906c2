package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// The tests in this file read, and where they can, run what other programs read:
// the hooks for pre-commit, the action and the problem matcher for GitHub, the
// example for Bazel.

const (
	hooksFile   = "../../.pre-commit-hooks.yaml"
	actionFile  = "../../.github/actions/connlint/action.yml"
	matcherFile = "../../.github/actions/connlint/matcher.json"
	bazelFolder = "../../testdata/bazel"
)

// readYAML reads a file whose fields v must all know.
func readYAML(t *testing.T, file string, v any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(v); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// What the README tells people to write fits the action and the hooks.
func TestReadmeOfCI(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var a action
	readYAML(t, actionFile, &a)
	var hooks []hook
	readYAML(t, hooksFile, &hooks)
	steps, used := 0, 0
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllSubmatch(text, -1) {
		var list []struct {
			Uses string
			With map[string]string
		}
		if yaml.Unmarshal(block[1], &list) == nil {
			for _, step := range list {
				if !strings.HasPrefix(step.Uses, "connlint/connlint/.github/actions/connlint@") {
					continue
				}
				steps++
				for name := range step.With {
					if a.Inputs[name].Description == "" {
						t.Errorf("the action has no input %s", name)
					}
				}
			}
			continue
		}
		var config struct {
			Repos []struct {
				Repo, Rev string
				Hooks     []struct{ ID string }
			}
		}
		if err := yaml.Unmarshal(block[1], &config); err != nil {
			continue // of another program
		}
		for _, repo := range config.Repos {
			for _, h := range repo.Hooks {
				used++
				if !slices.ContainsFunc(hooks, func(have hook) bool { return have.ID == h.ID }) {
					t.Errorf("there is no hook %s", h.ID)
				}
			}
		}
	}
	if steps == 0 || used == 0 {
		t.Errorf("the README has %d steps and %d hooks", steps, used)
	}
}
