// Command loan lets one caller at a time use the only line to an instrument, which it
// took before the first one came: the others have to wait for it.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// lend gives the line to a caller for as long as that talks to it.
func lend(line net.Conn, caller net.Conn) {
	defer caller.Close()
	done := make(chan struct{})
	go func() {
		io.Copy(line, caller)
		line.SetReadDeadline(time.Now())
		close(done)
	}()
	io.Copy(caller, line)
	<-done
	line.SetReadDeadline(time.Time{})
}

func main() {
	instrument, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		c, err := instrument.Accept()
		if err != nil {
			return
		}
		for lines := bufio.NewScanner(c); lines.Scan(); {
			fmt.Fprintln(c, "42", lines.Text())
		}
	}()
	line, err := net.Dial("tcp", instrument.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	desk, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			caller, err := desk.Accept()
			if err != nil {
				return
			}
			lend(line, caller)
		}
	}()
	for range 2 {
		c, err := net.Dial("tcp", desk.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(c, "volts")
		reading, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", reading)
		c.Close()
	}
}
