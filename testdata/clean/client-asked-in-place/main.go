// Command counter asks a counter in a literal that is called in place. It only goes on
// later than it might: the constructor has started what answers.
package main

import "fmt"

type req struct {
	key   string
	reply chan int
}

type client struct {
	in   chan req
	done chan struct{}
}

func newClient() *client {
	c := &client{make(chan req), make(chan struct{})}
	go c.loop()
	return c
}

func (c *client) loop() {
	n := 0
	for r := range c.in {
		n++
		r.reply <- n
	}
	close(c.done)
}

func (c *client) Get(key string) (int, error) {
	r := req{key, make(chan int)}
	select {
	case c.in <- r:
		return <-r.reply, nil
	case <-c.done:
		return 0, fmt.Errorf("over")
	}
}

func main() {
	c := newClient()
	done := make(chan struct{})
	func() {
		defer close(done)
		v, err := c.Get("a")
		fmt.Println(v, err)
	}()
	v, err := c.Get("b")
	fmt.Println(v, err)
	<-done
}
