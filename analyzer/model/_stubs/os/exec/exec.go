package exec // import "os/exec"

import (
	"context"
	"io"
	"os"
)

// Cmd is a command that nothing runs before Start or Run. Its life ends by
// itself with the process, so Run and its like are waits, not drives: one
// command after the other is no mistake. Source: os/exec/exec.go, go1.26.8.
type Cmd struct {
	//connlint:same
	Process *os.Process
}

// Command starts nothing. Source: os/exec/exec.go, go1.26.8.
//
//connlint:open c
func Command(name string, arg ...string) (c *Cmd)

// CommandContext makes a command that is killed when ctx is done. Source:
// os/exec/exec.go, go1.26.8.
//
//connlint:open c
//connlint:bound c
//connlint:bound-by ctx
func CommandContext(ctx context.Context, name string, arg ...string) (c *Cmd)

// Start returns when the process runs. Source: os/exec/exec.go, go1.26.8.
//
//connlint:neutral it does not wait for the command
func (c *Cmd) Start() (err error)

// Run starts the command and waits for it; nobody can feed its pipes meanwhile.
// Source: os/exec/exec.go, go1.26.8.
//
//connlint:wait c until the command exits
//connlint:split {c}.Start() ; {c}.Wait()
func (c *Cmd) Run() (err error)

// Output runs as Run does. Source: os/exec/exec.go, go1.26.8.
//
//connlint:wait c until the command exits
func (c *Cmd) Output() (out []byte, err error)

// CombinedOutput runs as Run does. Source: os/exec/exec.go, go1.26.8.
//
//connlint:wait c until the command exits
func (c *Cmd) CombinedOutput() (out []byte, err error)

// Wait blocks until the command exits. It hangs while a command that reads its
// input to the end has an open StdinPipe. Source: os/exec/exec.go, go1.26.8.
//
//connlint:wait c until the command exits
func (c *Cmd) Wait() (err error)

// StdinPipe is a pipe of the kernel. Wait closes it; a command that reads its
// input to the end needs it closed before. Source: os/exec/exec.go, go1.26.8.
//
//connlint:open stdin as input
//connlint:child stdin of c
func (c *Cmd) StdinPipe() (stdin io.WriteCloser, err error)

// StdoutPipe is a pipe of the kernel, to be read to its end before Wait.
// Source: os/exec/exec.go, go1.26.8.
//
//connlint:open stdout as output
//connlint:child stdout of c
func (c *Cmd) StdoutPipe() (stdout io.ReadCloser, err error)

// StderrPipe is a pipe of the kernel, to be read to its end before Wait.
// Source: os/exec/exec.go, go1.26.8.
//
//connlint:open stderr
//connlint:child stderr of c
func (c *Cmd) StderrPipe() (stderr io.ReadCloser, err error)
