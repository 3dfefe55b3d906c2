// A name server that closes when it is asked to.
package main

import (
	"log"
	"net"
	"time"

	"github.com/miekg/dns"
)

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	mux := dns.NewServeMux()
	started := make(chan struct{})
	srv := &dns.Server{PacketConn: pc, Handler: mux, NotifyStartedFunc: func() { close(started) }}
	mux.HandleFunc("stop.", func(w dns.ResponseWriter, q *dns.Msg) {
		w.WriteMsg(new(dns.Msg).SetReply(q))
		go srv.Shutdown()
	})
	over := make(chan error, 1)
	go func() { over <- srv.ActivateAndServe() }()
	<-started
	client := &dns.Client{Timeout: time.Second}
	if _, _, err := client.Exchange(new(dns.Msg).SetQuestion("stop.", dns.TypeTXT), pc.LocalAddr().String()); err != nil {
		log.Fatal(err)
	}
	if err := <-over; err != nil {
		log.Fatal(err)
	}
	log.Print("closed")
}
