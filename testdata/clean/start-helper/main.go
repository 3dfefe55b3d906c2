// Command bees reads the temperature of a beehive from its server; background
// tasks run through a small supervisor.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
)

type supervisor struct {
	wg     sync.WaitGroup
	mu     sync.Mutex
	failed error
}

// start runs task under its name.
func (s *supervisor) start(name string, task func() error) {
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		if err := task(); err != nil {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.failed = errors.Join(s.failed, fmt.Errorf("%s: %w", name, err))
		}
	}()
}

func (s *supervisor) join() error {
	s.wg.Wait()
	return s.failed
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "34.8")
	})}
	var s supervisor
	s.start("hive", func() error {
		if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	resp, err := http.Get("http://" + ln.Addr().String() + "/brood")
	if err != nil {
		log.Fatal(err)
	}
	celsius, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s degrees", celsius)
	srv.Close()
	if err := s.join(); err != nil {
		log.Fatal(err)
	}
}
