// An almanac that is asked for the length of a month, once it is served.
package main

import (
	"fmt"
	"log"
	"net"
	"time"

	"github.com/lesismal/arpc"
)

const shelf = "127.0.0.1:19495"

func days(ctx *arpc.Context) {
	var month int
	if err := ctx.Bind(&month); err != nil {
		ctx.Error(err)
		return
	}
	ctx.Write(time.Date(2026, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day())
}

func ask(month int) (n int, err error) {
	reader, err := arpc.NewClient(func() (net.Conn, error) { return net.Dial("tcp", shelf) })
	if err != nil {
		return 0, err
	}
	reader.Run()
	defer reader.Stop()
	err = reader.Call("days", month, &n, time.Second)
	return n, err
}

func main() {
	almanac := arpc.NewServer()
	almanac.Handler.Handle("days", days)
	ln, err := net.Listen("tcp", shelf)
	if err != nil {
		log.Fatal(err)
	}
	go almanac.Serve(ln)
	n, err := ask(2)
	fmt.Println("February has", n, err)
}
