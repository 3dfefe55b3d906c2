package pstest // import "cloud.google.com/go/pubsub/pstest"

// Server is a fake of the service, which is serving when it is made. Source:
// fake.go, v1.52.0.
//
//connlint:connection
type Server struct {
	//connlint:address
	Addr string
}

// NewServer returns a server that is serving. Source: fake.go, v1.52.0.
//
//connlint:open s as listener
func NewServer(opts ...ServerReactorOption) (s *Server)

// NewServerWithPort returns a server that is serving. Source: fake.go,
// v1.52.0.
//
//connlint:open s as listener
func NewServerWithPort(port int, opts ...ServerReactorOption) (s *Server)

// NewServerWithAddress returns a server that is serving. Source: fake.go,
// v1.52.0.
//
//connlint:open s as listener
func NewServerWithAddress(address string, opts ...ServerReactorOption) (s *Server)

// Publish adds a message without a network. Source: fake.go, v1.52.0.
//
//connlint:send s never be published
func (s *Server) Publish(topic string, data []byte, attrs map[string]string) (id string)

// PublishOrdered adds a message without a network. Source: fake.go, v1.52.0.
//
//connlint:send s never be published
func (s *Server) PublishOrdered(topic string, data []byte, attrs map[string]string, orderingKey string) (id string)

// Wait waits for the work at hand. Source: fake.go, v1.52.0.
//
//connlint:neutral it waits for the work at hand, not for the end of the server
func (s *Server) Wait()

// Close stops the server. Source: fake.go, v1.52.0.
//
//connlint:stop s
func (s *Server) Close() (err error)
