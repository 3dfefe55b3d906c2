// An almanac that is served until its reader has read enough; then somebody looks whether
// it is shut.
package main

import (
	"fmt"
	"log"
	"net"
	"time"

	"github.com/lesismal/arpc"
)

func read(at string) error {
	reader, err := arpc.NewClient(func() (net.Conn, error) { return net.Dial("tcp", at) })
	if err != nil {
		return err
	}
	reader.Run()
	defer reader.Stop()
	return reader.Call("enough", "", nil, time.Second)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	almanac := arpc.NewServer()
	almanac.Handler.Handle("enough", func(ctx *arpc.Context) {
		ctx.Write("bye")
		ln.Close()
	})
	go func() {
		if err := read(ln.Addr().String()); err != nil {
			log.Print(err)
		}
	}()
	log.Print(almanac.Serve(ln))
	_, err = net.Dial("tcp", ln.Addr().String())
	fmt.Println("shut:", err != nil)
}
