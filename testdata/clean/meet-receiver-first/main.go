// Command merge shows producers that are called in place and do not wait.
package main

import (
	"bufio"
	"fmt"
	"net"
	"sync"
)

// buffered has room for all that comes.
func buffered(words []string) <-chan string {
	out := make(chan string, len(words))
	func() {
		defer close(out)
		for _, w := range words {
			out <- w
		}
	}()
	return out
}

// latest keeps nothing for who is not there.
func latest(conn net.Conn) (<-chan string, string) {
	news := make(chan string)
	last := ""
	func() {
		defer close(news)
		sc := bufio.NewScanner(conn)
		for sc.Scan() {
			last = sc.Text()
			select {
			case news <- last:
			default:
			}
		}
	}()
	return news, last
}

// counted is received from before it sends.
func counted(conn net.Conn) int {
	lines := make(chan string)
	n := 0
	var counter sync.WaitGroup
	counter.Go(func() {
		for range lines {
			n++
		}
	})
	func() {
		defer close(lines)
		sc := bufio.NewScanner(conn)
		for sc.Scan() {
			lines <- sc.Text()
		}
	}()
	counter.Wait()
	return n
}

// stopped is told to stop before anybody could receive.
func stopped() <-chan int {
	out, stop := make(chan int), make(chan struct{})
	close(stop)
	func() {
		for i := 0; ; i++ {
			select {
			case out <- i:
			case <-stop:
				return
			}
		}
	}()
	close(out)
	return out
}

func peer(words ...string) net.Conn {
	near, far := net.Pipe()
	go func() {
		defer far.Close()
		for _, w := range words {
			fmt.Fprintln(far, w)
		}
	}()
	return near
}

func main() {
	for w := range buffered([]string{"a", "b"}) {
		fmt.Println(w)
	}
	for range stopped() {
	}
	_, last := latest(peer("x", "y"))
	fmt.Println(last, counted(peer("x", "y", "z")))
}
