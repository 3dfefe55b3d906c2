package main

import (
	"bytes"
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
)

// printVersion prints the version that the go command built into the program.
func printVersion(out *bytes.Buffer) {
	fmt.Fprintf(out, "connlint %s, built with %s\n", version(), runtime.Version())
}

func version() string {
	version := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	return cmp.Or(version, "(devel)")
}
