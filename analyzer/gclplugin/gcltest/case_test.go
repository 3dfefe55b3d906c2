package gcltest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const everywhere = root + "/cmd/connlint/testdata/everywhere"

// finding is that of the case, as golangci-lint prints it.
func finding(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(everywhere, "finding.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(data)) + " (connlint)"
}

// TestCase has a finding that needs a fact of another package.
func TestCase(t *testing.T) {
	w := newWorkspace(t, everywhere, "{}")
	want := finding(t)
	w.demand("the first run", 1, want)
	w.demand("from the cache", 1, want)

	w.configure("{categories: [serial-serve]}")
	w.demand("another category", 0)
	w.configure("{categories: [serial-serve, drive-before-send]}")
	w.demand("this category too", 1, want)
	w.configure("{alone: true}")
	w.demand("without facts of other packages", 0)
	w.configure("{alone: false}")
	w.demand("with them", 1, want)

	text := w.read(app)
	for _, comment := range []string{"nolint:connlint // ln is closed", "connlint:ignore drive-before-send ln is closed"} {
		w.write(app, strings.Replace(text, "	if err := lib", "	//"+comment+"\n	if err := lib", 1))
		w.demand(comment, 0)
	}
	w.write(app, text)

	lib := w.read("lib/lib.go")
	w.write("lib/lib.go", strings.Replace(lib, "return http.Serve(ln, mux)", "go http.Serve(ln, mux)\n\treturn nil", 1))
	w.demand("the fact has changed", 0)
	w.write("lib/lib.go", lib)
	w.demand("and is as before", 1, want)

	if code, issues, stderr := w.lint("--fix", "./..."); code != 0 || len(issues) > 0 {
		t.Errorf("--fix: exit code %d, %q, %s", code, issues, stderr)
	}
	if got, want := w.read(app), w.read(app+".fixed"); got != want {
		t.Errorf("--fix leaves\n%s\nconnlint -fix leaves\n%s", got, want)
	}
	w.demand("after the fix", 0)
}

func TestSettingsErrors(t *testing.T) {
	w := newWorkspace(t, everywhere, "{}")
	for settings, want := range map[string]string{
		"{categorys: [serial-serve]}": `plugin(connlint): newPlugin settings of connlint: there is no \"categorys\"; did you mean \"categories\"?`,
		"{wrappers: true}":            `settings of connlint: there is no \"wrappers\"; there is [`,
		"{categories: [serial-srve]}": `settings of connlint: there is no category \"serial-srve\"; did you mean \"serial-serve\"?`,
		"{alone: perhaps}":            `settings of connlint: decoding settings: json: cannot unmarshal string`,
	} {
		w.configure(settings)
		code, issues, stderr := w.lint("./...")
		if code == 0 || len(issues) > 0 || !strings.Contains(strings.ReplaceAll(stderr, `\"`, `"`), strings.ReplaceAll(want, `\"`, `"`)) {
			t.Errorf("%s: exit code %d, %q, %s; want %s", settings, code, issues, stderr, want)
		}
	}
}
