package analyzer_test

import (
	"strings"
	"testing"
)

const farServer = `
func serve(nc net.Conn, cfg *ssh.ServerConfig) {
	defer nc.Close()
	SERVER
	_, chans, _, err := ssh.NewServerConn(nc, cfg)
	if err != nil {
		return
	}
	for c := range chans {
		c.Reject(ssh.Prohibited, "no")
	}
}

func f(cfg *ssh.ServerConfig, own *ssh.ClientConfig) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			nc, err := ln.Accept()
			if err != nil {
				return
			}
			ACCEPTED
		}
	}()
	c, err := ssh.Dial("tcp", ln.Addr().String(), own)
	if err != nil {
		log.Fatal(err)
	}
	CLIENT
}
`

// TestTrapFarEnd: what the other end drops holds a client up only if nothing ends that
// connection, at either end, and nobody else takes clients.
func TestTrapFarEnd(t *testing.T) {
	const asks = `c.SendRequest("ping", true, nil)`
	for name, c := range map[string]struct {
		server, accepted, client string
		found                    bool
	}{
		"plain":          {"", "go serve(nc, cfg)", asks, true},
		"in place":       {"", "serve(nc, cfg)", asks, true},
		"no reply":       {"", "go serve(nc, cfg)", `c.SendRequest("ping", false, nil)`, false},
		"server timer":   {"time.AfterFunc(time.Second, func() { nc.Close() })", "go serve(nc, cfg)", asks, false},
		"server beside":  {"go func() {\n\t\ttime.Sleep(time.Second)\n\t\tnc.Close()\n\t}()", "go serve(nc, cfg)", asks, false},
		"deadline":       {"nc.SetDeadline(time.Now().Add(time.Second))", "go serve(nc, cfg)", asks, false},
		"accept bounds":  {"", "nc.SetDeadline(time.Now().Add(time.Second))\n\t\t\tgo serve(nc, cfg)", asks, false},
		"accept closes":  {"", "go serve(nc, cfg)\n\t\t\ttime.Sleep(time.Second)\n\t\t\tnc.Close()", asks, false},
		"accept timer":   {"", "time.AfterFunc(time.Second, func() { nc.Close() })\n\t\t\tgo serve(nc, cfg)", asks, false},
		"not always":     {"", "if time.Now().IsZero() {\n\t\t\t\tgo serve(nc, cfg)\n\t\t\t}", asks, false},
		"client timer":   {"", "go serve(nc, cfg)", "time.AfterFunc(time.Second, func() { c.Close() })\n\t" + asks, false},
		"client beside":  {"", "go serve(nc, cfg)", "done := make(chan struct{})\n\tgo func() {\n\t\tdefer close(done)\n\t\t" + asks + "\n\t}()\n\tselect {\n\tcase <-done:\n\tcase <-time.After(time.Second):\n\t\tc.Close()\n\t}", false},
		"another server": {"", "go serve(nc, cfg)", "go http.Serve(ln, nil)\n\t" + asks, false},
	} {
		src := strings.NewReplacer("SERVER", c.server, "ACCEPTED", c.accepted, "CLIENT", c.client).Replace(farServer)
		undriven := 0
		for _, r := range reports(t, trapHeader+src) {
			if strings.Contains(r, "undriven") || strings.Contains(r, "SendRequest blocks") {
				undriven++
			}
		}
		if (undriven == 1) != c.found || undriven > 1 {
			t.Errorf("%s: %d findings", name, undriven)
		}
	}
}
