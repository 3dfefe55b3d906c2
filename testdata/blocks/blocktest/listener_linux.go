package blocktest

import (
	"fmt"
	"net"
	"os"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

var lastAddress atomic.Uint32

// Address returns an address to bind, with a free port, that no other test has: the
// listener behind it can be told from others, to make it fail.
func Address(t *testing.T) string {
	t.Helper()
	n := lastAddress.Add(1)
	return fmt.Sprintf("127.0.%d.%d:0", 1+n/250, 1+n%250)
}

// FailListener makes the listener fail that was bound to addr, an Address. That is the
// only end of a server that binds its address itself and leaves nothing to stop it by.
func FailListener(addr string) {
	for deadline := time.Now().Add(endWithin); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		fds, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			panic(err)
		}
		for _, e := range fds {
			fd, err := strconv.Atoi(e.Name())
			if err != nil {
				panic(err)
			}
			if on, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_ACCEPTCONN); err != nil || on == 0 || !boundTo(fd, addr) {
				continue
			}
			if err := syscall.Shutdown(fd, syscall.SHUT_RDWR); err != nil {
				panic(err)
			}
			return
		}
	}
	panic("nothing listens on " + addr)
}

func boundTo(fd int, addr string) bool {
	sa, err := syscall.Getsockname(fd)
	if err != nil {
		return false
	}
	host, _, _ := net.SplitHostPort(addr)
	switch sa := sa.(type) {
	case *syscall.SockaddrInet4:
		return net.IP(sa.Addr[:]).String() == host
	case *syscall.SockaddrInet6:
		return net.IP(sa.Addr[:]).String() == host
	}
	return false
}
