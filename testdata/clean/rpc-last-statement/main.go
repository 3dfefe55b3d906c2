// Command whisk is a mixer that another process drives over its standard input
// and output with net/rpc; the self-test plays that process.
package main

import (
	"io"
	"log"
	"net/rpc"
)

type Whisk struct{}

func (Whisk) Speed(level int, rpm *int) error {
	*rpm = 200 + 150*level
	return nil
}

type stdio struct {
	io.ReadCloser
	io.WriteCloser
}

func (s stdio) Close() error {
	s.ReadCloser.Close()
	return s.WriteCloser.Close()
}

func serve(rwc io.ReadWriteCloser) {
	srv := rpc.NewServer()
	if err := srv.Register(Whisk{}); err != nil {
		log.Fatal(err)
	}
	srv.ServeConn(rwc)
}

func main() {
	fromCook, toWhisk := io.Pipe()
	fromWhisk, toCook := io.Pipe()
	cooked := make(chan error, 1)
	go func() {
		cook := rpc.NewClient(stdio{fromWhisk, toWhisk})
		defer cook.Close()
		var rpm int
		err := cook.Call("Whisk.Speed", 3, &rpm)
		log.Printf("%d rpm", rpm)
		cooked <- err
	}()
	serve(stdio{fromCook, toCook})
	if err := <-cooked; err != nil {
		log.Fatal(err)
	}
}
