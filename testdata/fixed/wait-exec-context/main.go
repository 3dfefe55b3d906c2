// Command shout has another program write a list of words in capital letters.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"os/exec"
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
	if err := j.cmd.Start(); err != nil {
		return "", err
	}
	for _, w := range words {
		if _, err := fmt.Fprintln(in, w); err != nil {
			return "", err
		}
	}
	if err := in.Close(); err != nil {
		return "", err
	}
	if err := j.cmd.Wait(); err != nil {
		return "", err
	}
	return j.out.String(), nil
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s, err := shout(ctx, []string{"one", "two"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(s)
}
