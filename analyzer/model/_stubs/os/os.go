package os // import "os"

// Exit ends the process; deferred calls do not run. Source: os/proc.go,
// go1.26.8.
//
//connlint:noreturn process
func Exit(code int)

// Pipe is buffered by the kernel (64 KiB on Linux), and an end is often closed
// here because a child process has a copy of it. So its ends are not linked.
// Source: os/pipe2_unix.go, go1.26.8.
//
//connlint:neutral the kernel buffers it, and child processes hold copies of its ends
func Pipe() (r *File, w *File, err error)

// Wait blocks until the process exits. Source: os/exec.go, go1.26.8.
//
//connlint:wait p until the process exits
func (p *Process) Wait() (state *ProcessState, err error)

// Kill ends the process and does not wait for it. Source: os/exec.go, go1.26.8.
//
//connlint:stop p
func (p *Process) Kill() (err error)
