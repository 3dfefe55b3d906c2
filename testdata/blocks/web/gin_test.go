// Package web shows of the drives of HTTP frameworks that they block.
package web

import (
	"io"
	"net"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/gin-gonic/gin"

	"connlint.test/blocks/blocktest"
)

// TestGin: an engine leaves nothing to stop it by but its listener.
func TestGin(t *testing.T) {
	gin.SetMode(gin.ReleaseMode)
	gin.DefaultWriter, gin.DefaultErrorWriter = io.Discard, io.Discard
	l := blocktest.Listen(t)
	blocktest.Until(t, "(*github.com/gin-gonic/gin.Engine).RunListener", func() error { return gin.New().RunListener(l) },
		"listener.Close", func() { l.Close() })

	cert, key := blocktest.CertFiles(t)
	calls := map[string]func(addr string) error{
		"(*github.com/gin-gonic/gin.Engine).Run":    func(addr string) error { return gin.New().Run(addr) },
		"(*github.com/gin-gonic/gin.Engine).RunTLS": func(addr string) error { return gin.New().RunTLS(addr, cert, key) },
	}
	for op, call := range calls {
		addr := blocktest.Address(t)
		blocktest.Until(t, op, func() error { return call(addr) }, "its listener fails", func() { blocktest.FailListener(addr) })
	}
	file := filepath.Join(t.TempDir(), "s")
	blocktest.Forever(t, "(*github.com/gin-gonic/gin.Engine).RunQUIC", func() error { return gin.New().RunQUIC("127.0.0.1:0", cert, key) })
	blocktest.Forever(t, "(*github.com/gin-gonic/gin.Engine).RunUnix", func() error { return gin.New().RunUnix(file) })
}

func TestGinFd(t *testing.T) {
	addr := blocktest.Address(t)
	l, err := net.Listen("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	f, err := l.(*net.TCPListener).File()
	if err != nil {
		t.Fatal(err)
	}
	fd, err := syscall.Dup(int(f.Fd())) // RunFd closes it
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	l.Close()
	blocktest.Until(t, "(*github.com/gin-gonic/gin.Engine).RunFd", func() error { return gin.New().RunFd(fd) },
		"its listener fails", func() { blocktest.FailListener(addr) })
}
