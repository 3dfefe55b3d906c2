package testing // import "testing"

// T has its Fatal, Skip and Cleanup from the unexported common, as B and F do.
// Context has no model: it is cancelled just before the Cleanup functions run,
// which bounds a goroutine of the test but not its body.

// Fatal marks the test failed and ends the goroutine: in a helper goroutine the
// test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine use Error
func (c *T) Fatal(args ...any)

// Fatalf marks the test failed and ends the goroutine: in a helper goroutine
// the test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine use Errorf
func (c *T) Fatalf(format string, args ...any)

// FailNow marks the test failed and ends the goroutine: in a helper goroutine
// the test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine use Fail
func (c *T) FailNow()

// Skip marks the test skipped and ends the goroutine: in a helper goroutine the
// test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine
func (c *T) Skip(args ...any)

// Skipf marks the test skipped and ends the goroutine: in a helper goroutine
// the test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine
func (c *T) Skipf(format string, args ...any)

// SkipNow marks the test skipped and ends the goroutine: in a helper goroutine
// the test goes on. Source: testing/testing.go, go1.26.8.
//
//connlint:noreturn goroutine
func (c *T) SkipNow()

// Cleanup runs f after the test and its subtests, as a deferred call, last in
// first out. Source: testing/testing.go, go1.26.8.
//
//connlint:later f
func (c *T) Cleanup(f func())

// Run runs f in another goroutine and blocks until f returns or calls Parallel.
// Source: testing/testing.go, go1.26.8.
//
//connlint:call f
func (t *T) Run(name string, f func(t *T)) (ok bool)

// Parallel blocks until the parent test function has returned: what follows
// runs beside the parent's later code. Source: testing/testing.go, go1.26.8.
//
//connlint:detach
func (t *T) Parallel()

// Run runs f and blocks until it is done. Source: testing/benchmark.go,
// go1.26.8.
//
//connlint:call f
func (b *B) Run(name string, f func(b *B)) (ok bool)

// RunParallel runs body in several goroutines and blocks until all are done.
// Source: testing/benchmark.go, go1.26.8.
//
//connlint:call body
func (b *B) RunParallel(body func(*PB))

// Fuzz runs ff for each input and blocks until all are done. Source:
// testing/fuzz.go, go1.26.8.
//
//connlint:call ff
func (f *F) Fuzz(ff any)

// AllocsPerRun runs f here. Source: testing/allocs.go, go1.26.8.
//
//connlint:call f
func AllocsPerRun(runs int, f func()) (avg float64)

// Benchmark runs f and blocks until it is done. Source: testing/benchmark.go,
// go1.26.8.
//
//connlint:call f
func Benchmark(f func(b *B)) (result BenchmarkResult)

// TB is what T, B and F have in common. Source: testing/testing.go, go1.26.8.
type TB interface {
	// Log writes to the test's log.
	//
	//connlint:neutral it only prints its operands
	Log(args ...any)

	// Logf writes to the test's log.
	//
	//connlint:neutral it only prints its operands
	Logf(format string, args ...any)

	// Error writes to the test's log.
	//
	//connlint:neutral it only prints its operands
	Error(args ...any)

	// Errorf writes to the test's log.
	//
	//connlint:neutral it only prints its operands
	Errorf(format string, args ...any)

	// Fatal marks the test failed and ends the goroutine.
	//
	//connlint:noreturn goroutine use Error
	Fatal(args ...any)

	// Fatalf marks the test failed and ends the goroutine.
	//
	//connlint:noreturn goroutine use Errorf
	Fatalf(format string, args ...any)

	// FailNow marks the test failed and ends the goroutine.
	//
	//connlint:noreturn goroutine use Fail
	FailNow()

	// Skip marks the test skipped and ends the goroutine.
	//
	//connlint:noreturn goroutine
	Skip(args ...any)

	// Skipf marks the test skipped and ends the goroutine.
	//
	//connlint:noreturn goroutine
	Skipf(format string, args ...any)

	// SkipNow marks the test skipped and ends the goroutine.
	//
	//connlint:noreturn goroutine
	SkipNow()

	// Cleanup runs f after the test and its subtests.
	//
	//connlint:later f
	Cleanup(f func())
}

// Log writes to the test's log. Source: testing/testing.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (c *T) Log(args ...any)

// Logf writes to the test's log. Source: testing/testing.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (c *T) Logf(format string, args ...any)

// Error writes to the test's log. Source: testing/testing.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (c *T) Error(args ...any)

// Errorf writes to the test's log. Source: testing/testing.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (c *T) Errorf(format string, args ...any)
