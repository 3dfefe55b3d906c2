package zap // import "go.uber.org/zap"

// Fatal logs and calls os.Exit(1), even if the level is off; WithFatalHook may
// change that to another end. Source: logger.go, v1.28.0.
//
//connlint:noreturn process
func (log *Logger) Fatal(msg string, fields ...Field)

// Fatal logs and calls os.Exit(1), even if the level is off. Source: sugar.go,
// v1.28.0.
//
//connlint:noreturn process
func (s *SugaredLogger) Fatal(args ...any)

// Fatalf logs and calls os.Exit(1), even if the level is off. Source: sugar.go,
// v1.28.0.
//
//connlint:noreturn process
func (s *SugaredLogger) Fatalf(template string, args ...any)

// Fatalw logs and calls os.Exit(1), even if the level is off. Source: sugar.go,
// v1.28.0.
//
//connlint:noreturn process
func (s *SugaredLogger) Fatalw(msg string, keysAndValues ...any)

// Fatalln logs and calls os.Exit(1), even if the level is off. Source:
// sugar.go, v1.28.0.
//
//connlint:noreturn process
func (s *SugaredLogger) Fatalln(args ...any)

// Panic logs and panics, even if the level is off. Source: logger.go, v1.28.0.
//
//connlint:noreturn goroutine
func (log *Logger) Panic(msg string, fields ...Field)

// Panic logs and panics, even if the level is off. Source: sugar.go, v1.28.0.
//
//connlint:noreturn goroutine
func (s *SugaredLogger) Panic(args ...any)

// Panicf logs and panics, even if the level is off. Source: sugar.go, v1.28.0.
//
//connlint:noreturn goroutine
func (s *SugaredLogger) Panicf(template string, args ...any)

// Panicw logs and panics, even if the level is off. Source: sugar.go, v1.28.0.
//
//connlint:noreturn goroutine
func (s *SugaredLogger) Panicw(msg string, keysAndValues ...any)

// Panicln logs and panics, even if the level is off. Source: sugar.go, v1.28.0.
//
//connlint:noreturn goroutine
func (s *SugaredLogger) Panicln(args ...any)
