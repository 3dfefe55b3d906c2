// Command pier offers the state of a landing pier over gRPC, and a page about it
// for those who have but a browser.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type pier struct {
	api     *grpc.Server
	page    *http.Server
	apiLn   net.Listener
	pageLn  net.Listener
	stopped chan error
}

func (p *pier) run() error {
	healthpb.RegisterHealthServer(p.api, health.NewServer())
	errc := make(chan error, 2)
	go func() { errc <- p.api.Serve(p.apiLn) }()
	go func() { errc <- p.page.Serve(p.pageLn) }()
	return <-errc

}

func (p *pier) state(ctx context.Context) (healthpb.HealthCheckResponse_ServingStatus, error) {
	cc, err := grpc.NewClient(p.apiLn.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return 0, err
	}
	defer cc.Close()
	resp, err := healthpb.NewHealthClient(cc).Check(ctx, &healthpb.HealthCheckRequest{})
	return resp.GetStatus(), err
}

func main() {
	p := &pier{api: grpc.NewServer(), stopped: make(chan error, 1)}
	p.page = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		state, err := p.state(r.Context())
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		io.WriteString(w, state.String())
	})}
	for _, ln := range []*net.Listener{&p.apiLn, &p.pageLn} {
		var err error
		if *ln, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
			log.Fatal(err)
		}
	}
	go func() { p.stopped <- p.run() }()

	resp, err := http.Get("http://" + p.pageLn.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("pier: %s", text)
}
