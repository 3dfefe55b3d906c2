// Both seats of a table at which one talks in private: the guest sits down before
// anybody has come to let him in.
package main

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"log"
	"net/http/httptest"
)

type table struct {
	host, guest *tls.Conn
}

func lay(papers []tls.Certificate, manners *tls.Config) (*table, error) {
	house, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: papers})
	if err != nil {
		return nil, err
	}
	defer house.Close()
	guest, err := tls.Dial("tcp", house.Addr().String(), manners) // want "Dial blocks this goroutine until its server answers"
	if err != nil {
		return nil, err
	}
	c, err := house.Accept()
	if err != nil {
		return nil, err
	}
	host := c.(*tls.Conn)
	if err := host.Handshake(); err != nil {
		return nil, err
	}
	return &table{host, guest}, nil
}

func main() {
	ts := httptest.NewTLSServer(nil)
	papers := ts.TLS.Certificates
	ts.Close()
	t, err := lay(papers, &tls.Config{InsecureSkipVerify: true})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(t.guest, "a table by the window")
	order, err := bufio.NewReader(t.host).ReadString('\n')
	fmt.Print(order, err)
}
