package signal // import "os/signal"

import (
	"context"
	"os"
)

// Notify returns at once; the runtime sends on c. Source: os/signal/signal.go,
// go1.26.8.
//
//connlint:neutral it returns at once, and the runtime sends on the channel
func Notify(c chan<- os.Signal, sig ...os.Signal)

// Stop ends the delivery to c only. Source: os/signal/signal.go, go1.26.8.
//
//connlint:neutral it ends the delivery of signals and no connection
func Stop(c chan<- os.Signal)

// NotifyContext makes a context that ends with a signal, with stop or with
// parent. A signal is no bound: it may never come. Source:
// os/signal/signal.go, go1.26.8.
//
//connlint:open ctx, stop
//connlint:child ctx of parent
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc)
