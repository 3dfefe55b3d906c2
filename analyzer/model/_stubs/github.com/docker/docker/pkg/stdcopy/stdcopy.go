package stdcopy // import "github.com/docker/docker/pkg/stdcopy"

import (
	"io"
)

// StdCopy reads src to its end. Source: pkg/stdcopy/stdcopy.go,
// v28.5.2+incompatible.
//
//connlint:drive src at eof until the container closes its output
func StdCopy(dstout, dsterr io.Writer, src io.Reader) (written int64, err error)
