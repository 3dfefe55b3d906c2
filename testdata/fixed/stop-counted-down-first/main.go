// Command switchboard connects calls for a while, and counts them.
package main

import (
	"log"
	"net"
	"sync"
	"time"
)

// connect takes calls until the board is closed.
func connect(board net.Listener) (calls int) {
	for {
		c, err := board.Accept()
		if err != nil {
			return calls
		}
		c.Close()
		calls++
	}
}

func main() {
	board, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var busy sync.WaitGroup
	busy.Add(1)
	go func() {
		defer busy.Done()
		log.Print(connect(board), " calls")
	}()
	time.Sleep(50 * time.Millisecond)
	board.Close()
	busy.Wait()
}
