package log // import "log"

import (
	"io"
)

// New makes a logger that writes to w. Source: log/log.go, go1.26.8.
//
//connlint:same l, w
func New(w io.Writer, prefix string, flag int) (l *Logger)

// Fatal prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func Fatal(v ...any)

// Fatalf prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func Fatalf(format string, v ...any)

// Fatalln prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func Fatalln(v ...any)

// Panic prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func Panic(v ...any)

// Panicf prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func Panicf(format string, v ...any)

// Panicln prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func Panicln(v ...any)

// Fatal prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func (l *Logger) Fatal(v ...any)

// Fatalf prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func (l *Logger) Fatalf(format string, v ...any)

// Fatalln prints its operands, which are evaluated first, and ends the process;
// deferred calls do not run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn process
func (l *Logger) Fatalln(v ...any)

// Panic prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func (l *Logger) Panic(v ...any)

// Panicf prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func (l *Logger) Panicf(format string, v ...any)

// Panicln prints and panics; deferred calls run. Source: log/log.go, go1.26.8.
//
//connlint:noreturn goroutine
func (l *Logger) Panicln(v ...any)

// Print writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Print(v ...any)

// Printf writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Printf(format string, v ...any)

// Println writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Println(v ...any)

// Print writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
//connlint:call Write of l
func (l *Logger) Print(v ...any)

// Printf writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
//connlint:call Write of l
func (l *Logger) Printf(format string, v ...any)

// Println writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
//connlint:call Write of l
func (l *Logger) Println(v ...any)

// Output writes to the log. Source: log/log.go, go1.26.8.
//
//connlint:neutral it only prints its operands
//connlint:call Write of l
func (l *Logger) Output(calldepth int, s string) (err error)
