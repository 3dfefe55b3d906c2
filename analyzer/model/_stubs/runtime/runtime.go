package runtime // import "runtime"

// Goexit runs the deferred calls and ends the goroutine. Source:
// runtime/panic.go, go1.26.8.
//
//connlint:noreturn goroutine
func Goexit()

// SetFinalizer runs finalizer in a goroutine of the runtime. Source:
// runtime/mfinal.go, go1.26.8.
//
//connlint:go finalizer
func SetFinalizer(obj any, finalizer any)

// AddCleanup runs cleanup in a goroutine of the runtime. Source:
// runtime/mcleanup.go, go1.26.8.
//
//connlint:go cleanup
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) (c Cleanup)

// NumCPU is how many processors there are for the program. Source:
// runtime/debug.go, go1.26.8.
//
//connlint:positive n
func NumCPU() (n int)

// GOMAXPROCS is how many goroutines may run at once. Source: runtime/debug.go,
// go1.26.8.
//
//connlint:positive result
func GOMAXPROCS(n int) (result int)
