// Command stock waits until an informer knows what there is, which a group runs.
package main

import (
	"context"
	"log"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/tools/cache"
)

func main() {
	thing := func(name string) *metav1.PartialObjectMetadata {
		return &metav1.PartialObjectMetadata{ObjectMeta: metav1.ObjectMeta{Name: name, ResourceVersion: "1"}}
	}
	// shelf tells of two things, which are all there are, and of no change.
	shelf := &cache.ListWatch{
		ListWithContextFunc: func(context.Context, metav1.ListOptions) (runtime.Object, error) {
			return &metav1.PartialObjectMetadataList{}, nil
		},
		WatchFuncWithContext: func(context.Context, metav1.ListOptions) (watch.Interface, error) {
			w := watch.NewFakeWithChanSize(3, false)
			w.Add(thing("nut"))
			w.Add(thing("bolt"))
			last := thing("")
			last.Annotations = map[string]string{metav1.InitialEventsAnnotationKey: "true"}
			w.Action(watch.Bookmark, last)
			return w, nil
		},
	}
	inf := cache.NewSharedInformer(shelf, &metav1.PartialObjectMetadata{}, 0)
	stop := make(chan struct{})
	var running wait.Group
	defer running.Wait()
	defer close(stop)
	running.StartWithChannel(stop, inf.Run)
	cache.WaitForCacheSync(stop, inf.HasSynced)
	log.Print(len(inf.GetStore().ListKeys()))
}
