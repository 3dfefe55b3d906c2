package vault

import (
	"bufio"
	"fmt"
	"net"
	"testing"
)

func hear(t *testing.T, c net.Conn) {
	t.Helper()
	word, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		t.Errorf("hear: %v", err)
	}
	t.Logf("heard %q", word)
}

func say(t *testing.T, c net.Conn, word string) {
	t.Helper()
	if _, err := fmt.Fprintln(c, word); err != nil {
		t.Errorf("say: %v", err)
	}
}

func TestGreeting(t *testing.T) {
	inside, outside := net.Pipe()
	defer inside.Close()
	defer outside.Close()
	done := make(chan struct{})
	go func() {
		defer close(done)
		hear(t, inside)
	}()
	say(t, outside, "open")
	<-done
	t.Log("met")
}
