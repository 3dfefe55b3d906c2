package grpclog // import "google.golang.org/grpc/grpclog"

// Fatal logs and calls os.Exit(1). Source: grpclog/grpclog.go, v1.85.0.
//
//connlint:noreturn process
func Fatal(args ...any)

// Fatalf logs and calls os.Exit(1). Source: grpclog/grpclog.go, v1.85.0.
//
//connlint:noreturn process
func Fatalf(format string, args ...any)

// Fatalln logs and calls os.Exit(1). Source: grpclog/grpclog.go, v1.85.0.
//
//connlint:noreturn process
func Fatalln(args ...any)

// FatalDepth logs and calls os.Exit(1). Source: grpclog/grpclog.go, v1.85.0.
//
//connlint:noreturn process
func FatalDepth(depth int, args ...any)
