// Command ford carries one traveller after the other over to a house that it dials for
// each, and gives the house a moment to say what it has to say.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// house echoes lines.
func house(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			for lines := bufio.NewScanner(c); lines.Scan(); {
				fmt.Fprintln(c, lines.Text())
			}
			c.Close()
		}()
	}
}

// carry is over when the house has said nothing for too long, whatever the traveller does.
func carry(traveller net.Conn, to string) {
	defer traveller.Close()
	home, err := net.DialTimeout("tcp", to, time.Second)
	if err != nil {
		return
	}
	defer home.Close()
	home.SetDeadline(time.Now().Add(200 * time.Millisecond))
	go io.Copy(home, traveller)
	io.Copy(traveller, home)
}

func ford(bank net.Listener, to string) {
	for {
		traveller, err := bank.Accept()
		if err != nil {
			return
		}
		carry(traveller, to)
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	inn, bank := listen(), listen()
	go house(inn)
	go ford(bank, inn.Addr().String())
	mute, err := net.Dial("tcp", bank.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer mute.Close()
	time.Sleep(50 * time.Millisecond) // it comes first
	c, err := net.Dial("tcp", bank.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintln(c, "hello")
	word, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(word)
}
