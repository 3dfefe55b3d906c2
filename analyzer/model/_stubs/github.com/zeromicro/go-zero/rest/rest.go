package rest // import "github.com/zeromicro/go-zero/rest"

// Server serves until the process ends. Source: server.go, v1.10.3.
//
//connlint:connection
type Server struct{}

// MustNewServer binds nothing. Source: server.go, v1.10.3.
//
//connlint:open s as listener
func MustNewServer(c RestConf, opts ...RunOption) (s *Server)

// NewServer binds nothing. Source: server.go, v1.10.3.
//
//connlint:open s as listener
func NewServer(c RestConf, opts ...RunOption) (s *Server, err error)

// Start serves until the process gets a signal to end, and panics if it
// cannot. Stop does not end it. Source: server.go, v1.10.3.
//
//connlint:drive s until the process gets a signal to end
func (s *Server) Start()

// StartWithOpts serves until the process gets a signal to end, and panics if
// it cannot. Stop does not end it. Source: server.go, v1.10.3.
//
//connlint:drive s until the process gets a signal to end
func (s *Server) StartWithOpts(opts ...StartOption)

// Stop only closes the log. Source: server.go, v1.10.3.
//
//connlint:neutral it only closes the log, and the server serves on
func (s *Server) Stop()
