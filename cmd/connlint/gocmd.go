package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// oldestGo is the minor version of the first Go whose go vet speaks as connlint
// expects: findings on stdout, and -fix.
const oldestGo = 26

// workplace is where and with what the go command is run.
type workplace struct {
	goCmd string   // the go command
	self  string   // this program, as the vet tool
	dir   string   // the working directory, absolute
	env   []string // the environment; nil for that of this program

	progress func() *progress // begins to show that go vet works
}

// newWorkplace finds the programs and the folder that opt asks for.
func newWorkplace(opt *options) (*workplace, error) {
	goCmd, err := exec.LookPath("go")
	if err != nil {
		return nil, errors.New("the go command is not in PATH; connlint needs it to load packages (https://go.dev/dl)")
	}
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find connlint's own program for go vet: %w", err)
	}
	dir, err := filepath.Abs(opt.dir)
	if err != nil {
		return nil, fmt.Errorf("find the working directory: %w", err)
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("-C %s: there is no such directory%s", opt.dir, nearestEntry(dir, ""))
	}
	return &workplace{goCmd: goCmd, self: self, dir: dir, progress: func() *progress { return nil }}, nil
}

// goResult is what the go command did.
type goResult struct {
	stdout []byte
	stderr string
	failed error // an *exec.ExitError, or nil
}

// run runs the go command. The error says that it could not run to its end;
// what it thinks of its arguments is in the result. What it prints goes to watch
// as well.
func (w *workplace) run(ctx context.Context, watch io.Writer, args ...string) (goResult, error) {
	cmd := exec.CommandContext(ctx, w.goCmd, args...)
	cmd.Dir, cmd.Env = w.dir, w.env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.MultiWriter(&stdout, watch), &stderr
	// An interrupt lets the go command remove its temporary files.
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second

	err := cmd.Run()
	if ctx.Err() != nil {
		return goResult{}, errors.New("interrupted")
	}
	result := goResult{stdout: stdout.Bytes(), stderr: stderr.String()}
	if _, ok := errors.AsType[*exec.ExitError](err); ok {
		result.failed = err
		return result, nil
	}
	if err != nil {
		return goResult{}, fmt.Errorf("run %s: %w", w.goCmd, err)
	}
	return result, nil
}

// vet runs go vet with connlint as its tool on the packages of opt. With
// allUnits it says what it finds in their dependencies too.
func (w *workplace) vet(ctx context.Context, opt *options, allUnits bool, flags ...string) (goResult, error) {
	args := append([]string{"vet", "-vettool=" + w.self}, flags...)
	if allUnits {
		args = append(args, "-"+allUnitsFlag)
	}
	args = append(args, opt.buildFlags...)
	args = append(args, opt.toolFlags...)
	shown := w.progress()
	defer shown.end()
	return w.run(ctx, shown, append(args, opt.patterns...)...)
}

// list returns the packages that the patterns of opt name, as a map from import
// path to folder. What is wrong with the patterns is for go vet to say.
func (w *workplace) list(ctx context.Context, opt *options) (map[string]string, error) {
	// The go command has one release tag for each of its minor versions.
	const format = "{{len context.ReleaseTags}}\t{{.ImportPath}}\t{{.Dir}}"
	args := append([]string{"list", "-e", "-find", "-f", format}, opt.buildFlags...)
	result, err := w.run(ctx, io.Discard, append(args, opt.patterns...)...)
	if err != nil {
		return nil, err
	}
	if result.failed != nil {
		return nil, newGoTrouble(result, w.dir, opt.patterns)
	}
	return decodeList(result.stdout)
}

func decodeList(stdout []byte) (map[string]string, error) {
	dirs := make(map[string]string)
	for line := range strings.Lines(string(stdout)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("go list printed %q; want a version, an import path and a folder", line)
		}
		if minor, err := strconv.Atoi(fields[0]); err == nil && minor < oldestGo {
			return nil, fmt.Errorf("connlint needs Go 1.%d or later; the go command in PATH is Go 1.%d", oldestGo, minor)
		}
		dirs[fields[1]] = fields[2]
	}
	return dirs, nil
}
