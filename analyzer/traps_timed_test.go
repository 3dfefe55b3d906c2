package analyzer_test

import (
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

const subscriptions = `package nats

import (
	"context"
	"time"
)

type Msg struct{}
type Conn struct{}
type Subscription struct{}

func Connect(url string) (*Conn, error)                                         { return new(Conn), nil }
func (nc *Conn) SubscribeSync(subj string) (*Subscription, error)               { return new(Subscription), nil }
func (nc *Conn) Publish(subj string, data []byte) error                         { return nil }
func (nc *Conn) Request(subj string, data []byte, t time.Duration) (*Msg, error) { return nil, nil }
func (s *Subscription) NextMsg(timeout time.Duration) (*Msg, error)             { return nil, nil }
func (s *Subscription) NextMsgWithContext(ctx context.Context) (*Msg, error)    { return nil, nil }
`

// TestTrapTimed: a loop that takes what is there, until nothing comes for a time, drives
// nothing, as in tests of nats-server and nats.go.
func TestTrapTimed(t *testing.T) {
	const path = "github.com/nats-io/nats.go"
	for _, test := range []struct{ name, next, want string }{
		{"timed", "sub.NextMsg(0)", ""},
		{"for ever", "sub.NextMsgWithContext(context.Background())", "drive-before-send: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := newWorkspace(t)
			c := w.check(path, "", subscriptions)
			c.analyze(analyzer.Analyzer)
			w.own[path] = c.pkg
			got := strings.Join(w.check("example.test/p", "", `package p

import (
	"context"
	"time"

	"github.com/nats-io/nats.go"
)

var _ = context.Background

func f() error {
	nc, err := nats.Connect("nats://localhost:4222")
	if err != nil {
		return err
	}
	sub, err := nc.SubscribeSync("reply")
	if err != nil {
		return err
	}
	n := 0
	for {
		_, err := `+test.next+`
		if err != nil {
			break
		}
		n++
	}
	if err := nc.Publish("reply", []byte{byte(n)}); err != nil {
		return err
	}
	_, err = nc.Request("count", nil, time.Second)
	return err
}
`).analyze(analyzer.Analyzer), "\n")
			if test.want == "" && got != "" || !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
