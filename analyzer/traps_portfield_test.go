package analyzer_test

import "testing"

// TestTrapPortField: a host and a port in the fields of a struct are an address if both are
// constants that nothing else sets, and another one if one of the two is another.
func TestTrapPortField(t *testing.T) {
	const serve = `
	ln, _ := net.ListenTCP("tcp", &net.TCPAddr{Port: 9000})
	http.Serve(ln, nil)`
	const found = "drive-before-send: Serve blocks"
	trapsHold(t, []trap{
		{"the same port", `
func f() {` + serve + `
	net.Dial("tcp", "localhost:9000")
}`, found},
		{"the same port of this machine", `
func f() {` + serve + `
	net.DialTCP("tcp", nil, &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 9000})
}`, found},
		{"its port in a text", `
func f() {
	at := net.TCPAddr{Port: 9000}
	ln, _ := net.ListenTCP("tcp", &at)
	http.Serve(ln, nil)
	http.Get(fmt.Sprintf("http://localhost:%d/", at.Port))
}`, found},
		{"another port", `
func f() {` + serve + `
	net.DialTCP("tcp", nil, &net.TCPAddr{Port: 9001})
}`, ""},
		{"another host", `
func f() {` + serve + `
	net.DialTCP("tcp", nil, &net.TCPAddr{IP: net.IPv4(10, 0, 0, 1), Port: 9000})
}`, ""},
		{"a host that is not known", `
func f(ip net.IP) {` + serve + `
	net.DialTCP("tcp", nil, &net.TCPAddr{IP: ip, Port: 9000})
}`, ""},
		{"a port that is set again", `
func f() {` + serve + `
	at := &net.TCPAddr{Port: 9000}
	at.Port = 9001
	net.DialTCP("tcp", nil, at)
}`, ""},
		{"a host that is set behind", `
func f(ip net.IP) {` + serve + `
	at := &net.TCPAddr{Port: 9000}
	at.IP = ip
	net.DialTCP("tcp", nil, at)
}`, ""},
		{"a port that a literal sets", `
func f(set func(func())) {` + serve + `
	at := &net.TCPAddr{Port: 9000}
	set(func() { at.Port++ })
	net.DialTCP("tcp", nil, at)
}`, ""},
		{"any port", `
func f() {
	ln, _ := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	http.Serve(ln, nil)
	net.DialTCP("tcp", nil, &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
}`, ""},
		{"a client of this machine", asker + `
func f() {` + serve + `
	a := maker()
	a.ask()
}`, found},
		{"a client of another host", asker + `
func f(host string) {` + serve + `
	a := maker()
	a.Host = host
	a.ask()
}`, ""},
		{"a client whose host a function sets", asker + `
func send(a *asks, to string) { a.Host = to }
func f(host string) {` + serve + `
	a := maker()
	send(a, host)
	a.ask()
}`, ""},
		{"an address that a function sets", `
func other(a *net.TCPAddr) { a.Port++ }
func f() {` + serve + `
	at := &net.TCPAddr{Port: 9000}
	other(at)
	net.DialTCP("tcp", nil, at)
}`, ""},
		{"a client of no host", asker + `
func f() {` + serve + `
	a := &asks{Port: 9000}
	a.ask()
}`, ""},
	})
}

const asker = `
type asks struct {
	//connlint:host
	Host string
	//connlint:port
	Port int
}

func maker() *asks { return &asks{"localhost", 9000} }

//connlint:send a.Port never be asked
func (a *asks) ask() {}
`
