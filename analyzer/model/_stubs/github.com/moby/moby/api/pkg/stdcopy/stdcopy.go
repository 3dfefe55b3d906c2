package stdcopy // import "github.com/moby/moby/api/pkg/stdcopy"

import (
	"io"
)

// StdCopy reads the source to its end. Source: pkg/stdcopy/stdcopy.go, v1.56.1.
//
//connlint:drive multiplexedSource at eof until the container closes its output
func StdCopy(destOut, destErr io.Writer, multiplexedSource io.Reader) (written int64, err error)
