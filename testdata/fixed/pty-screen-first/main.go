// Command sums has a shell on a terminal do a sum, and shows what is on the screen.
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
	go io.Copy(os.Stdout, tty)
	for _, line := range []string{"echo $((6*7))", "exit"} {
		if _, err := fmt.Fprintln(tty, line); err != nil {
			log.Fatal(err)
		}
	}
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
}
