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

	subscribed := 0
	for subscribed < 2 {
		switch v := ear.Receive().(type) { // want "Receive blocks this goroutine until something comes from ear; nobody has asked for anything yet, and the ear.Subscribe on line 35 can never be sent"
		case redis.Subscription:
			subscribed = v.Count
		case error:
			log.Fatal(v)
		}
	}

	if err := ear.Subscribe("news", "weather"); err != nil {
		log.Fatal(err)
	}
	fmt.Println("subscribed to", subscribed)
}
