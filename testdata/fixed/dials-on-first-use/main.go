// A remote control that connects to its player when the first key is pressed.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"sync"
)

type message struct {
	ID    int    `json:"id"`
	Key   string `json:"key,omitempty"`
	State string `json:"state,omitempty"`
}

type remote struct {
	at     string
	mu     sync.Mutex
	wire   net.Conn
	states chan message
}

// link is the connection to the player.
func (r *remote) link() (net.Conn, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.wire == nil {
		wire, err := net.Dial("tcp", r.at)
		if err != nil {
			return nil, err
		}
		r.wire = wire
		go r.listen()
	}
	return r.wire, nil
}

func (r *remote) listen() {
	for d := json.NewDecoder(r.wire); ; {
		var m message
		if err := d.Decode(&m); err != nil {
			return
		}
		r.states <- m
	}
}

func (r *remote) press(id int, key string) (string, error) {
	wire, err := r.link()
	if err != nil {
		return "", err
	}
	if err := json.NewEncoder(wire).Encode(message{ID: id, Key: key}); err != nil {
		return "", err
	}
	return (<-r.states).State, nil
}

func player(conn net.Conn) {
	defer conn.Close()
	d, e := json.NewDecoder(conn), json.NewEncoder(conn)
	for {
		var m message
		if err := d.Decode(&m); err != nil {
			return
		}
		if err := e.Encode(message{ID: m.ID, State: m.Key + " done"}); err != nil {
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			go player(conn)
		}
	}()
	r := &remote{at: ln.Addr().String(), states: make(chan message)}
	for id, key := range []string{"play", "louder"} {
		state, err := r.press(id, key)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(state)
	}
}
