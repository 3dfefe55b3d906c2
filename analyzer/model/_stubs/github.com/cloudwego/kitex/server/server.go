package server // import "github.com/cloudwego/kitex/server"

// Server is what generated NewServer functions return. Source: server.go,
// 72ad8a8d.
//
//connlint:connection
type Server interface {
	// Run binds, registers and serves until Stop or a signal to end. Source:
	// server.go, 72ad8a8d.
	//
	//connlint:drive recv until {recv}.Stop is called or the process gets a signal to end
	Run() (err error)

	// Stop ends Run. Source: server.go, 72ad8a8d.
	//
	//connlint:stop recv
	Stop() (err error)
}

// NewServer binds nothing. Source: server.go, 72ad8a8d.
//
//connlint:open s as listener
func NewServer(ops ...Option) (s Server)
