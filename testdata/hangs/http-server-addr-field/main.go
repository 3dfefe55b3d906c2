// Command kiosk sells museum tickets over HTTP and books the first group itself.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"strings"
	"sync/atomic"
	"time"
)

type kiosk struct {
	web  *http.Server
	sold atomic.Int64
}

func newKiosk(addr string) *kiosk {
	k := new(kiosk)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /tickets", k.sell)
	k.web = &http.Server{Addr: addr, Handler: mux, IdleTimeout: time.Minute}
	return k
}

func (k *kiosk) sell(w http.ResponseWriter, r *http.Request) {
	var order struct{ Seats int64 }
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil || order.Seats < 1 {
		http.Error(w, "bad order", http.StatusBadRequest)
		return
	}
	k.sold.Add(order.Seats)
	w.WriteHeader(http.StatusCreated)
}

func (k *kiosk) open(group int) error {
	if err := k.web.ListenAndServe(); err != nil { // want "ListenAndServe blocks this goroutine until"
		return fmt.Errorf("kiosk: %w", err)
	}
	order := fmt.Sprintf(`{"Seats": %d}`, group)
	resp, err := http.Post("http://"+k.web.Addr+"/tickets", "application/json", strings.NewReader(order))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusCreated {
		return fmt.Errorf("booking: %s", resp.Status)
	}
	return nil
}

func main() {
	k := newKiosk("127.0.0.1:19101")
	if err := k.open(25); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d seats sold", k.sold.Load())
}
