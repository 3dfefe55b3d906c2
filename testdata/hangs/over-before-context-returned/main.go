// Command vigil keeps a candle burning for as long as a visitor stays on the line.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"time"
)

// staying is a context that is over once the visitor has hung up, or says a word.
func staying(ctx context.Context, visitor net.Conn) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	func() {
		defer cancel()
		_, err := visitor.Read(make([]byte, 1)) // want "Read blocks this goroutine until something comes from its connection; what is returned on line 22 can never be used"
		if err == nil {
			visitor.Close()
		}
	}()
	return ctx
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	visitor, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	line, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer line.Close()
	ctx := staying(context.Background(), line)
	time.AfterFunc(50*time.Millisecond, func() { visitor.Close() })
	for minutes := 1; ; minutes++ {
		select {
		case <-time.After(10 * time.Millisecond):
			log.Print("the candle burns for ", minutes)
		case <-ctx.Done():
			if !errors.Is(ctx.Err(), context.Canceled) {
				log.Fatal(ctx.Err())
			}
			return
		}
	}
}
