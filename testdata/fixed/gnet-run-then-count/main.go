// Command visits counts those who come by, each by a line of its own.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"time"

	"github.com/panjf2000/gnet/v2"
)

const addr = "127.0.0.1:19441"

type visits struct {
	gnet.BuiltinEventEngine
	n      int
	engine gnet.Engine
	up     chan struct{}
}

func (v *visits) OnBoot(engine gnet.Engine) gnet.Action {
	v.engine = engine
	close(v.up)
	return gnet.None
}

func (v *visits) OnOpen(c gnet.Conn) ([]byte, gnet.Action) {
	v.n++
	return fmt.Appendf(nil, "you are number %d\n", v.n), v.afterwards()
}

func (v *visits) afterwards() gnet.Action {
	if v.n > 100 {
		return gnet.Close
	}
	return gnet.None
}

func (v *visits) count() error { return gnet.Run(v, "tcp://"+addr) }

func (v *visits) leave() error {
	return v.engine.Stop(context.Background())
}

func visit() (string, error) {
	c, err := net.DialTimeout("tcp", addr, 5*time.Second)
	if err != nil {
		return "", err
	}
	defer c.Close()
	return bufio.NewReader(c).ReadString('\n')
}

func main() {
	v := &visits{up: make(chan struct{})}
	go func() {
		if err := v.count(); err != nil {
			log.Fatal(err)
		}
	}()
	<-v.up
	line, err := visit()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(line)
	if err := v.leave(); err != nil {
		log.Fatal(err)
	}
}
