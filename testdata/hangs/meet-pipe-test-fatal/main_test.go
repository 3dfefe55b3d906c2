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

	if _, err := io.WriteString(key, "arrive at nine\n"); err != nil { // want "WriteString blocks this goroutine until somebody receives from the other end"
		t.Fatal(err)
	}
	text, err := bufio.NewReader(sounder).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if text != "arrive at nine\n" {
		t.Errorf("heard %q", text)
	}
}
