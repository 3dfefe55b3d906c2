// Package sluice lets boats through one after the other.
package sluice

// Pass hands on each boat that comes in.
func Pass(in <-chan string, out chan<- string) {
	for {
		boat := <-in
		out <- boat
	}
}
