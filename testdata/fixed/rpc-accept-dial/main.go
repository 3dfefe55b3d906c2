// Command units converts measures through a net/rpc service.
package main

import (
	"fmt"
	"log"
	"net"
	"net/rpc"
)

type Measure struct {
	Value float64
	Unit  string
}

type Units struct{}

var metres = map[string]float64{"ft": 0.3048, "mi": 1609.344, "nmi": 1852}

func (Units) Metres(in Measure, out *float64) error {
	f, ok := metres[in.Unit]
	if !ok {
		return fmt.Errorf("unit %q is not known", in.Unit)
	}
	*out = in.Value * f
	return nil
}

func run() error {
	if err := rpc.Register(Units{}); err != nil {
		return err
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go rpc.Accept(ln)

	client, err := rpc.Dial("tcp", ln.Addr().String())
	if err != nil {
		return err
	}
	defer client.Close()
	for _, m := range []Measure{{6, "ft"}, {2.5, "nmi"}} {
		var out float64
		if err := client.Call("Units.Metres", m, &out); err != nil {
			return err
		}
		log.Printf("%g %s = %.2f m", m.Value, m.Unit, out)
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
