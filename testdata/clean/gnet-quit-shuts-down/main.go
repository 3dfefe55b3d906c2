// Command visits counts those who come by, until one of them says so, and then looks
// whether the address is free again.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"

	"github.com/panjf2000/gnet/v2"
)

const addr = "127.0.0.1:19442"

type visits struct {
	gnet.BuiltinEventEngine
	n  int
	up chan struct{}
}

func (v *visits) OnBoot(gnet.Engine) gnet.Action {
	v.up <- struct{}{}
	return gnet.None
}

func (v *visits) OnOpen(c gnet.Conn) ([]byte, gnet.Action) {
	v.n++
	return fmt.Appendf(nil, "you are number %d\n", v.n), v.afterwards()
}

func (v *visits) afterwards() gnet.Action {
	if v.n > 1 {
		return gnet.Shutdown
	}
	return gnet.None
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
	v := &visits{up: make(chan struct{}, 1)}
	go func() {
		<-v.up
		for range 2 {
			line, err := visit()
			fmt.Println(line, err)
		}
	}()
	if err := gnet.Run(v, "tcp://"+addr); err != nil {
		log.Fatal(err)
	}
	if _, err := visit(); err == nil {
		log.Fatal("somebody is still there")
	}
}
