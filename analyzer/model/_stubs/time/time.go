package time // import "time"

// Sleep waits for time alone. Source: time/sleep.go, go1.26.8.
//
//connlint:pause
func Sleep(d Duration)

// AfterFunc runs f in a goroutine of its own after d: a stop in f is reachable
// while a drive blocks. Source: time/sleep.go, go1.26.8.
//
//connlint:go f
func AfterFunc(d Duration, f func()) (t *Timer)

// After delivers once, when d is over. Source: time/sleep.go, go1.26.8.
//
//connlint:bound c
func After(d Duration) (c <-chan Time)

// Tick delivers again and again. Source: time/tick.go, go1.26.8.
//
//connlint:bound c
func Tick(d Duration) (c <-chan Time)

// Timer delivers on C when its time is over. Source: time/sleep.go, go1.26.8.
type Timer struct {
	//connlint:bound
	C <-chan Time
}

// Ticker delivers on C again and again. Source: time/tick.go, go1.26.8.
type Ticker struct {
	//connlint:bound
	C <-chan Time
}
