package slacktest // import "github.com/slack-go/slack/slacktest"

// Server is a fake of the API on an httptest.Server. Source: types.go,
// v0.35.0.
//
//connlint:connection
type Server struct{}

// NewTestServer binds, but serves nothing before Start. Source: server.go,
// v0.35.0.
//
//connlint:open sts as listener
//connlint:needs sts by its Start
func NewTestServer(custom ...Binder) (sts *Server)

// Start serves in a goroutine of its own. Source: server.go, v0.35.0.
//
//connlint:go sts
func (sts *Server) Start()

// Stop closes the httptest.Server. Source: server.go, v0.35.0.
//
//connlint:stop sts
func (sts *Server) Stop()

// GetAPIURL is the address that the fake listens on. Source: server.go,
// v0.35.0.
//
//connlint:address url of sts
func (sts *Server) GetAPIURL() (url string)

// GetWSURL is the address that the fake listens on. Source: server.go,
// v0.35.0.
//
//connlint:address url of sts
func (sts *Server) GetWSURL() (url string)
