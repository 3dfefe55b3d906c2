package informers // import "k8s.io/client-go/informers"

import (
	"context"
	"reflect"
	"time"

	"k8s.io/client-go/informers/internalinterfaces"
	"k8s.io/client-go/kubernetes"
)

// NewSharedInformerFactory starts nothing. Source: informers/factory.go,
// v0.37.2.
//
//connlint:open f
func NewSharedInformerFactory(client kubernetes.Interface, defaultResync time.Duration) (f SharedInformerFactory)

// NewSharedInformerFactoryWithOptions starts nothing. Source:
// informers/factory.go, v0.37.2.
//
//connlint:open f
func NewSharedInformerFactoryWithOptions(client kubernetes.Interface, defaultResync time.Duration, options ...SharedInformerOption) (f SharedInformerFactory)

// SharedInformerFactory runs the informers that have been asked for when it is
// started. Source: informers/factory.go, v0.37.2.
//
//connlint:connection
type SharedInformerFactory interface {
	// Start runs each informer in a goroutine of its own: "Start does not block".
	// Informers that are asked for later need another Start.
	//
	//connlint:go recv
	Start(stopCh <-chan struct{})

	// StartWithContext starts as Start does.
	//
	//connlint:go recv
	StartWithContext(ctx context.Context)

	// WaitForCacheSync waits for the informers that have been started; before
	// Start it returns at once with nothing.
	//
	//connlint:neutral it waits for the first list of what has been started, not for the end
	WaitForCacheSync(stopCh <-chan struct{}) (synced map[reflect.Type]bool)

	// Shutdown waits for the goroutines of the informers, so their channel or
	// context has to end before it or beside it.
	//
	//connlint:wait recv until the stop channel of its informers is closed
	Shutdown()
}
