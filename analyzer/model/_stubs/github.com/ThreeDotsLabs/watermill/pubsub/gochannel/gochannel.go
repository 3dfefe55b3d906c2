package gochannel // import "github.com/ThreeDotsLabs/watermill/pubsub/gochannel"

import (
	"context"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
)

// GoChannel is a publisher and subscriber in memory. Source: pubsub.go,
// v1.5.1.
//
//connlint:connection
type GoChannel struct{}

// NewGoChannel delivers only to those that have subscribed before, unless it
// is persistent. Source: pubsub.go, v1.5.1.
//
//connlint:open g
func NewGoChannel(config Config, logger watermill.LoggerAdapter) (g *GoChannel)

// Publish returns at once, unless BlockPublishUntilSubscriberAck is set: it
// then waits for a subscriber. Source: pubsub.go, v1.5.1.
//
//connlint:send g never be published
func (g *GoChannel) Publish(topic string, messages ...*message.Message) (err error)

// Subscribe returns at once. Its channel is closed with the GoChannel, or when
// ctx ends. Source: pubsub.go, v1.5.1.
//
//connlint:same ch, g
func (g *GoChannel) Subscribe(ctx context.Context, topic string) (ch <-chan *message.Message, err error)

// Close closes the channels of all subscribers. Source: pubsub.go, v1.5.1.
//
//connlint:stop g
func (g *GoChannel) Close() (err error)
