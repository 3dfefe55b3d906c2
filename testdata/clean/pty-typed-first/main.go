// Command sums has a shell on a terminal do a sum, and shows what is on the screen.
// All is typed before: the shell ends by itself, and so does its output.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"

	"github.com/creack/pty"
)

func main() {
	cmd := exec.Command("sh")
	tty, err := pty.Start(cmd)
	if err != nil {
		log.Fatal(err)
	}
	defer tty.Close()
	for _, line := range []string{"echo $((6*7))", "exit"} {
		if _, err := fmt.Fprintln(tty, line); err != nil {
			log.Fatal(err)
		}
	}
	io.Copy(os.Stdout, tty)
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
}
