// Command lamps watches the light at the gate, or tells what it is like, as it is asked
// to: two programs in one.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

// watch writes down what it sees for as long as the program lives.
func watch() {
	for {
		time.Sleep(50 * time.Millisecond)
		log.Print("green")
	}
}

func tell(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "green") }

func gate(ln net.Listener, watches bool) error {
	if watches {
		watch()
	}
	return http.Serve(ln, http.HandlerFunc(tell))
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(gate(ln, len(os.Args) > 1 && os.Args[1] == "watch")) }()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}
