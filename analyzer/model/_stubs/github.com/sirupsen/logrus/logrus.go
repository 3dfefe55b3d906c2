package logrus // import "github.com/sirupsen/logrus"

// Fatal logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: exported.go, v1.10.2.
//
//connlint:noreturn process
func Fatal(args ...any)

// Fatalf logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: exported.go, v1.10.2.
//
//connlint:noreturn process
func Fatalf(format string, args ...any)

// Fatalln logs, runs the exit handlers and calls the logger's ExitFunc, which
// is os.Exit. Source: exported.go, v1.10.2.
//
//connlint:noreturn process
func Fatalln(args ...any)

// FatalFn logs, runs the exit handlers and calls the logger's ExitFunc, which
// is os.Exit. Source: exported.go, v1.10.2.
//
//connlint:noreturn process
func FatalFn(fn LogFunction)

// Fatal logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: logger.go, v1.10.2.
//
//connlint:noreturn process
func (logger *Logger) Fatal(args ...any)

// Fatalf logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: logger.go, v1.10.2.
//
//connlint:noreturn process
func (logger *Logger) Fatalf(format string, args ...any)

// Fatalln logs, runs the exit handlers and calls the logger's ExitFunc, which
// is os.Exit. Source: logger.go, v1.10.2.
//
//connlint:noreturn process
func (logger *Logger) Fatalln(args ...any)

// FatalFn logs, runs the exit handlers and calls the logger's ExitFunc, which
// is os.Exit. Source: logger.go, v1.10.2.
//
//connlint:noreturn process
func (logger *Logger) FatalFn(fn LogFunction)

// Fatal logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: entry.go, v1.10.2.
//
//connlint:noreturn process
func (entry *Entry) Fatal(args ...any)

// Fatalf logs, runs the exit handlers and calls the logger's ExitFunc, which is
// os.Exit. Source: entry.go, v1.10.2.
//
//connlint:noreturn process
func (entry *Entry) Fatalf(format string, args ...any)

// Fatalln logs, runs the exit handlers and calls the logger's ExitFunc, which
// is os.Exit. Source: entry.go, v1.10.2.
//
//connlint:noreturn process
func (entry *Entry) Fatalln(args ...any)

// Exit runs the exit handlers and exits. Source: alt_exit.go, v1.10.2.
//
//connlint:noreturn process
func Exit(code int)

// Exit runs the exit handlers and exits. Source: logger.go, v1.10.2.
//
//connlint:noreturn process
func (logger *Logger) Exit(code int)

// Panic logs and panics. Source: exported.go, v1.10.2.
//
//connlint:noreturn goroutine
func Panic(args ...any)

// Panicf logs and panics. Source: exported.go, v1.10.2.
//
//connlint:noreturn goroutine
func Panicf(format string, args ...any)

// Panicln logs and panics. Source: exported.go, v1.10.2.
//
//connlint:noreturn goroutine
func Panicln(args ...any)

// PanicFn logs and panics. Source: exported.go, v1.10.2.
//
//connlint:noreturn goroutine
func PanicFn(fn LogFunction)

// Panic logs and panics. Source: logger.go, v1.10.2.
//
//connlint:noreturn goroutine
func (logger *Logger) Panic(args ...any)

// Panicf logs and panics. Source: logger.go, v1.10.2.
//
//connlint:noreturn goroutine
func (logger *Logger) Panicf(format string, args ...any)

// Panicln logs and panics. Source: logger.go, v1.10.2.
//
//connlint:noreturn goroutine
func (logger *Logger) Panicln(args ...any)

// PanicFn logs and panics. Source: logger.go, v1.10.2.
//
//connlint:noreturn goroutine
func (logger *Logger) PanicFn(fn LogFunction)

// Panic logs and panics. Source: entry.go, v1.10.2.
//
//connlint:noreturn goroutine
func (entry *Entry) Panic(args ...any)

// Panicf logs and panics. Source: entry.go, v1.10.2.
//
//connlint:noreturn goroutine
func (entry *Entry) Panicf(format string, args ...any)

// Panicln logs and panics. Source: entry.go, v1.10.2.
//
//connlint:noreturn goroutine
func (entry *Entry) Panicln(args ...any)

// StdLogger is what log.Logger and the loggers of this package have in common;
// FieldLogger embeds it. Source: logrus.go, v1.10.2.
type StdLogger interface {
	// Fatal logs and ends the process. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn process
	Fatal(args ...any)

	// Fatalf logs and ends the process. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn process
	Fatalf(format string, args ...any)

	// Fatalln logs and ends the process. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn process
	Fatalln(args ...any)

	// Panic logs and panics. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn goroutine
	Panic(args ...any)

	// Panicf logs and panics. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn goroutine
	Panicf(format string, args ...any)

	// Panicln logs and panics. Source: logrus.go, v1.10.2.
	//
	//connlint:noreturn goroutine
	Panicln(args ...any)
}
