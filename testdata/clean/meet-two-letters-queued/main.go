// Command letters encodes a word for a pipe. What is written first waits in the encoder
// until there is enough of it, and by then somebody reads.
package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"mime/quotedprintable"
)

func read(r io.Reader, to chan<- string) {
	text, err := io.ReadAll(r)
	if err != nil {
		log.Print(err)
	}
	to <- string(text)
}

func main() {
	r, w := io.Pipe()
	enc := base64.NewEncoder(base64.StdEncoding, w)
	io.WriteString(enc, "ab")
	got := make(chan string)
	go read(r, got)
	io.WriteString(enc, "cd")
	enc.Close()
	io.WriteString(w, "\n") // to close the encoder left the pipe open
	w.Close()
	fmt.Print(<-got)

	r, w = io.Pipe()
	lines := quotedprintable.NewWriter(w)
	io.WriteString(lines, "a=b")
	go read(r, got)
	lines.Close()
	w.Close()
	fmt.Println(<-got)
}
