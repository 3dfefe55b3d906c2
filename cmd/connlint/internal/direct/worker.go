package direct

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"
)

// Serve is what a worker does: it reads descriptions of units, a line each, calls run
// with each, and answers with the exit code, until there are no more.
func Serve(in io.Reader, out io.Writer, run func(unit []byte) (code int, err error)) error {
	lines := bufio.NewReaderSize(in, 64<<10)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			return nil
		} else if err != nil {
			return err
		}
		code, err := run(line)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(out, code); err != nil {
			return err
		}
	}
}

// worker is a process that calls Serve.
type worker struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Reader
	units int // that it was given
}

func (r *Request) startWorker(ctx context.Context) (*worker, error) {
	cmd := exec.CommandContext(ctx, r.Worker[0], r.Worker[1:]...)
	cmd.Dir, cmd.Env = r.Dir, r.Env
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &worker{cmd: cmd, in: in, out: bufio.NewReader(out)}, nil
}

// do lets the worker analyse a unit of a build whose largest package has so many bytes of
// source, or 0 if that makes no difference.
func (w *worker) do(u *unit, largest int64) error {
	w.units++
	data, err := json.Marshal(struct {
		*unitchecker.Config
		Largest int64 `json:",omitempty"`
	}{&u.Config, largest})
	if err != nil {
		return err
	}
	if _, err := w.in.Write(append(data, '\n')); err != nil {
		return fmt.Errorf("hand %s to a worker: %w", u.ID, err)
	}
	code, err := w.out.ReadString('\n')
	if err != nil {
		return fmt.Errorf("a worker ended with %s", u.ID)
	}
	if code = strings.TrimSpace(code); code != "0" {
		return fmt.Errorf("analysis of %s ended with %s", u.ID, code)
	}
	return nil
}

// end lets the worker end, and waits for that.
func (w *worker) end() error { return errors.Join(w.in.Close(), w.cmd.Wait()) }
