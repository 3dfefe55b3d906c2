package pubsub // import "github.com/cskr/pubsub"

// PubSub hands on messages in a goroutine that New starts. Its channel of
// commands holds none. Source: pubsub.go, v1.0.2.
//
//connlint:connection
type PubSub struct{}

// New starts the goroutine that hands on. Source: pubsub.go, v1.0.2.
//
//connlint:open ps as listener
func New(capacity int) (ps *PubSub)

// Shutdown closes the channels of the subscribers and ends the goroutine.
// Behind another Shutdown it waits for ever. Source: pubsub.go, v1.0.2.
//
//connlint:stop ps
//connlint:await ps
//connlint:patient ps
func (ps *PubSub) Shutdown()

// Sub subscribes a new channel. It waits until the goroutine has taken that,
// for ever behind Shutdown. Source: pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:open ch as client
//connlint:child ch of ps
func (ps *PubSub) Sub(topics ...string) (ch chan interface{})

// SubOnce subscribes a new channel for one message. It waits until the
// goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub) SubOnce(topics ...string) (ch chan interface{})

// SubOnceEach subscribes a new channel for one message a topic. It waits until
// the goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub) SubOnceEach(topics ...string) (ch chan interface{})

// AddSub subscribes a channel to more topics. It waits until the goroutine has
// taken that, for ever behind Shutdown. Source: pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub) AddSub(ch chan interface{}, topics ...string)

// AddSubOnceEach subscribes a channel to one message each of more topics. It
// waits until the goroutine has taken that, for ever behind Shutdown. Source:
// pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
func (ps *PubSub) AddSubOnceEach(ch chan interface{}, topics ...string)

// Pub brings a message to all subscribers. It waits until the goroutine has
// taken that, for ever behind Shutdown. Source: pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
func (ps *PubSub) Pub(msg interface{}, topics ...string)

// TryPub brings a message to the subscribers that have room. It waits until the
// goroutine has taken that, for ever behind Shutdown. Source: pubsub.go,
// v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
func (ps *PubSub) TryPub(msg interface{}, topics ...string)

// Unsub takes a channel off topics. It waits until the goroutine has taken
// that, for ever behind Shutdown. Source: pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
//connlint:half-stop ps
func (ps *PubSub) Unsub(ch chan interface{}, topics ...string)

// Close ends topics, and not the PubSub. It waits until the goroutine has taken
// that, for ever behind Shutdown. Source: pubsub.go, v1.0.2.
//
//connlint:send ps never be taken
//connlint:await ps
//connlint:patient ps
//connlint:publish ps
//connlint:half-stop ps
func (ps *PubSub) Close(topics ...string)
