// Package upload tests that a file and its checksum arrive in one piece.
package upload

import (
	"bytes"
	"fmt"
	"hash/adler32"
	"io"
	"net"
	"os"
	"path/filepath"
	"testing"
)

func upload(c net.Conn, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	h := adler32.New()
	if _, err := io.Copy(io.MultiWriter(c, h), f); err != nil {
		return err
	}
	var trailer bytes.Buffer
	fmt.Fprintf(&trailer, "\nsum %08x", h.Sum32())
	if _, err := io.Copy(c, &trailer); err != nil {
		return err
	}
	_, err = c.Write([]byte(".\n"))
	return err
}

func TestUpload(t *testing.T) {
	path := filepath.Join(t.TempDir(), "poem.txt")
	const poem = "so much depends upon"
	if err := os.WriteFile(path, []byte(poem), 0o600); err != nil {
		t.Fatal(err)
	}
	near, far := net.Pipe()
	got := make(chan string, 1)
	go func() {
		b, _ := io.ReadAll(far)
		got <- string(b)
	}()
	if err := upload(near, path); err != nil {
		t.Fatal(err)
	}
	near.Close()
	want := fmt.Sprintf("%s\nsum %08x.\n", poem, adler32.Checksum([]byte(poem)))
	if s := <-got; s != want {
		t.Errorf("got %q, want %q", s, want)
	}
}
