// Command whois asks a registry and prints what it says until it hangs up.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

// registry answers one question and hangs up.
func registry(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	name, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprintf(c, "domain: %sholder: ACME\n", name)
}

func whois(addr, name string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	var wg sync.WaitGroup
	defer wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		for sc := bufio.NewScanner(conn); sc.Scan(); {
			log.Print(sc.Text())
		}
	}()
	_, err = fmt.Fprintln(conn, name)
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go registry(ln)
	if err := whois(ln.Addr().String(), "example.com"); err != nil {
		log.Fatal(err)
	}
}
