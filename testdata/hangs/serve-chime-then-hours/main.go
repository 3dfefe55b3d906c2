// Command tower rings its bell each second and tells by HTTP how often it has.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"

	"github.com/robfig/cron/v3"
)

type tower struct {
	bells  *cron.Cron
	struck atomic.Int32
}

func (t *tower) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprintf(w, "struck %d times, %d bells", t.struck.Load(), len(t.bells.Entries()))
}

func (t *tower) open(ln net.Listener) error {
	if _, err := t.bells.AddFunc("@every 1s", func() { t.struck.Add(1) }); err != nil {
		return err
	}
	t.bells.Run() // want "Run blocks this goroutine until t.bells.Stop is called"
	return http.Serve(ln, t)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t := &tower{bells: cron.New()}
	go func() {
		if err := t.open(ln); !errors.Is(err, net.ErrClosed) {
			log.Fatal(err)
		}
	}()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", text)
}
