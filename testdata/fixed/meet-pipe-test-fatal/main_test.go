// Package morse tests the framing of a telegraph line.
package morse

import (
	"bufio"
	"io"
	"net"
	"testing"
)

func TestStopEndsAMessage(t *testing.T) {
	key, sounder := net.Pipe()
	defer key.Close()
	defer sounder.Close()

	sent := make(chan error, 1)
	go func() {
		_, err := io.WriteString(key, "arrive at nine\n")
		sent <- err
	}()
	text, err := bufio.NewReader(sounder).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if text != "arrive at nine\n" {
		t.Errorf("heard %q", text)
	}
	if err := <-sent; err != nil {
		t.Fatal(err)
	}
}
