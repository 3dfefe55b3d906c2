package cache // import "k8s.io/client-go/tools/cache"

import (
	"context"
	"time"

	"k8s.io/apimachinery/pkg/runtime"
)

// SharedInformer lists and watches one kind of object while it runs. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:connection
type SharedInformer interface {
	// AddEventHandler runs the handler in a goroutine of the informer's; a stopped
	// informer takes none.
	//
	//connlint:send recv never take effect
	//connlint:go handler
	AddEventHandler(handler ResourceEventHandler) (r ResourceEventHandlerRegistration, err error)

	// AddEventHandlerWithResyncPeriod adds as AddEventHandler does.
	//
	//connlint:send recv never take effect
	//connlint:go handler
	AddEventHandlerWithResyncPeriod(handler ResourceEventHandler, resyncPeriod time.Duration) (r ResourceEventHandlerRegistration, err error)

	// Run blocks: "Run starts and runs the shared informer, returning after it
	// stops."
	//
	//connlint:drive recv until {stopCh} is closed
	//connlint:bound-by stopCh
	Run(stopCh <-chan struct{})

	// RunWithContext blocks as Run does.
	//
	//connlint:drive recv until {ctx} is cancelled
	//connlint:bound-by ctx
	RunWithContext(ctx context.Context)

	// HasSynced is false until the first list has come, which takes a Run.
	//
	//connlint:neutral it asks and waits for nothing
	HasSynced() (synced bool)

	// IsStopped tells whether the informer has been stopped.
	//
	//connlint:over stopped of recv
	IsStopped() (stopped bool)
}

// NewSharedInformer starts nothing. Source: tools/cache/shared_informer.go,
// v0.37.2.
//
//connlint:open i
func NewSharedInformer(lw ListerWatcher, exampleObject runtime.Object, defaultEventHandlerResyncPeriod time.Duration) (i SharedInformer)

// NewSharedIndexInformer starts nothing. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:open i
func NewSharedIndexInformer(lw ListerWatcher, exampleObject runtime.Object, defaultEventHandlerResyncPeriod time.Duration, indexers Indexers) (i SharedIndexInformer)

// SharedIndexInformer is a SharedInformer with indexers. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:connection
type SharedIndexInformer interface{}

// WaitForCacheSync asks the functions every 100 ms until all are true: for ever
// when the informers do not run. Source: tools/cache/shared_informer.go,
// v0.37.2.
//
//connlint:send cacheSyncs never succeed
//connlint:await cacheSyncs
//connlint:needs cacheSyncs by its Run
//connlint:bound-by stopCh
func WaitForCacheSync(stopCh <-chan struct{}, cacheSyncs ...InformerSynced) (ok bool)

// WaitForNamedCacheSync waits as WaitForCacheSync does. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:send cacheSyncs never succeed
//connlint:await cacheSyncs
//connlint:needs cacheSyncs by its Run
//connlint:bound-by stopCh
func WaitForNamedCacheSync(controllerName string, stopCh <-chan struct{}, cacheSyncs ...InformerSynced) (ok bool)

// WaitForNamedCacheSyncWithContext waits as WaitForCacheSync does. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:send cacheSyncs never succeed
//connlint:await cacheSyncs
//connlint:needs cacheSyncs by its Run
//connlint:bound-by ctx
func WaitForNamedCacheSyncWithContext(ctx context.Context, cacheSyncs ...InformerSynced) (ok bool)

// WaitFor waits until all checkers are done or ctx ends. Source:
// tools/cache/shared_informer.go, v0.37.2.
//
//connlint:send checkers never succeed
//connlint:await checkers
//connlint:needs checkers by its Run
//connlint:bound-by ctx
func WaitFor(ctx context.Context, what string, checkers ...DoneChecker) (ok bool)

// Controller watches one kind of object while it runs. Source:
// tools/cache/controller.go, v0.37.2.
//
//connlint:connection
type Controller interface {
	// Run blocks: "RunWithContext blocks; call via go."
	//
	//connlint:drive recv until {stopCh} is closed
	//connlint:bound-by stopCh
	Run(stopCh <-chan struct{})

	// RunWithContext blocks: "call via go".
	//
	//connlint:drive recv until {ctx} is cancelled
	//connlint:bound-by ctx
	RunWithContext(ctx context.Context)

	// HasSynced is false until the first list has come, which takes a Run.
	//
	//connlint:neutral it asks and waits for nothing
	HasSynced() (synced bool)
}

// New starts nothing. Source: tools/cache/controller.go, v0.37.2.
//
//connlint:open ctlr
func New(c *Config) (ctlr Controller)

// NewInformerWithOptions starts nothing: the store stays empty until ctlr runs.
// Source: tools/cache/controller.go, v0.37.2.
//
//connlint:open ctlr
func NewInformerWithOptions(options InformerOptions) (store Store, ctlr Controller)

// NewInformer starts nothing: the store stays empty until ctlr runs. Source:
// tools/cache/controller.go, v0.37.2.
//
//connlint:open ctlr
func NewInformer(lw ListerWatcher, objType runtime.Object, resyncPeriod time.Duration, h ResourceEventHandler) (store Store, ctlr Controller)

// NewIndexerInformer starts nothing: the indexer stays empty until ctlr runs.
// Source: tools/cache/controller.go, v0.37.2.
//
//connlint:open ctlr
func NewIndexerInformer(lw ListerWatcher, objType runtime.Object, resyncPeriod time.Duration, h ResourceEventHandler, indexers Indexers) (indexer Indexer, ctlr Controller)

// Reflector fills a store while it runs. Source: tools/cache/reflector.go,
// v0.37.2.
//
//connlint:connection
type Reflector struct{}

// NewReflector starts nothing. Source: tools/cache/reflector.go, v0.37.2.
//
//connlint:open r
func NewReflector(lw ListerWatcher, expectedType interface{}, store ReflectorStore, resyncPeriod time.Duration) (r *Reflector)

// Run lists and watches until stopCh is closed. Source:
// tools/cache/reflector.go, v0.37.2.
//
//connlint:drive r until {stopCh} is closed
//connlint:bound-by stopCh
func (r *Reflector) Run(stopCh <-chan struct{})

// RunWithContext lists and watches until ctx ends. Source:
// tools/cache/reflector.go, v0.37.2.
//
//connlint:drive r until {ctx} is cancelled
//connlint:bound-by ctx
func (r *Reflector) RunWithContext(ctx context.Context)
