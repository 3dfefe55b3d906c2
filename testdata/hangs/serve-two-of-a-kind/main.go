// Command console shows what two outputs of a job write.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type console struct {
	out, errs net.Conn
	shown     sync.WaitGroup
}

// follow starts to show both outputs.
func (c *console) follow() {
	c.shown.Add(2)
	c.show("out", c.out) // want "show blocks this goroutine until"
	go c.show("err", c.errs)
}

func (c *console) show(name string, conn net.Conn) {
	defer c.shown.Done()
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		fmt.Println(name, sc.Text())
	}
}

// job writes its errors first, and says bye when somebody has seen them.
func job(out, errs net.Conn) {
	fmt.Fprintln(errs, "no disk")
	fmt.Fprintln(out, "bye")
	errs.Close()
	out.Close()
}

func main() {
	out, jobOut := net.Pipe()
	errs, jobErrs := net.Pipe()
	go job(jobOut, jobErrs)
	c := &console{out: out, errs: errs}
	c.follow()
	c.shown.Wait()
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
}
