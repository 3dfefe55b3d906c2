// Package chat tests a guest of a chat, who listens and talks in subtests of
// their own.
package chat

import (
	"bufio"
	"fmt"
	"net"
	"testing"
)

// host answers what one guest says first.
func host(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	if said, err := bufio.NewReader(c).ReadString('\n'); err == nil {
		fmt.Fprintf(c, "you said %swelcome\n", said)
	}
}

func TestGuestHearsTheAnswer(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	guest, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	go host(ln)

	t.Run("guest listens", func(t *testing.T) {
		t.Parallel()
		defer guest.Close()
		var lines []string
		for sc := bufio.NewScanner(guest); sc.Scan(); {
			lines = append(lines, sc.Text())
		}
		if len(lines) != 2 {
			t.Errorf("heard %q", lines)
		}
	})
	t.Run("guest talks", func(t *testing.T) {
		t.Parallel()
		if _, err := fmt.Fprintln(guest, "hello?"); err != nil {
			t.Error(err)
		}
	})
}
