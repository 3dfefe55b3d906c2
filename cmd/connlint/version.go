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
	version := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	fmt.Fprintf(out, "connlint %s, built with %s\n", cmp.Or(version, "(devel)"), runtime.Version())
}
