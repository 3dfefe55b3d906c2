// Command printq is a print queue that queues its own test page at start.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
)

const port = ":19100"

type queue struct {
	mu   sync.Mutex
	jobs []string
}

func (q *queue) add(w http.ResponseWriter, r *http.Request) {
	doc, err := io.ReadAll(io.LimitReader(r.Body, 1<<16))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	q.jobs = append(q.jobs, string(doc))
	fmt.Fprintf(w, "job %d\n", len(q.jobs))
}

func main() {
	q := new(queue)
	http.HandleFunc("POST /jobs", q.add)
	ln, err := net.Listen("tcp", port)
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(http.Serve(ln, nil)) }()

	resp, err := http.Post("http://localhost:19100/jobs", "text/plain", strings.NewReader("test page"))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	ticket, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("queued: %s", ticket)
}
