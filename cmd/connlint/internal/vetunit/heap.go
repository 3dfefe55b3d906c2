package vetunit

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// Most units are done before there is much garbage, and a few are big: the collector
// starts when the heap has so many bytes as all but those come along with, and beyond that
// each time it has grown by some percent. Where few units end, few percent are worth their
// time: that decides how much memory a run needs. The more there is, the dearer is each
// collection, and the more a mere check of the types would take as well.
const (
	smallHeap = 64 << 20
	perByte   = 96         // of source: what a unit without many comments needs
	mostFirst = 128 << 20  // others, and what a program has written, need less
	usual     = 2800 << 10 // of source: the largest package of std, which every build has
	mostShare = 4
	firstGoal = 4 << 20 // of the runtime, which takes the percentage of no less
	bigHeap   = 72 << 20

	leastGrowth = 6 // percent up to bigHeap, and 2 more for each MB beyond
	mostGrowth  = 50

	restAbove = 20 << 20
	triggers  = 32
	tooLarge  = 128 << 10 // for the stack

	liveMetric = "/gc/heap/live:bytes"
	heapMetric = "/memory/classes/heap/objects:bytes"

	cyclesMetric = "/gc/cycles/total:gc-cycles"
)

// SpareHeap sets the garbage collector for a process that does one unit, or one after
// the other.
var SpareHeap = sync.OnceFunc(func() {
	aim()
	watchHeap()
})

// watchHeap adapts the goal after each collection, of which an object that nobody
// holds tells by its end.
func watchHeap() {
	runtime.AddCleanup(new([16]byte), func(struct{}) {
		aim()
		watchHeap()
	}, struct{}{})
}

// aim sets when the collector starts next, by what the last collection has left.
func aim() {
	sample := []metrics.Sample{{Name: liveMetric}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return
	}
	live := max(int64(sample[0].Value.Uint64()), 1)
	goal := max(first.Load(), smallHeap)
	debug.SetGCPercent(int(min(max(100*(goal-live)/live, growth(live)), 100*(goal/firstGoal))))
}

// firstCollection is the size of the heap at which a unit of so much source is first
// collected. Where a mere check of the largest package of the build takes more than one
// of std, the others may have as much more.
func firstCollection(source, largest int64) int64 {
	largest = min(max(largest, source, usual), mostShare*usual)
	share := func(n int64) int64 { return n * (largest >> 10) / (usual >> 10) }
	return share(min(max(perByte*source, smallHeap), mostFirst))
}

// growth is by how many percent the heap grows beyond that from one collection to the
// next, by what the last one has left.
func growth(live int64) int64 {
	return min(leastGrowth+max(live-bigHeap, 0)>>19, mostGrowth)
}

// first is the size of the heap at which the unit at hand is first collected.
var first atomic.Int64

// expect says of how much source the unit is, and the largest one of the build. Of most
// it makes no difference.
func expect(source, largest int64) {
	if goal := firstCollection(source, largest); first.Swap(goal) != goal {
		aim()
	}
}

// Rest is for a process that does one unit after the other, between two of them: what
// the last one has left is nearly all garbage now, and cheap to collect, which it is
// not in the midst of the next one.
func Rest() {
	sample := []metrics.Sample{{Name: heapMetric}, {Name: cyclesMetric}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 || sample[1].Value.Kind() != metrics.KindUint64 || sample[0].Value.Uint64() <= restAbove {
		return
	}
	// runtime.GC would wait until all is swept, and yield after each piece of it.
	before := sample[1].Value.Uint64()
	debug.SetGCPercent(1)
	for range triggers {
		runtime.KeepAlive(make([]byte, tooLarge)) // so that the collector looks at its goal
		if metrics.Read(sample); sample[1].Value.Uint64() > before {
			break
		}
	}
	aim()
}
