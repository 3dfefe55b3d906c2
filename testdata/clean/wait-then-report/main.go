// Command job runs a command in the background and returns what is left of it.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
)

type report struct {
	cmd  *exec.Cmd
	name string
}

func (r *report) code() int { return r.cmd.ProcessState.ExitCode() }

func run(name string, args ...string) (*report, error) {
	cmd := exec.Command(name, args...)
	cmd.Stdout = os.Stdout
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	func() {
		if err := cmd.Wait(); err != nil {
			log.Print(err)
		}
	}()
	return &report{cmd: cmd, name: name}, nil
}

func main() {
	if len(os.Args) > 1 {
		fmt.Println("child")
		return
	}
	r, err := run(os.Args[0], "child")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.name != "", r.code())
}
