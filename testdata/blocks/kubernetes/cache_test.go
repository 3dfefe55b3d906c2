//lint:file-ignore SA1019 what is deprecated blocks as well

package kubernetes

import (
	"context"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/tools/cache"

	"connlint.test/blocks/blocktest"
)

// object is the kind that the tests watch.
var object = &metav1.PartialObjectMetadata{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"}}

// noPods lists no object, and watches for some that never come.
func noPods() *cache.ListWatch {
	return &cache.ListWatch{
		ListFunc: func(metav1.ListOptions) (runtime.Object, error) {
			return &metav1.PartialObjectMetadataList{ListMeta: metav1.ListMeta{ResourceVersion: "1"}}, nil
		},
		WatchFunc: func(metav1.ListOptions) (watch.Interface, error) { return watch.NewFake(), nil },
	}
}

// runners are what runs until a channel is closed, or a context cancelled.
func runners() map[string]interface {
	Run(stopCh <-chan struct{})
	RunWithContext(ctx context.Context)
} {
	_, controller := cache.NewInformer(noPods(), object, 0, cache.ResourceEventHandlerFuncs{})
	return map[string]interface {
		Run(stopCh <-chan struct{})
		RunWithContext(ctx context.Context)
	}{
		"(k8s.io/client-go/tools/cache.SharedInformer)": cache.NewSharedInformer(noPods(), object, 0),
		"(k8s.io/client-go/tools/cache.Controller)":     controller,
		"(*k8s.io/client-go/tools/cache.Reflector)":     cache.NewReflector(noPods(), object, cache.NewStore(cache.MetaNamespaceKeyFunc), 0),
	}
}

func TestCache(t *testing.T) {
	for name, r := range runners() {
		stop := make(chan struct{})
		blocktest.Until(t, name+".Run", func() { r.Run(stop) }, "close(stopCh)", func() { close(stop) })
	}
	for name, r := range runners() {
		ctx, cancel := context.WithCancel(context.Background())
		t.Cleanup(cancel)
		blocktest.Until(t, name+".RunWithContext", func() { r.RunWithContext(ctx) }, "ctx is cancelled", cancel)
	}
}
