// Package pulse tells another one that it is still there, for a while.
package pulse

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"testing"
	"time"
)

func beat(to io.Writer, enough <-chan struct{}) error {
	for {
		select {
		case <-time.After(10 * time.Millisecond):
			if _, err := fmt.Fprintln(to, "here"); err != nil {
				return err
			}
		case <-enough:
			return nil
		}
	}
}

func listen(from net.Conn) (heard int) {
	r := bufio.NewReader(from)
	for {
		if _, err := r.ReadString('\n'); err != nil {
			return heard
		}
		heard++
	}
}

// The goroutine closes its end when it is through.
func TestUntilClosed(t *testing.T) {
	near, far := net.Pipe()
	enough := make(chan struct{})
	time.AfterFunc(100*time.Millisecond, func() { close(enough) })
	go func() {
		beat(near, enough)
		near.Close()
	}()
	heard := 0
	func() {
		r := bufio.NewReader(far)
		for {
			if _, err := r.ReadString('\n'); err != nil {
				return
			}
			heard++
		}
	}()
	defer far.Close()
	t.Log(heard)
}

// A timer closes the end that is read from.
func TestUntilTimer(t *testing.T) {
	near, far := net.Pipe()
	enough := make(chan struct{})
	defer close(enough)
	go beat(near, enough)
	time.AfterFunc(100*time.Millisecond, func() { far.Close() })
	t.Log(listen(far))
	defer far.Close()
	t.Log("quiet")
}

// Another goroutine gives the reader a time limit.
func TestUntilLimit(t *testing.T) {
	near, far := net.Pipe()
	enough := make(chan struct{})
	defer close(enough)
	go func() {
		far.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
		beat(near, enough)
	}()
	func() {
		r := bufio.NewReader(far)
		for {
			if _, err := r.ReadString('\n'); err != nil {
				return
			}
		}
	}()
	defer far.Close()
	t.Log("quiet")
}
