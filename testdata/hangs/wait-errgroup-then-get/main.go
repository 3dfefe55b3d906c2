// Command shells serves the finds of a beach walk and reads one of them back
// through its own front door.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"golang.org/x/sync/errgroup"
)

var finds = map[string]string{"1": "cockle", "2": "razor clam"}

func show(w http.ResponseWriter, r *http.Request) {
	name, ok := finds[r.PathValue("nr")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, name)
}

func run(ln net.Listener) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /finds/{nr}", show)
	srv := &http.Server{Handler: mux}

	var g errgroup.Group
	g.Go(func() error { return srv.Serve(ln) })
	if err := g.Wait(); err != nil { // want "Wait blocks this goroutine until"
		return err
	}

	resp, err := http.Get("http://" + ln.Addr().String() + "/finds/2")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	name, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	log.Printf("find 2: %s", name)
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if err := run(ln); err != nil {
		log.Fatal(err)
	}
}
