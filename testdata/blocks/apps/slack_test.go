package apps

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/gorilla/websocket"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"connlint.test/blocks/blocktest"
)

func TestSlack(t *testing.T) {
	const (
		client  = "(*github.com/slack-go/slack/socketmode.Client)"
		handler = "(*github.com/slack-go/slack/socketmode.SocketmodeHandler)"
		refuses = "Slack refuses the token when it connects again"
	)
	server := newSlack(t)
	smc := server.client()
	blocktest.Until(t, client+".Run", smc.Run, refuses, server.refuse)

	server2 := newSlack(t)
	r := socketmode.NewSocketmodeHandler(server2.client())
	blocktest.Until(t, handler+".RunEventLoop", r.RunEventLoop, refuses, server2.refuse)

	// That it cannot connect does not end it.
	server3 := newSlack(t)
	server3.down.Store(true)
	smc3 := server3.client()
	blocktest.Until(t, client+".Run", smc3.Run, refuses, server3.refuse)

	for op, run := range map[string]func(ctx context.Context, smc *socketmode.Client) error{
		client + ".RunContext": func(ctx context.Context, smc *socketmode.Client) error { return smc.RunContext(ctx) },
		handler + ".RunEventLoopContext": func(ctx context.Context, smc *socketmode.Client) error {
			return socketmode.NewSocketmodeHandler(smc).RunEventLoopContext(ctx)
		},
	} {
		smc := newSlack(t).client()
		ctx, cancel := context.WithCancel(context.Background())
		t.Cleanup(cancel)
		blocktest.Until(t, op, func() error { return run(ctx, smc) }, "ctx is cancelled", cancel)
	}
}

// A slackServer hands out the address of its websocket, unless it is down or refuses.
type slackServer struct {
	http          *httptest.Server
	down, refused atomic.Bool
	refusing      chan struct{} // closed by refuse: the websockets end
}

func newSlack(t *testing.T) *slackServer {
	t.Helper()
	s := &slackServer{refusing: make(chan struct{})}
	mux := http.NewServeMux()
	mux.HandleFunc("/apps.connections.open", func(w http.ResponseWriter, _ *http.Request) {
		switch {
		case s.refused.Load():
			json.NewEncoder(w).Encode(map[string]any{"ok": false, "error": "invalid_auth"})
		case s.down.Load():
			http.Error(w, "", http.StatusInternalServerError)
		default:
			json.NewEncoder(w).Encode(map[string]any{"ok": true, "url": "ws" + strings.TrimPrefix(s.http.URL, "http") + "/socket"})
		}
	})
	mux.HandleFunc("/socket", func(w http.ResponseWriter, r *http.Request) {
		upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
		if conn, err := upgrader.Upgrade(w, r, nil); err == nil {
			<-s.refusing
			conn.Close()
		}
	})
	s.http = httptest.NewServer(mux)
	t.Cleanup(s.http.CloseClientConnections)
	return s
}

func (s *slackServer) client() *socketmode.Client {
	return socketmode.New(slack.New("xoxb", slack.OptionAppLevelToken("xapp"), slack.OptionAPIURL(s.http.URL+"/")))
}

// refuse takes back the token, and ends the websockets.
func (s *slackServer) refuse() {
	s.refused.Store(true)
	close(s.refusing)
}
