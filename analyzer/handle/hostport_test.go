package handle

import (
	"net"
	"testing"
)

func TestSplitHostPort(t *testing.T) {
	for _, s := range []string{"", ":", ":80", "a:80", "a", "a:b:80", "[::1]:80", "[::1]80", "[::1", "::1", "a]:80", "a:8[0", "[a]b:80", "[]:0", "127.0.0.1:http", "[fe80::1%lo]:53"} {
		host, port, ok := splitHostPort(s)
		wantHost, wantPort, err := net.SplitHostPort(s)
		if ok != (err == nil) || ok && (host != wantHost || port != wantPort) {
			t.Errorf("splitHostPort(%q) = %q, %q, %v; package net has %q, %q, %v", s, host, port, ok, wantHost, wantPort, err)
		}
	}
}
