package ioutil // import "io/ioutil"

import "io"

// ReadAll is io.ReadAll. Source: io/ioutil/ioutil.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
func ReadAll(r io.Reader) (data []byte, err error)

// NopCloser is io.NopCloser. Source: io/ioutil/ioutil.go, go1.26.8.
//
//connlint:same rc, r
func NopCloser(r io.Reader) (rc io.ReadCloser)
