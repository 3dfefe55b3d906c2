package main

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/tools/cache"
)

// informer watches a namespace that stays empty.
func informer() cache.SharedIndexInformer {
	return cache.NewSharedIndexInformer(&cache.ListWatch{
		ListFunc: func(metav1.ListOptions) (runtime.Object, error) {
			return &unstructured.UnstructuredList{}, nil
		},
		WatchFunc: func(metav1.ListOptions) (watch.Interface, error) { return watch.NewFake(), nil },
	}, &unstructured.Unstructured{}, 0, cache.Indexers{})
}

func main() {
	stop := make(chan struct{})
	for _, i := range []cache.SharedIndexInformer{informer(), informer()} {
		i.Run(stop) // want "Run blocks this goroutine until .* is closed; the i.Run on line 24 can never run"
	}
}
