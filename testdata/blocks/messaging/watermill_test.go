package messaging

import (
	"context"
	"testing"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"

	"connlint.test/blocks/blocktest"
)

func TestWatermill(t *testing.T) {
	const op = "(*github.com/ThreeDotsLabs/watermill/message.Router).Run"

	r, _ := newRouter(t)
	blocktest.Until(t, op, func() error { return r.Run(context.Background()) }, "r.Close", func() {
		<-r.Running()
		r.Close()
	})

	r2, _ := newRouter(t)
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	blocktest.Until(t, op, func() error { return r2.Run(ctx) }, "ctx is cancelled", cancel)

	r3, subscriber := newRouter(t)
	blocktest.Until(t, op, func() error { return r3.Run(context.Background()) }, "the subscriber of the last handler is closed", func() {
		<-r3.Running()
		subscriber.Close()
	})

	empty := message.NewDefaultRouter(watermill.NopLogger{})
	ended, end := context.WithCancel(context.Background())
	end()
	blocktest.Until(t, op, func() error { return empty.Run(ended) }, "r.Close, which a router without handlers needs", func() {
		<-empty.Running()
		empty.Close()
	})
}

// newRouter returns a router with one handler, and the handler's subscriber.
func newRouter(t *testing.T) (*message.Router, message.Subscriber) {
	t.Helper()
	channel := gochannel.NewGoChannel(gochannel.Config{}, watermill.NopLogger{})
	r := message.NewDefaultRouter(watermill.NopLogger{})
	r.AddConsumerHandler("handler", "topic", channel, func(*message.Message) error { return nil })
	return r, channel
}
