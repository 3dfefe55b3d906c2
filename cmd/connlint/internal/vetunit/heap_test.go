package vetunit

import "testing"

// TestGoals holds that small units share one goal, that one has more beside a
// large package but no source leads to an unbounded one, and that the steps beyond it get wider.
func TestGoals(t *testing.T) {
	if a, b := firstCollection(0, 0), firstCollection(smallHeap/perByte, usual); a != smallHeap || b > smallHeap {
		t.Errorf("small units are collected at %d and %d", a, b)
	}
	if got := firstCollection(1<<20, 2*usual); got != 2*perByte<<20 {
		t.Errorf("beside a package twice as large as those of std, a unit is collected at %d", got)
	}
	if got := firstCollection(1<<30, 1<<40); got != mostShare*mostFirst {
		t.Errorf("a huge unit is collected at %d", got)
	}
	last := int64(0)
	for live := int64(1 << 20); live < 4<<30; live *= 2 {
		if got := growth(live); got < last || got < leastGrowth || got > mostGrowth {
			t.Errorf("with %d bytes the heap grows by %d %%, with half of it by %d", live, got, last)
		} else {
			last = got
		}
	}
}
