package messaging

import (
	"net"
	"testing"

	"github.com/miekg/dns"

	"connlint.test/blocks/blocktest"
)

func TestDNS(t *testing.T) {
	addr := blocktest.Address(t)
	blocktest.Until(t, "github.com/miekg/dns.ListenAndServe", func() error { return dns.ListenAndServe(addr, "tcp", nil) },
		"its listener fails", func() { blocktest.FailListener(addr) })

	tlsAddr := blocktest.Address(t)
	certFile, keyFile := blocktest.CertFiles(t)
	blocktest.Until(t, "github.com/miekg/dns.ListenAndServeTLS", func() error { return dns.ListenAndServeTLS(tlsAddr, certFile, keyFile, nil) },
		"its listener fails", func() { blocktest.FailListener(tlsAddr) })

	l := blocktest.Listen(t)
	blocktest.Until(t, "github.com/miekg/dns.ActivateAndServe", func() error { return dns.ActivateAndServe(l, nil, nil) }, "l.Close", func() { l.Close() })

	p := listenUDP(t)
	blocktest.Until(t, "github.com/miekg/dns.ActivateAndServe", func() error { return dns.ActivateAndServe(nil, p, nil) }, "p.Close", func() { p.Close() })

	ch := make(chan *dns.Envelope)
	blocktest.Until(t, "(*github.com/miekg/dns.Transfer).Out", func() error {
		return new(dns.Transfer).Out(nil, new(dns.Msg), ch) // nothing is written as long as nothing comes
	}, "close(ch)", func() { close(ch) })
}

func TestDNSServer(t *testing.T) {
	for _, network := range []string{"tcp", "udp"} {
		srv := &dns.Server{Addr: "127.0.0.1:0", Net: network}
		blocktest.UntilStopped(t, "(*github.com/miekg/dns.Server).ListenAndServe", srv.ListenAndServe, "srv.Shutdown", func() { srv.Shutdown() })
	}

	onTCP := &dns.Server{Listener: blocktest.Listen(t)}
	blocktest.UntilStopped(t, "(*github.com/miekg/dns.Server).ActivateAndServe", onTCP.ActivateAndServe, "srv.Shutdown", func() { onTCP.Shutdown() })

	onUDP := &dns.Server{PacketConn: listenUDP(t)}
	blocktest.UntilStopped(t, "(*github.com/miekg/dns.Server).ActivateAndServe", onUDP.ActivateAndServe, "srv.Shutdown", func() { onUDP.Shutdown() })
}

func listenUDP(t *testing.T) net.PacketConn {
	t.Helper()
	p, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}
