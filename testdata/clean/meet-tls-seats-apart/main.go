// Both seats of a table at which one talks in private: somebody else lets the guest in,
// who has greeted already when he sits.
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
	let := make(chan *tls.Conn, 1)
	go func() {
		defer close(let)
		c, err := house.Accept()
		if err != nil {
			return
		}
		host := c.(*tls.Conn)
		if host.Handshake() == nil {
			let <- host
		}
	}()
	d := tls.Dialer{Config: manners}
	c, err := d.Dial("tcp", house.Addr().String())
	if err != nil {
		return nil, err
	}
	guest := c.(*tls.Conn)
	host := <-let
	if err := host.Handshake(); err != nil { // once more does nothing
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
