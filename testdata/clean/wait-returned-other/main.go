// Functions return what waits for their goroutines, and the caller sends behind that:
// the goroutine reads one answer, or another connection; or the wait runs beside the
// sends.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"

	"golang.org/x/sync/errgroup"
)

// greeting reads one line in the background.
func greeting(nc net.Conn) (join func() error) {
	var g errgroup.Group
	g.Go(func() error {
		_, err := bufio.NewReader(nc).ReadString('\n')
		return err
	})
	return g.Wait
}

// drain reads what one connection brings until it is over.
func drain(nc net.Conn) (join func()) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for sc := bufio.NewScanner(nc); sc.Scan(); {
		}
	}()
	return wg.Wait
}

// logged writes to another group than that of its reader.
func logged(nc net.Conn) (join func()) {
	var readers, writers sync.WaitGroup
	readers.Add(1)
	go func() {
		defer readers.Done()
		for sc := bufio.NewScanner(nc); sc.Scan(); {
		}
	}()
	writers.Add(1)
	go func() {
		defer writers.Done()
		log.Print("reading")
	}()
	return writers.Wait
}

// echo greets and says back what comes, or hangs up at once if the line is empty.
func echo(nc net.Conn) {
	defer nc.Close()
	fmt.Fprintln(nc, "hello")
	for sc := bufio.NewScanner(nc); sc.Scan() && sc.Text() != ""; {
		fmt.Fprintln(nc, sc.Text())
	}
}

func dial(ln net.Listener) net.Conn {
	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	far, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	go echo(far)
	return nc
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	a := dial(ln)
	if err := greeting(a)(); err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(a, "one answer was awaited")

	b, c := dial(ln), dial(ln)
	fmt.Fprintln(b)
	drain(b)()
	fmt.Fprintln(c, "the other one is over")

	d := dial(ln)
	logged(d)()
	fmt.Fprintln(d, "the writers were awaited")

	e := dial(ln)
	join := drain(e)
	over := make(chan struct{})
	go func() { join(); close(over) }()
	fmt.Fprintln(e, "beside the wait")
	fmt.Fprintln(e)
	<-over
}
