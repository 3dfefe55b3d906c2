package main

import (
	"compress/gzip"
	"io"
	"log"
	"os"
)

func main() {
	r, w := io.Pipe()
	plain, err := gzip.NewReader(r) // want "NewReader blocks this goroutine until something comes from r; the goroutine on line 16 that would do so can never run"
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		packed := gzip.NewWriter(w)
		io.WriteString(packed, "read me")
		packed.Close()
		w.Close()
	}()
	io.Copy(os.Stdout, plain)
}
