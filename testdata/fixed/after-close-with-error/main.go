// Command logger prints lines from a goroutine.
package main

import (
	"fmt"
	"log"
)

type logger struct {
	lines chan string
	done  chan struct{}
	over  chan struct{}
}

func newLogger() *logger {
	l := &logger{make(chan string), make(chan struct{}), make(chan struct{})}
	go l.loop()
	return l
}

func (l *logger) loop() {
	defer close(l.over)
	for {
		select {
		case s := <-l.lines:
			fmt.Println(s)
		case <-l.done:
			return
		}
	}
}

func (l *logger) Print(s string) { l.lines <- s }

func (l *logger) Close() error {
	close(l.done)
	<-l.over
	return nil
}

func main() {
	l := newLogger()
	l.Print("start")
	l.Print("end")
	if err := l.Close(); err != nil {
		log.Fatal(err)
	}
}
