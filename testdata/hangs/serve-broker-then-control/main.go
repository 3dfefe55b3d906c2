// Command host serves a plugin's control connection, and a listener on which the
// plugin may open more.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/rpc"
)

type Control struct{}

func (Control) Ping(from string, reply *string) error {
	*reply = "hello " + from
	return nil
}

// accept takes connections for as long as the plugin may open them.
func accept(more net.Listener) {
	for {
		c, err := more.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			log.Print(err)
			return
		}
		go func() {
			defer c.Close()
			fmt.Fprintln(c, "nothing here yet")
		}()
	}
}

func host(ln, more net.Listener) {
	control, err := ln.Accept()
	if err != nil {
		log.Print(err)
		return
	}
	accept(more) // want "accept blocks this goroutine until"

	srv := rpc.NewServer()
	if err := srv.Register(Control{}); err != nil {
		log.Print(err)
		return
	}
	srv.ServeConn(control)
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	ln, more := listen(), listen()
	go host(ln, more)
	client, err := rpc.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	var reply string
	if err := client.Call("Control.Ping", "plugin", &reply); err != nil {
		log.Fatal(err)
	}
	fmt.Println(reply)
}
