//go:build unix

package std

import (
	"os"
	"os/exec"
	"testing"

	"connlint.test/blocks/blocktest"
)

// TestExec runs cat, which exits when its input ends.
func TestExec(t *testing.T) {
	calls := map[string]func(cmd *exec.Cmd) error{
		"(*os/exec.Cmd).Run": (*exec.Cmd).Run,
		"(*os/exec.Cmd).Output": func(cmd *exec.Cmd) error {
			_, err := cmd.Output()
			return err
		},
		"(*os/exec.Cmd).CombinedOutput": func(cmd *exec.Cmd) error {
			_, err := cmd.CombinedOutput()
			return err
		},
		"(*os/exec.Cmd).Wait": (*exec.Cmd).Wait,
	}
	for op, call := range calls {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.Close() })
		cmd := exec.Command("cat")
		cmd.Stdin = r
		if op == "(*os/exec.Cmd).Wait" {
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
		}
		blocktest.Until(t, op, func() error { return call(cmd) }, "the command exits", func() { w.Close() })
	}
}
