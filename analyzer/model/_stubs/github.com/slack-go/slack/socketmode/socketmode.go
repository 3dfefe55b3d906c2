package socketmode // import "github.com/slack-go/slack/socketmode"

import (
	"context"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
)

// Client embeds the HTTP client, and adds a websocket that Run drives. Source:
// client.go, v0.35.0.
//
//connlint:connection
type Client struct {
	//connlint:same
	Client slack.Client

	// Events holds 50 events, then Run blocks. It is never closed.
	//
	//connlint:recv
	Events chan Event
}

// SocketmodeHandler takes the events of its client. Source:
// socketmode_handler.go, v0.35.0.
//
//connlint:connection
type SocketmodeHandler struct {
	//connlint:same
	Client *Client
}

// New opens nothing: it takes Run, and a reader of Events beside it. Source:
// socketmode.go, v0.35.0.
//
//connlint:same c, api
func New(api *slack.Client, options ...Option) (c *Client)

// Run connects, connects again by itself, and tries for ever if it cannot, unless
// the answer is that the token is not valid or there is no such API. It never
// returns nil, and nothing can stop it. Source: socket_mode_managed_conn.go:39,
// :200-242, v0.35.0.
//
//connlint:drive smc until Slack refuses the token
//connlint:nonnil err
func (smc *Client) Run() (err error)

// RunContext runs as Run does, until ctx ends. Source:
// socket_mode_managed_conn.go, v0.35.0.
//
//connlint:drive smc until {ctx} is cancelled or Slack refuses the token
//connlint:bound-by ctx
//connlint:nonnil err
func (smc *Client) RunContext(ctx context.Context) (err error)

// Ack queues. The queue holds 20 responses, and only Run takes from it.
// Source: socket_mode_managed_conn.go, v0.35.0.
//
//connlint:send smc never be sent
func (smc *Client) Ack(req Request, payload ...any) (err error)

// AckCtx queues. The queue holds 20 responses, and only Run takes from it.
// Source: socket_mode_managed_conn.go, v0.35.0.
//
//connlint:send smc never be sent
func (smc *Client) AckCtx(ctx context.Context, reqID string, payload any) (err error)

// Send queues. The queue holds 20 responses, and only Run takes from it.
// Source: socket_mode_managed_conn.go, v0.35.0.
//
//connlint:send smc never be sent
func (smc *Client) Send(res Response) (err error)

// SendCtx queues. The queue holds 20 responses, and only Run takes from it.
// Source: socket_mode_managed_conn.go, v0.35.0.
//
//connlint:send smc never be sent
func (smc *Client) SendCtx(ctx context.Context, res Response) (err error)

// NewSocketmodeHandler wraps client. All handlers have to be registered before
// its loop runs. Source: socketmode_handler.go, v0.35.0.
//
//connlint:same r, client
func NewSocketmodeHandler(client *Client) (r *SocketmodeHandler)

// RunEventLoop starts a goroutine that runs the handlers, and then runs the
// client. Source: socketmode_handler.go, v0.35.0.
//
//connlint:drive r until Slack refuses the token
//connlint:nonnil err
func (r *SocketmodeHandler) RunEventLoop() (err error)

// RunEventLoopContext runs as RunEventLoop does, until ctx ends. Source:
// socketmode_handler.go, v0.35.0.
//
//connlint:drive r until {ctx} is cancelled or Slack refuses the token
//connlint:bound-by ctx
//connlint:nonnil err
func (r *SocketmodeHandler) RunEventLoopContext(ctx context.Context) (err error)

// Handle registers; the handler runs in the goroutine that RunEventLoop
// starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) Handle(et EventType, f SocketmodeHandlerFunc)

// HandleInteraction registers; the handler runs in the goroutine that
// RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleInteraction(et slack.InteractionType, f SocketmodeHandlerFunc)

// HandleInteractionBlockAction registers; the handler runs in the goroutine
// that RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleInteractionBlockAction(actionID string, f SocketmodeHandlerFunc)

// HandleShortcut registers; the handler runs in the goroutine that
// RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleShortcut(callbackID string, f SocketmodeHandlerFunc)

// HandleViewSubmission registers; the handler runs in the goroutine that
// RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleViewSubmission(callbackID string, f SocketmodeHandlerFunc)

// HandleViewClosed registers; the handler runs in the goroutine that
// RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleViewClosed(callbackID string, f SocketmodeHandlerFunc)

// HandleEvents registers; the handler runs in the goroutine that RunEventLoop
// starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleEvents(et slackevents.EventsAPIType, f SocketmodeHandlerFunc)

// HandleSlashCommand registers; the handler runs in the goroutine that
// RunEventLoop starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleSlashCommand(command string, f SocketmodeHandlerFunc)

// HandleDefault registers; the handler runs in the goroutine that RunEventLoop
// starts. Source: socketmode_handler.go, v0.35.0.
//
//connlint:go f
func (r *SocketmodeHandler) HandleDefault(f SocketmodeHandlerFunc)
