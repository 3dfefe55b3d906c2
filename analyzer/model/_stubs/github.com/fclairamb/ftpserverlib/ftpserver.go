package ftpserver // import "github.com/fclairamb/ftpserverlib"

// FtpServer serves each client in a goroutine of its own. Source: server.go, v0.25.0.
//
//connlint:connection
type FtpServer struct{}

// NewFtpServer binds nothing. Source: server.go, v0.25.0.
//
//connlint:open s as listener
//connlint:go driver
func NewFtpServer(driver MainDriver) (s *FtpServer)

// Listen binds the address that the driver names, and returns. Source: server.go, v0.25.0.
//
//connlint:neutral it binds, and serves nobody yet
func (server *FtpServer) Listen() (err error)

// Serve serves on what Listen has bound; it returns nil after Stop. Source: server.go,
// v0.25.0.
//
//connlint:drive server until {server}.Stop
func (server *FtpServer) Serve() (err error)

// ListenAndServe binds and serves; it returns nil after Stop. Source: server.go, v0.25.0.
//
//connlint:drive server until {server}.Stop
//connlint:split {server}.Listen() ; {server}.Serve()
func (server *FtpServer) ListenAndServe() (err error)

// Addr is the address that Listen has bound, or empty. Source: server.go, v0.25.0.
//
//connlint:address a of server
func (server *FtpServer) Addr() (a string)

// Stop closes the listener, and leaves the clients alone. Source: server.go, v0.25.0.
//
//connlint:stop server
func (server *FtpServer) Stop() (err error)
