package watch // import "k8s.io/client-go/tools/watch"

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/tools/cache"
)

// RetryWatcher watches in a goroutine of its own and starts again when the
// server ends the watch. Source: tools/watch/retrywatcher.go, v0.37.2.
//
//connlint:connection
type RetryWatcher struct{}

// NewRetryWatcher starts to watch. Source: tools/watch/retrywatcher.go,
// v0.37.2.
//
//connlint:open rw
//connlint:go rw
func NewRetryWatcher(initialResourceVersion string, watcherClient cache.Watcher) (rw *RetryWatcher, err error)

// NewRetryWatcherWithContext starts to watch. Source:
// tools/watch/retrywatcher.go, v0.37.2.
//
//connlint:open rw
//connlint:go rw
func NewRetryWatcherWithContext(ctx context.Context, initialResourceVersion string, watcherClient cache.WatcherWithContext) (rw *RetryWatcher, err error)

// ResultChan returns the channel that the events come on. Source:
// tools/watch/retrywatcher.go, v0.37.2.
//
//connlint:same ch, rw
func (rw *RetryWatcher) ResultChan() (ch <-chan watch.Event)

// Stop ends the watch. Source: tools/watch/retrywatcher.go, v0.37.2.
//
//connlint:stop rw
func (rw *RetryWatcher) Stop()

// Done returns a channel that is closed when the watch has ended. Source:
// tools/watch/retrywatcher.go, v0.37.2.
//
//connlint:wait rw until {rw}.Stop is called
func (rw *RetryWatcher) Done() (ch <-chan struct{})

// NewIndexerInformerWatcher starts to watch; ctlr is driven already. Source:
// tools/watch/informerwatcher.go, v0.37.2.
//
//connlint:open w, ctlr
//connlint:go w
func NewIndexerInformerWatcher(lw cache.ListerWatcher, objType runtime.Object) (indexer cache.Indexer, ctlr cache.Controller, w watch.Interface, done <-chan struct{})
