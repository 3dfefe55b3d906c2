//lint:file-ignore SA1019 what is deprecated blocks as well

package x

import (
	"net/http"
	"testing"

	"golang.org/x/net/http2"
	"golang.org/x/sync/errgroup"

	"connlint.test/blocks/blocktest"
)

func TestHTTP2(t *testing.T) {
	near, far := blocktest.Pair(t)
	client, err := (&http2.Transport{}).NewClientConn(near) // sends the preface
	if err != nil {
		t.Fatal(err)
	}
	blocktest.Until(t, "(*golang.org/x/net/http2.Server).ServeConn", func() {
		(&http2.Server{}).ServeConn(far, &http2.ServeConnOpts{Handler: http.NotFoundHandler()})
	}, "the peer closes", func() { client.Close() })
}

func TestErrgroup(t *testing.T) {
	var g errgroup.Group
	done := make(chan bool)
	g.Go(func() error {
		<-done
		return nil
	})
	blocktest.Until(t, "(*golang.org/x/sync/errgroup.Group).Wait", g.Wait, "the group's function returns", func() { close(done) })
}
