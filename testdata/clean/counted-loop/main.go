// Command weigh takes five weights from a scale and sends their mean back.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"strconv"
)

const samples = 5

func scale(ln net.Listener, mean chan<- float64) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	for i := range samples {
		fmt.Fprintf(c, "%d\n", 70+i)
	}
	var m float64
	if err := json.NewDecoder(c).Decode(&m); err == nil {
		mean <- m
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	mean := make(chan float64)
	go scale(ln, mean)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	sc := bufio.NewScanner(conn)
	sum := 0.0
	for i := 0; i < samples && sc.Scan(); i++ {
		v, err := strconv.ParseFloat(sc.Text(), 64)
		if err != nil {
			log.Fatal(err)
		}
		sum += v
	}
	if err := json.NewEncoder(conn).Encode(sum / samples); err != nil {
		log.Fatal(err)
	}
	log.Printf("mean %.1f kg", <-mean)
}
