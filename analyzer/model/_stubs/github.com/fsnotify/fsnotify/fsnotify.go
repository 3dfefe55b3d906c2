package fsnotify // import "github.com/fsnotify/fsnotify"

// Watcher reads the events of the kernel in a goroutine of its own and delivers
// them on Events and Errors, which hold none on most systems: both have to be
// read. The loop that reads them is its drive, and nothing but Close ends it.
// Source: fsnotify.go, v1.10.1.
//
//connlint:connection lasting
type Watcher struct {
	//connlint:recv asked
	Events chan Event

	//connlint:recv asked
	Errors chan error
}

// Event is what a Watcher delivers. Source: fsnotify.go, v1.10.1.
//
//connlint:delivered
type Event struct{}

// NewWatcher watches nothing before Add. Source: fsnotify.go, v1.10.1.
//
//connlint:open w
func NewWatcher() (w *Watcher, err error)

// NewBufferedWatcher watches nothing before Add; Events holds sz events.
// Source: fsnotify.go, v1.10.1.
//
//connlint:open w
func NewBufferedWatcher(sz uint) (w *Watcher, err error)

// Add starts to watch a path: behind the loop over Events it is too late.
// Source: fsnotify.go, v1.10.1.
//
//connlint:send w never take effect
func (w *Watcher) Add(path string) (err error)

// AddWith starts to watch a path, as Add does. Source: fsnotify.go, v1.10.1.
//
//connlint:send w never take effect
func (w *Watcher) AddWith(path string, opts ...addOpt) (err error)

// Remove stops to watch one path. Source: fsnotify.go, v1.10.1.
//
//connlint:neutral it ends the watch of one path, and the watcher goes on
func (w *Watcher) Remove(path string) (err error)

// Close closes Events and Errors. Source: fsnotify.go, v1.10.1.
//
//connlint:stop w
func (w *Watcher) Close() (err error)

// ErrClosed is what Add returns after Close. Source: fsnotify.go, v1.10.1.
//
//connlint:ended
var ErrClosed error
