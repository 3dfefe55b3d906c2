package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
)

// A module is one line of modules.txt: what is pinned.
type module struct {
	path, version string
	sample        bool // belongs to the subset that CI runs
	found         bool // is here because of a bug that was found in it, not because of its kind
}

func (m module) String() string { return m.path + "@" + m.version }

// inGo reports whether the module stands for the packages of Go itself: of the
// Go that is installed, which then has to be of the pinned version.
func (m module) inGo() bool { return m.path == "std" }

// commit is what stands in the place of the version of a repository.
var commit = regexp.MustCompile("^[0-9a-f]{40}$")

// repository reports whether it is a whole repository at a commit, with all modules
// in it, rather than one module at a version: tutorials and small programs are not
// published as modules.
func (m module) repository() bool { return commit.MatchString(m.version) }

// shortName is a module's name with no more of a commit than tells it from others.
func shortName(name string) string {
	path, version, _ := strings.Cut(name, "@")
	if commit.MatchString(version) {
		return path + "@" + version[:12]
	}
	return name
}

// readModules reads a list of modules: path@version, and behind it "sample" if
// it belongs to the sample, or "found". The rest of a line behind # is a comment.
func readModules(file string) ([]module, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []module
	seen := make(map[string]bool)
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		text, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(text)
		if len(fields) == 0 {
			continue
		}
		path, version, ok := strings.Cut(fields[0], "@")
		m := module{path: path, version: version}
		switch {
		case !ok || path == "" || version == "":
			return nil, fmt.Errorf("%s:%d: %q is not path@version", file, n, fields[0])
		case seen[path]:
			return nil, fmt.Errorf("%s:%d: %s is there twice", file, n, path)
		case len(fields) > 2 || len(fields) == 2 && fields[1] != "sample" && fields[1] != "found":
			return nil, fmt.Errorf("%s:%d: behind the module only one of the words sample and found may stand", file, n)
		}
		m.sample = len(fields) == 2 && fields[1] == "sample"
		m.found = len(fields) == 2 && fields[1] == "found"
		seen[path] = true
		list = append(list, m)
	}
	return list, lines.Err()
}

// choose returns the modules of the list that names holds, by path or by
// path@version; all of them if names is empty.
func choose(list []module, names []string) ([]module, error) {
	if len(names) == 0 {
		return list, nil
	}
	var chosen []module
	for _, name := range names {
		i := slices.IndexFunc(list, func(m module) bool { return m.path == name || m.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("%s is not in modules.txt", name)
		}
		chosen = append(chosen, list[i])
	}
	return chosen, nil
}
