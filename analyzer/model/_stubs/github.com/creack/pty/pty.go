package pty // import "github.com/creack/pty"

import (
	"os"
	"os/exec"
	"syscall"
)

// Start runs cmd on a terminal, of which f is the other side: what is written there the
// command reads, and its output ends when it exits. Source: run.go, v1.1.24.
//
//connlint:open f as client
//connlint:child f of cmd
func Start(cmd *exec.Cmd) (f *os.File, err error)

// StartWithSize runs cmd as Start does. Source: start.go, v1.1.24.
//
//connlint:open f as client
//connlint:child f of cmd
func StartWithSize(cmd *exec.Cmd, ws *Winsize) (f *os.File, err error)

// StartWithAttrs runs c as Start does. Source: run.go, v1.1.24.
//
//connlint:open f as client
//connlint:child f of c
func StartWithAttrs(c *exec.Cmd, sz *Winsize, attrs *syscall.SysProcAttr) (f *os.File, err error)
