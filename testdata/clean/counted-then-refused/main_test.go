// Package roll tests a server that says three names and then waits for a word.
package roll

import (
	"bufio"
	"fmt"
	"net"
	"testing"
)

func call(t *testing.T, ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		t.Error(err)
		return
	}
	defer c.Close()
	for _, name := range []string{"anna", "bert", "cleo"} {
		fmt.Fprintln(c, name)
	}
	if word, err := bufio.NewReader(c).ReadString('\n'); err != nil || word != "done\n" {
		t.Errorf("%q, %v", word, err)
	}
}

func TestRoll(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	go call(t, ln)

	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	names := bufio.NewReader(c)
	for i := 0; i < 3; i++ {
		name, err := names.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if len(name) < 2 {
			t.Errorf("%d: %q", i, name)
		}
	}
	fmt.Fprintln(c, "done")
	if _, err := names.ReadString('\n'); err == nil {
		t.Fatal("a fourth name")
	}
}
