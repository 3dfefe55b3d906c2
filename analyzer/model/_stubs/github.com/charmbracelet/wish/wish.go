package wish // import "github.com/charmbracelet/wish"

import (
	"github.com/charmbracelet/ssh"
)

// NewServer binds nothing. Source: wish.go, v1.4.0.
//
//connlint:open srv as listener
//connlint:address ops of srv
func NewServer(ops ...ssh.Option) (srv *ssh.Server, err error)

// WithAddress is the address that ListenAndServe binds. Source: options.go, v1.4.0.
//
//connlint:same o, addr
func WithAddress(addr string) (o ssh.Option)
