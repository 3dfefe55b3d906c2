package goplstest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestNeovim has the editor show the finding of the case, and apply its fix. It is
// skipped where there is no Neovim, unless NEOVIM says that there has to be one.
func TestNeovim(t *testing.T) {
	nvim, err := exec.LookPath("nvim")
	if err != nil && os.Getenv("NEOVIM") == "" {
		t.Skip("no nvim in PATH")
	}
	if err != nil {
		t.Fatal(err)
	}
	dir := theCase(t)
	script, err := filepath.Abs("testdata/editor.lua")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile "+script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPLS="+goplsProgram(t), "FILE="+app, "PWD="+dir)
	out, err := cmd.CombinedOutput()
	text := strings.ReplaceAll(string(out), "\r", "")
	if err != nil {
		t.Fatalf("nvim: %v\n%s", err, text)
	}
	_, at, _ := strings.Cut(wantFinding(t), ":") // line:column: message
	_, message, _ := strings.Cut(at, ": ")
	for _, want := range []string{
		"diagnostic " + at, "code drive-before-send", "shown ■ " + message, "action Run Answer in its own goroutine", "saved", "quiet",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("nvim did not say %q, but\n%s", want, text)
		}
	}
	if got, want := read(t, filepath.Join(dir, app)), read(t, filepath.Join(dir, app+".fixed")); got != want {
		t.Errorf("the editor saved\n%s\nwant\n%s", got, want)
	}
	version, err := exec.Command(nvim, "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(version), "\n")
	t.Log(first + "\n" + text)
}
