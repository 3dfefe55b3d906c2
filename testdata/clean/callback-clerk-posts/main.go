// Command office has a clerk who leaves himself a note for later, and goes on.
package main

import "fmt"

type office struct {
	desk   chan func()
	ledger map[string]int
}

func open() *office {
	o := &office{desk: make(chan func(), 8), ledger: map[string]int{}}
	go func() {
		for task := range o.desk {
			task()
		}
	}()
	return o
}

// post leaves something for the clerk.
func (o *office) post(task func()) { o.desk <- task }

func (o *office) move(from, to string, n int) {
	o.post(func() {
		o.ledger[from] -= n
		o.post(func() { o.ledger[to] += n })
	})
}

func main() {
	o := open()
	o.move("till", "safe", 4)
	done := make(chan struct{})
	o.post(func() {
		o.post(func() {
			fmt.Println(o.ledger["till"], o.ledger["safe"])
			close(done)
		})
	})
	<-done
}
