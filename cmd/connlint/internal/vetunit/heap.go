package vetunit

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// Most units are done before there is much garbage, and a few are big: the collector
// starts when the heap has smallHeap bytes, and from then on each time it has
// grown by growth: nearly all that a unit allocates it needs to its end.
const (
	smallHeap = 52 << 20
	growth    = 50 // percent
	firstGoal = 4 << 20
	restAbove = 20 << 20

	liveMetric = "/gc/heap/live:bytes"
	heapMetric = "/memory/classes/heap/objects:bytes"
)

// SpareHeap sets the garbage collector for a process that does one unit, or one after
// the other.
var SpareHeap = sync.OnceFunc(func() {
	debug.SetGCPercent(100 * smallHeap / firstGoal) // 4 MB is where the runtime starts with 100 percent
	watchHeap()
})

// watchHeap adapts the goal after each collection, of which an object that nobody
// holds tells by its end.
func watchHeap() {
	runtime.AddCleanup(new([16]byte), func(struct{}) {
		sample := []metrics.Sample{{Name: liveMetric}}
		metrics.Read(sample)
		if sample[0].Value.Kind() == metrics.KindUint64 {
			live := max(int(sample[0].Value.Uint64()), 1)
			debug.SetGCPercent(max(100*(smallHeap-live)/live, growth))
		}
		watchHeap()
	}, struct{}{})
}

// Rest is for a process that does one unit after the other, between two of them: what
// the last one has left is nearly all garbage now, and cheap to collect, which it is
// not in the midst of the next one.
func Rest() {
	sample := []metrics.Sample{{Name: heapMetric}}
	metrics.Read(sample)
	if sample[0].Value.Kind() == metrics.KindUint64 && sample[0].Value.Uint64() > restAbove {
		runtime.GC()
	}
}
