// Command mill grinds, and rests when it is told to.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"

	"github.com/julienschmidt/httprouter"
)

var mill http.Server

func grind(w http.ResponseWriter, _ *http.Request, p httprouter.Params) {
	fmt.Fprintf(w, "flour of %s\n", p.ByName("corn"))
}

func rest(w http.ResponseWriter, _ *http.Request, _ httprouter.Params) {
	go mill.Shutdown(context.Background())
	fmt.Fprintln(w, "resting")
}

func post(url string) {
	resp, err := http.Post(url, "text/plain", nil)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	r := httprouter.New()
	r.POST("/grind/:corn", grind)
	r.POST("/rest", rest)
	mill.Handler = r
	said := make(chan struct{})
	go func() {
		defer close(said)
		post("http://" + ln.Addr().String() + "/grind/rye")
		post("http://" + ln.Addr().String() + "/rest")
	}()
	if err := mill.Serve(ln); err != http.ErrServerClosed {
		log.Fatal(err)
	}
	<-said
	log.Print("at rest")
}
