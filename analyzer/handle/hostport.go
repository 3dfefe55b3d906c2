package handle

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"
)

// namesFile reports whether the last piece of a text ends in the name of a file with an
// extension, as sockets have, and seldom what is asked of a server.
func namesFile(last part) bool {
	name := last.text[strings.LastIndex(last.text, "/")+1:]
	return last.h.Root == nil && strings.Contains(name, ".") && !strings.ContainsAny(name, ":?#")
}

// dropEmpty drops the empty pieces of a text, unless there is no other.
func dropEmpty(ps []part) []part {
	n := len(ps)
	return slices.DeleteFunc(ps, func(p part) bool {
		if p.h.Root != nil || p.text != "" || p.whole || n == 1 {
			return false
		}
		n--
		return true
	})
}

// hasPath reports whether addresses of a scheme go on with a path.
func hasPath(scheme string) bool {
	switch scheme {
	case "http", "https", "ws", "wss":
		return true
	}
	return false
}

// endsInPort reports whether a text ends in a whole port.
func endsInPort(s string) bool {
	_, port, ok := splitHostPort(s)
	if !ok {
		return false
	}
	n, err := strconv.ParseUint(port, 10, 16)
	return err == nil && n > 0
}

func isScheme(s string) bool {
	for _, c := range s {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// hostPrefix drops a loopback or wildcard host, which every local listener
// answers to, from the start of an address.
func hostPrefix(s string) string {
	host, rest, ok := strings.Cut(s, ":")
	if strings.HasPrefix(s, "[::1]") || strings.HasPrefix(s, "[::]") {
		host, rest, ok = "::1", strings.TrimPrefix(s[strings.Index(s, "]")+1:], ":"), true
	}
	if !local(host) {
		return s
	}
	if ok {
		return ":" + rest
	}
	return ""
}

func local(host string) bool {
	switch host {
	case "", "localhost", "0.0.0.0", "::1", "::":
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// splitHostPort is net.SplitHostPort, without package net: that brings libc and cgo's
// start-up into each of the hundreds of processes that go vet starts.
func splitHostPort(s string) (host, port string, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", "", false
	}
	host, port = s[:i], s[i+1:]
	if in, ok := strings.CutPrefix(host, "["); ok {
		if host, ok = strings.CutSuffix(in, "]"); !ok {
			return "", "", false
		}
	} else if strings.Contains(host, ":") {
		return "", "", false
	}
	return host, port, !strings.ContainsAny(host+port, "[]")
}

// constAddress brings a constant address to one form, "host:port" with an empty
// host for the local one. It is "" for what names no one place: port 0 is
// another port every time.
func constAddress(scheme, s string) string {
	if scheme == "unix" || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "@") {
		return s
	}
	if at := strings.LastIndex(s, "@"); at >= 0 {
		s = s[at+1:]
	}
	host, port, ok := splitHostPort(s)
	if !ok {
		switch scheme {
		case "http", "ws":
			host, port = s, "80"
		case "https", "wss":
			host, port = s, "443"
		default:
			return ""
		}
	}
	switch port {
	case "", "0":
		return ""
	case "http":
		port = "80"
	case "https":
		port = "443"
	}
	if local(host) {
		host = ""
	}
	return host + ":" + port
}
