package time // import "time"

// AfterFunc runs f in a goroutine of its own after d: a stop in f is reachable
// while a drive blocks. Source: time/sleep.go, go1.26.8.
//
//connlint:go f
func AfterFunc(d Duration, f func()) (t *Timer)
