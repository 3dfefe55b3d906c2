package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// output is what a command printed, and how it ended.
type output struct {
	stdout, stderr []byte
	code           int
}

// run runs a program in a folder, with variables added to the environment. An
// error says that it could not be run to its end.
func run(ctx context.Context, dir string, env []string, name string, args ...string) (output, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	// The go command removes its temporary files on an interrupt, and so does
	// what it has started, which is in its group.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGINT) }
	cmd.WaitDelay = 10 * time.Second
	err := cmd.Run()
	if ctx.Err() != nil {
		return output{}, ctx.Err()
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return output{}, fmt.Errorf("run %s: %w", name, err)
	}
	return output{stdout.Bytes(), stderr.Bytes(), cmd.ProcessState.ExitCode()}, nil
}

// trouble makes an error of what a command that failed had to say.
func (o output) trouble(what string) error {
	var lines []string
	for line := range strings.Lines(string(o.stderr)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, line)
		}
	}
	if len(lines) > 5 {
		lines = append(lines[:5], fmt.Sprintf("and %d lines more", len(lines)-5))
	}
	return fmt.Errorf("%s: %s", what, strings.Join(lines, "; "))
}

// environment is what all go commands on a module have in common.
func (r *runner) environment(m module) []string {
	flags := "-buildvcs=false"
	if !m.inGo() {
		flags += " -mod=mod"
	}
	return []string{"GOWORK=off", "GOTOOLCHAIN=local", fmt.Sprintf("GOFLAGS=%s -p=%d", flags, r.parallel)}
}
