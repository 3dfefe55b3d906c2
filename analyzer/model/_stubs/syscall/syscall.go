package syscall // import "syscall"

// Exit ends the process; deferred calls do not run. Source:
// syscall/syscall.go, go1.26.8.
//
//connlint:noreturn process
func Exit(code int)
