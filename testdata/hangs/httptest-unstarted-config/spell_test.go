// Package spell tests the spelling service through its HTTP interface.
package spell

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

var known = map[string]bool{"colour": true, "harbour": true}

func check(w http.ResponseWriter, r *http.Request) {
	for word := range strings.FieldsSeq(r.FormValue("text")) {
		if !known[word] {
			fmt.Fprintln(w, word)
		}
	}
}

func TestUnknownWordsAreListed(t *testing.T) {
	ts := httptest.NewUnstartedServer(http.HandlerFunc(check))
	ts.Config.MaxHeaderBytes = 1 << 14
	if err := ts.Config.Serve(ts.Listener); err != nil { // want "Serve blocks this goroutine until"
		t.Fatalf("serve: %v", err)
	}

	resp, err := http.Get("http://" + ts.Listener.Addr().String() + "/?text=colour+harbor")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(body)); got != "harbor" {
		t.Errorf("unknown words: %q", got)
	}
}
