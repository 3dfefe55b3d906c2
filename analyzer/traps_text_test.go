package analyzer_test

import "testing"

// TestTrapSockets: two sockets in one folder are two addresses; what is behind a slash
// in an address with a host is asked of one server.
func TestTrapSockets(t *testing.T) {
	trapsHold(t, []trap{
		{"another socket", `
func f(dir string) {
	l, _ := net.Listen("unix", dir+"/a.sock")
	http.Serve(l, nil)
	c, err := net.Dial("unix", dir+"/b.sock")
	if err == nil {
		c.Close()
	}
}`, ""},
		{"another socket by its name", `
func f(dir, name, peer string) {
	l, _ := net.Listen("unix", fmt.Sprintf("%s/%s.sock", dir, name))
	http.Serve(l, nil)
	c, err := net.Dial("unix", fmt.Sprintf("%s/%s.sock", dir, peer))
	if err == nil {
		c.Close()
	}
}`, ""},
		{"the same socket", `
func f(dir string) {
	l, _ := net.Listen("unix", dir+"/a.sock")
	http.Serve(l, nil)
	c, err := net.Dial("unix", dir+"/a.sock")
	if err == nil {
		c.Close()
	}
}`, "drive-before-send: Serve blocks"},
		{"a page of the server", `
func f(base string) {
	l, _ := net.Listen("tcp", base)
	http.Serve(l, nil)
	http.Get("http://" + base + "/index.html")
}`, "drive-before-send: Serve blocks"},
	})
}
