package analyzer_test

import (
	"slices"
	"strings"
	"testing"
)

// TestTrapGivenFar gives a helper what another package made, of a type that it does
// not export: the helper knows the interface only, and all who call it are known.
func TestTrapGivenFar(t *testing.T) {
	const lib = `package post

import "net"

type Box interface {
	Follow(func([]byte)) error
	Ask(name string) error
	Close() error
	Leave() error
}

type box struct{ wire net.Conn }

func Open(addr string) (Box, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &box{c}, nil
}

func (b *box) Follow(do func([]byte)) error {
	buf := make([]byte, 512)
	for {
		n, err := b.wire.Read(buf)
		if err != nil {
			return err
		}
		do(buf[:n])
	}
}

func (b *box) Ask(name string) error { _, err := b.wire.Write([]byte(name)); return err }
func (b *box) Close() error { return b.wire.Close() }
func (b *box) Leave() error { return b.wire.(*net.TCPConn).CloseWrite() }
`
	const user = `package main

import (
	"log"

	"example.test/post"
)

func follow(b post.Box, name string) error {
	defer b.Close()
	BEFORE
	if err := b.Follow(func(p []byte) { log.Print(string(p)) }); err != nil {
		return err
	}
	return b.Ask(name)
}

func main() {
	b, err := post.Open("127.0.0.1:25")
	if err != nil {
		log.Fatal(err)
	}
	if err := follow(b, "Ann"); err != nil {
		log.Fatal(err)
	}
	OTHERS
}
`
	for name, c := range map[string]struct {
		before, others string
		found          bool
	}{
		"one caller":       {found: true},
		"two callers":      {others: `c, _ := post.Open("127.0.0.1:26"); follow(c, "Bo")`, found: true},
		"another's box":    {others: `follow(nil, "Bo")`},
		"as a value":       {others: `f := follow; run(f) }; func run(f func(post.Box, string) error) { f(nil, "") `},
		"closed by itself": {before: `go func() { b.Close() }()`},
		"half closed":      {before: `b.Leave()`},
		"asked elsewhere":  {before: `b = post.Box(nil)`},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkspace(t)
			w.add("example.test/post", lib)
			src := strings.NewReplacer("BEFORE", c.before, "OTHERS", c.others).Replace(user)
			out := w.check("example.test/main", "", src).analyze(newAnalyzer())
			found := slices.ContainsFunc(out, func(s string) bool {
				return strings.Contains(s, "Follow blocks") && strings.Contains(s, "b.Ask on line")
			})
			if found != c.found || len(out) > 1 {
				t.Errorf("found is %v, want %v: %q", found, c.found, out)
			}
		})
	}
}
