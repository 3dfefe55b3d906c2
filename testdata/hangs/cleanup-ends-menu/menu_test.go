// Package menu tests a reader of menus against a kitchen of its own.
package menu

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

// dishes reads the menu of a kitchen.
func dishes(kitchen string) ([]string, error) {
	resp, err := http.Get(kitchen + "/menu")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return strings.Fields(string(text)), err
}

// kitchen opens one for the time of a test, and says where it is.
func kitchen(t *testing.T, menu ...string) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	serve := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, strings.Join(menu, " ")) })
	_ = http.Serve(ln, serve) // want "Serve blocks this goroutine until ln is closed"
	return "http://" + ln.Addr().String()
}

func TestDishes(t *testing.T) {
	got, err := dishes(kitchen(t, "soup", "roast"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[1] != "roast" {
		t.Errorf("got %q", got)
	}
}
