// Command dance has two dancers, each of whom listens to the music, bow to each other.
package main

import "fmt"

type dancer struct {
	name  string
	music chan int
	bows  chan string
	other *dancer
}

func newDancer(name string) *dancer {
	d := &dancer{name: name, music: make(chan int), bows: make(chan string)}
	go d.listen()
	return d
}

func (d *dancer) listen() {
	for beat := range d.music {
		fmt.Println(d.name, beat)
	}
}

func pair(a, b *dancer) { a.other, b.other = b, a }

func (d *dancer) bowFirst() {
	d.other.bows <- d.name
	fmt.Println(<-d.bows, "bows to", d.name)
}

func (d *dancer) bowBack() {
	fmt.Println(<-d.bows, "bows to", d.name)
	d.other.bows <- d.name
}

func main() {
	ann, bob := newDancer("ann"), newDancer("bob")
	pair(ann, bob)
	done := make(chan struct{})
	func() { // want "the function literal blocks this goroutine until d.bows delivers or is closed, in a wait at main.go:29; the bob.bowBack on line 45 can never run"
		ann.bowFirst()
		close(done)
	}()
	bob.bowBack()
	<-done
}
