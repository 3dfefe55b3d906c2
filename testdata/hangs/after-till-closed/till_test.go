package till

import "testing"

// till adds up what is sold, in a goroutine of its own.
type till struct {
	sales  chan int
	closed chan struct{}
	done   chan struct{}
	total  int
}

func open() *till {
	t := &till{sales: make(chan int), closed: make(chan struct{}), done: make(chan struct{})}
	go t.count()
	return t
}

func (t *till) count() {
	defer close(t.done)
	for {
		select {
		case n := <-t.sales:
			t.total += n
		case <-t.closed:
			return
		}
	}
}

func (t *till) sell(n int) { t.sales <- n }

func (t *till) close() {
	close(t.closed)
	<-t.done
}

// clerk notes down what it sells and brings it to the till at the end of the day.
type clerk struct {
	till  *till
	slips []int
}

func (c *clerk) settle() {
	for _, n := range c.slips {
		c.till.sell(n)
	}
	c.slips = nil
}

func TestDay(t *testing.T) {
	c := &clerk{till: open()}
	c.till.sell(3)
	c.slips = append(c.slips, 4, 5)
	c.till.close()
	c.settle() // want "settle blocks this goroutine until somebody receives from"
	if c.till.total != 12 {
		t.Errorf("the till holds %d", c.till.total)
	}
}
