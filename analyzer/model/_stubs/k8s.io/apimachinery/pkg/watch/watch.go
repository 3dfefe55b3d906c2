package watch // import "k8s.io/apimachinery/pkg/watch"

import (
	"k8s.io/apimachinery/pkg/runtime"
)

// Interface is a watch. Its channel is closed after Stop, at an error, or when
// the server has had enough. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:connection
type Interface interface {
	// Stop ends the watch and closes its channel.
	//
	//connlint:stop recv
	Stop()

	// ResultChan returns the channel that the events come on; ranging over it
	// lasts as long as the watch.
	//
	//connlint:same ch, recv
	ResultChan() (ch <-chan Event)
}

// Event is what a watch delivers. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:delivered
type Event struct{}

// FakeWatcher is a watch in memory for tests. Source: pkg/watch/watch.go,
// v0.37.2.
//
//connlint:connection
type FakeWatcher struct{}

// NewFake makes a watch with a channel that is not buffered: Add waits until
// somebody takes from ResultChan. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:open f as pipe
func NewFake() (f *FakeWatcher)

// NewFakeWithChanSize makes a watch with a buffer of size events. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:open f
func NewFakeWithChanSize(size int, blocking bool) (f *FakeWatcher)

// Add sends one event on the channel, and waits for a reader when that is full
// or not buffered. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *FakeWatcher) Add(obj runtime.Object)

// Modify sends one event on the channel, and waits for a reader when that is
// full or not buffered. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *FakeWatcher) Modify(obj runtime.Object)

// Delete sends one event on the channel, and waits for a reader when that is
// full or not buffered. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *FakeWatcher) Delete(lastValue runtime.Object)

// Error sends one event on the channel, and waits for a reader when that is
// full or not buffered. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *FakeWatcher) Error(errValue runtime.Object)

// Action sends one event on the channel, and waits for a reader when that is
// full or not buffered. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *FakeWatcher) Action(action EventType, obj runtime.Object)

// ResultChan returns the channel that the events come on. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:same ch, f
func (f *FakeWatcher) ResultChan() (ch <-chan Event)

// Stop closes the channel. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:stop f
func (f *FakeWatcher) Stop()

// RaceFreeFakeWatcher is a watch in memory with a buffer. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:connection
type RaceFreeFakeWatcher struct{}

// NewRaceFreeFake makes a watch with a buffer of 100 events; one more is a
// panic. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:open f
func NewRaceFreeFake() (f *RaceFreeFakeWatcher)

// Add puts one event into the buffer and never waits. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *RaceFreeFakeWatcher) Add(obj runtime.Object)

// Modify puts one event into the buffer and never waits. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *RaceFreeFakeWatcher) Modify(obj runtime.Object)

// Delete puts one event into the buffer and never waits. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *RaceFreeFakeWatcher) Delete(lastValue runtime.Object)

// Error puts one event into the buffer and never waits. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *RaceFreeFakeWatcher) Error(errValue runtime.Object)

// Action puts one event into the buffer and never waits. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:send f never be delivered
func (f *RaceFreeFakeWatcher) Action(action EventType, obj runtime.Object)

// ResultChan returns the channel that the events come on. Source:
// pkg/watch/watch.go, v0.37.2.
//
//connlint:same ch, f
func (f *RaceFreeFakeWatcher) ResultChan() (ch <-chan Event)

// Stop closes the channel. Source: pkg/watch/watch.go, v0.37.2.
//
//connlint:stop f
func (f *RaceFreeFakeWatcher) Stop()

// Broadcaster distributes in a goroutine of its own. Source: pkg/watch/mux.go,
// v0.37.2.
//
//connlint:connection
type Broadcaster struct{}

// NewBroadcaster starts the goroutine that distributes. Source:
// pkg/watch/mux.go, v0.37.2.
//
//connlint:open m
//connlint:go m
func NewBroadcaster(queueLength int, fullChannelBehavior FullChannelBehavior) (m *Broadcaster)

// NewLongQueueBroadcaster starts the goroutine that distributes. Source:
// pkg/watch/mux.go, v0.37.2.
//
//connlint:open m
//connlint:go m
func NewLongQueueBroadcaster(queueLength int, fullChannelBehavior FullChannelBehavior) (m *Broadcaster)

// Watch adds a watch, which has to be read when the broadcaster waits for full
// channels. Source: pkg/watch/mux.go, v0.37.2.
//
//connlint:send m never open
//connlint:open w as client
//connlint:child w of m
func (m *Broadcaster) Watch() (w Interface, err error)

// Action queues one event. Source: pkg/watch/mux.go, v0.37.2.
//
//connlint:send m never be sent
func (m *Broadcaster) Action(action EventType, obj runtime.Object) (err error)

// Shutdown waits until all queued events are delivered. Source:
// pkg/watch/mux.go, v0.37.2.
//
//connlint:stop m
func (m *Broadcaster) Shutdown()
