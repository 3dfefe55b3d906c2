package pubsub // import "github.com/cskr/pubsub/v2"

// PubSub hands on messages in a goroutine that New starts. Its channel of
// commands holds none. Source: pubsub.go, v2.0.2.
//
//connlint:connection
type PubSub[T comparable, M any] struct{}

// New starts the goroutine that hands on. Source: pubsub.go, v2.0.2.
//
//connlint:open ps as listener
func New[T comparable, M any](capacity int) (ps *PubSub[T, M])

// Shutdown closes the channels of the subscribers and ends the goroutine.
// Behind another Shutdown it waits for ever. Source: pubsub.go, v2.0.2.
//
//connlint:stop ps
//connlint:await ps
//connlint:patient ps
func (ps *PubSub[T, M]) Shutdown()

// Sub subscribes a new channel. It waits until the goroutine has taken that,
// for ever behind Shutdown. Source: pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:open ch as client
//connlint:child ch of ps
func (ps *PubSub[T, M]) Sub(topics ...T) (ch chan M)

// SubOnce subscribes a new channel for one message. It waits until the
// goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub[T, M]) SubOnce(topics ...T) (ch chan M)

// SubOnceEach subscribes a new channel for one message a topic. It waits until
// the goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub[T, M]) SubOnceEach(topics ...T) (ch chan M)

// AddSub subscribes a channel to more topics. It waits until the goroutine has
// taken that, for ever behind Shutdown. Source: pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub[T, M]) AddSub(ch chan M, topics ...T)

// AddSubOnceEach subscribes a channel to one message each of more topics. It
// waits until the goroutine has taken that, for ever behind Shutdown. Source:
// pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub[T, M]) AddSubOnceEach(ch chan M, topics ...T)

// Pub brings a message to all subscribers. It waits until the goroutine has
// taken that, for ever behind Shutdown. Source: pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
func (ps *PubSub[T, M]) Pub(msg M, topics ...T)

// TryPub brings a message to the subscribers that have room. It waits until the
// goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
func (ps *PubSub[T, M]) TryPub(msg M, topics ...T)

// Unsub takes a channel off topics. It waits until the goroutine has taken
// that, for ever behind Shutdown. Source: pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
//connlint:half-stop ps
func (ps *PubSub[T, M]) Unsub(ch chan M, topics ...T)

// Close ends topics, and not the PubSub. It waits until the goroutine has taken
// that, for ever behind Shutdown. Source: pubsub.go, v2.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
//connlint:half-stop ps
func (ps *PubSub[T, M]) Close(topics ...T)
