package errors // import "errors"

// New builds an error. Source: errors/errors.go, go1.26.8.
//
//connlint:nonnil err
func New(text string) (err error)
