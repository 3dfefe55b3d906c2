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
	var kind websocket.MessageType
	var text []byte
	errc := make(chan error, 1)
	go func() {
		var err error
		kind, text, err = c.Read(ctx)
		errc <- err
	}()
	err = c.Ping(ctx)
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
	if err := <-errc; err != nil || kind != websocket.MessageText {
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
