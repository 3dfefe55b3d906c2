// A queue of orders that calls a function with each of them: the cook shuts it with the
// last order of the day.
package main

import "fmt"

type orders struct {
	in   chan string
	shut chan struct{}
}

func (o *orders) each(take func(string)) {
	for {
		select {
		case s := <-o.in:
			take(s)
		case <-o.shut:
			return
		}
	}
}

func main() {
	o := &orders{in: make(chan string, 1), shut: make(chan struct{})}
	day := make(chan bool)
	go func() {
		for _, s := range []string{"soup", "pie", "bill"} {
			o.in <- s
		}
		close(day)
	}()
	o.each(func(s string) {
		fmt.Println("one", s)
		if s == "bill" {
			close(o.shut)
		}
	})
	<-day
	o.in <- "cake" // waits for another day
	fmt.Println(len(o.in), "left")
}
