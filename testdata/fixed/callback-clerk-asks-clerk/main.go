// Command office has one clerk, who does what is asked for, one thing after the other.
package main

import "fmt"

type office struct {
	desk   chan func()
	ledger map[string]int
}

func open() *office {
	o := &office{desk: make(chan func()), ledger: map[string]int{}}
	go func() {
		for task := range o.desk {
			task()
		}
	}()
	return o
}

// ask has the clerk do something, and waits for it.
func (o *office) ask(task func()) {
	done := make(chan struct{})
	o.desk <- func() {
		task()
		close(done)
	}
	<-done
}

func (o *office) book(name string, n int) {
	o.ask(func() { o.ledger[name] += n })
}

func (o *office) move(from, to string, n int) {
	o.ask(func() {
		o.ledger[from] -= n
		o.ledger[to] += n
	})
}

func main() {
	o := open()
	o.book("till", 10)
	o.move("till", "safe", 4)
	o.ask(func() { fmt.Println(o.ledger["till"], o.ledger["safe"]) })
}
