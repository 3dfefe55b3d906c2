// Command shout sees that another program waits for its input until it is killed, and
// that nothing can be written then.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"time"
)

type job struct {
	cmd *exec.Cmd
	out bytes.Buffer
}

func newJob(ctx context.Context, name string, args ...string) *job {
	j := &job{cmd: exec.CommandContext(ctx, name, args...)}
	j.cmd.Stdout = &j.out
	return j
}

func shout(ctx context.Context, words []string) (string, error) {
	j := newJob(ctx, "tr", "a-z", "A-Z")
	in, err := j.cmd.StdinPipe()
	if err != nil {
		return "", err
	}
	if err := j.cmd.Run(); err == nil {
		return "", fmt.Errorf("%s needs no input", j.cmd.Path)
	}
	for _, w := range words {
		if _, err := fmt.Fprintln(in, w); err != nil {
			return "", err
		}
	}
	if err := in.Close(); err != nil {
		return "", err
	}
	return j.out.String(), nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	s, err := shout(ctx, []string{"one", "two"})
	fmt.Println(s, err)
}
