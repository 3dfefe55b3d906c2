package klog // import "k8s.io/klog/v2"

import "time"

// Fatal logs the stacks of all goroutines and exits with 255. Source: klog.go,
// v2.140.0.
//
//connlint:noreturn process
func Fatal(args ...any)

// Fatalf logs the stacks of all goroutines and exits with 255. Source: klog.go,
// v2.140.0.
//
//connlint:noreturn process
func Fatalf(format string, args ...any)

// Fatalln logs the stacks of all goroutines and exits with 255. Source:
// klog.go, v2.140.0.
//
//connlint:noreturn process
func Fatalln(args ...any)

// FatalDepth logs the stacks of all goroutines and exits with 255. Source:
// klog.go, v2.140.0.
//
//connlint:noreturn process
func FatalDepth(depth int, args ...any)

// FatalfDepth logs the stacks of all goroutines and exits with 255. Source:
// klog.go, v2.140.0.
//
//connlint:noreturn process
func FatalfDepth(depth int, format string, args ...any)

// FatallnDepth logs the stacks of all goroutines and exits with 255. Source:
// klog.go, v2.140.0.
//
//connlint:noreturn process
func FatallnDepth(depth int, args ...any)

// Exit logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func Exit(args ...any)

// Exitf logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func Exitf(format string, args ...any)

// Exitln logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func Exitln(args ...any)

// ExitDepth logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func ExitDepth(depth int, args ...any)

// ExitfDepth logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func ExitfDepth(depth int, format string, args ...any)

// ExitlnDepth logs and exits with 1. Source: klog.go, v2.140.0.
//
//connlint:noreturn process
func ExitlnDepth(depth int, args ...any)

// FlushAndExit flushes the logs and exits. Source: exit.go, v2.140.0.
//
//connlint:noreturn process
func FlushAndExit(flushTimeout time.Duration, exitCode int)
