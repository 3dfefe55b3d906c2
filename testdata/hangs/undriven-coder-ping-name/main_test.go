// A test pings the device behind a connection before it asks for its name.
package device

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
)

// lamp tells its name whenever it is asked for something.
func lamp(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	for {
		if _, _, err := c.Read(r.Context()); err != nil {
			return
		}
		if err := c.Write(r.Context(), websocket.MessageText, []byte("lamp")); err != nil {
			return
		}
	}
}

// name asks a device for its name, if it is awake.
func name(url string) (string, error) {
	ctx := context.Background()
	c, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return "", err
	}
	defer c.CloseNow()
	err = c.Ping(ctx) // want "Ping blocks this goroutine until another one drives c; the c.Read on line 51 that would do so can never run"
	if err != nil {
		return "", fmt.Errorf("the device is away: %w", err)
	}
	ask, err := c.Writer(ctx, websocket.MessageText)
	if err != nil {
		return "", err
	}
	fmt.Fprint(ask, "name?")
	if err := ask.Close(); err != nil {
		return "", err
	}
	kind, text, err := c.Read(ctx)
	if err != nil || kind != websocket.MessageText {
		return "", fmt.Errorf("%v, %v", kind, err)
	}
	return string(text), nil
}

func TestName(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(lamp))
	defer srv.Close()
	got, err := name(srv.URL)
	if err != nil {
		t.Fatal(err)
	}
	if got != "lamp" {
		t.Error(got)
	}
}
