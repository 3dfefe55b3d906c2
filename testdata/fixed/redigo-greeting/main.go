// Command ear listens to a Redis channel, and first makes sure that it does.
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

	if err := ear.Subscribe("news", "weather"); err != nil {
		log.Fatal(err)
	}

	subscribed := 0
	for subscribed < 2 {
		switch v := ear.Receive().(type) {
		case redis.Subscription:
			subscribed = v.Count
		case error:
			log.Fatal(v)
		}
	}
	fmt.Println("subscribed to", subscribed)
}
