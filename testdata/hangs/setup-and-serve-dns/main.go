// Command names answers for a zone, and asks itself whether it does.
package main

import (
	"errors"
	"log"
	"net"
	"strings"

	"github.com/miekg/dns"
)

type zone struct {
	name   string
	server *dns.Server
}

// answer sets the server up, and answers.
func (z *zone) answer(pc net.PacketConn) error {
	if !strings.HasSuffix(z.name, ".") {
		return errors.New("the name of a zone ends in a dot")
	}
	mux := dns.NewServeMux()
	mux.HandleFunc(z.name, func(w dns.ResponseWriter, r *dns.Msg) {
		w.WriteMsg(new(dns.Msg).SetReply(r))
	})
	z.server = &dns.Server{PacketConn: pc, Handler: mux}
	return z.server.ActivateAndServe()
}

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	z := &zone{name: "home."}
	if err := z.answer(pc); err != nil { // want "answer blocks this goroutine until z.server.Shutdown is called, in ActivateAndServe at main.go:28; the dns.Exchange on line 42 can never be sent .let answer set up alone, and run ActivateAndServe in another goroutine."
		log.Fatal(err)
	}
	m := new(dns.Msg)
	m.SetQuestion("attic.home.", dns.TypeA)
	r, err := dns.Exchange(m, pc.LocalAddr().String())
	if err != nil {
		log.Fatal(err)
	}
	log.Print(r.Rcode, " by ", z.server.PacketConn.LocalAddr())
}
