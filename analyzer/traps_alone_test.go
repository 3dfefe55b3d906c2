package analyzer_test

import (
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// TestTrapAlone uses a client that another package has made and kept to itself: somebody
// has to read what comes, for its Ping to come back, and importers know whether the
// constructor has seen to that.
func TestTrapAlone(t *testing.T) {
	const lib = `package beacon

import (
	"bufio"
	"context"
	"net"

	"github.com/coder/websocket"
)

var known []*websocket.Conn

type Beacon struct {
	light *websocket.Conn
	look  func(context.Context) error
}

func reader(ctx context.Context, c *websocket.Conn) {
	for {
		if _, _, err := c.Read(ctx); err != nil {
			return
		}
	}
}

func lines(n net.Conn) {
	for sc := bufio.NewScanner(n); sc.Scan(); {
	}
}

func New(ctx context.Context, url string) (*Beacon, error) {
	c, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return nil, err
	}
	b := &Beacon{light: c}
	DO
	return b, nil
}

func (b *Beacon) Far() error { return b.light.Ping(context.Background()) }

var _ = lines
`
	const user = `package main

import (
	"context"
	"log"

	"example.test/beacon"
)

func main() {
	b, err := beacon.New(context.Background(), "ws://127.0.0.1:9")
	if err != nil {
		log.Fatal(err)
	}
	BETWEEN
	if err := b.Far(); err != nil {
		log.Fatal(err)
	}
}
`
	for _, c := range []struct {
		name, do, between string
		found             bool
	}{
		{"nobody", "", "", true},
		{"goroutine", "go reader(ctx, c)", "", false},
		{"goroutine on what lives in it", "go lines(websocket.NetConn(ctx, c, websocket.MessageText))", "", false},
		{"closed for reading", "c.CloseRead(ctx)", "", false},
		{"registered", "known = append(known, c)", "", false},
		{"kept function", "b.look = func(ctx context.Context) error { _, _, err := c.Read(ctx); return err }", "", false},
		{"handed on by the importer", "", "hand(b)", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorkspace(t)
			w.add("example.test/beacon", strings.ReplaceAll(lib, "DO", c.do))
			src := strings.ReplaceAll(user, "BETWEEN", c.between)
			if c.between != "" {
				src += "\nvar hand = func(any) {}\n"
			}
			got := w.check("example.test/main", "", src).analyze(analyzer.Analyzer)
			if found := len(got) > 0; found != c.found {
				t.Errorf("reported:\n%s", strings.Join(got, "\n"))
			}
		})
	}
}
