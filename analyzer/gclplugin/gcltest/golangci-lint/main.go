// Command golangci-lint is golangci-lint with connlint inside, as "golangci-lint
// custom" makes one.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/golangci/golangci-lint/v2/pkg/commands"

	_ "github.com/connlint/connlint/analyzer/gclplugin"
)

func main() {
	info := commands.BuildInfo{Version: "unknown", Commit: "?"}
	if build, ok := debug.ReadBuildInfo(); ok {
		info.GoVersion = build.GoVersion
		for _, m := range build.Deps {
			if m.Path == "github.com/golangci/golangci-lint/v2" {
				info.Version = strings.TrimPrefix(m.Version, "v")
			}
		}
	}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}
