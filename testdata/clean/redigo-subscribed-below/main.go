// Command ear listens to a Redis channel, to which it subscribes by hand, and then to
// another one.
package main

import (
	"fmt"
	"log"

	"github.com/alicebob/miniredis/v2"
	"github.com/gomodule/redigo/redis"
)

func main() {
	m, err := miniredis.Run()
	if err != nil {
		log.Fatal(err)
	}
	defer m.Close()
	c, err := redis.Dial("tcp", m.Addr())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	ear := redis.PubSubConn{Conn: c}
	if err := c.Send("SUBSCRIBE", "news"); err != nil {
		log.Fatal(err)
	}
	if err := c.Flush(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(ear.Receive())
	if err := ear.Subscribe("weather"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(ear.Receive())
}
