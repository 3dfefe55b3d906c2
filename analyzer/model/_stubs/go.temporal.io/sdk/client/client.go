package client // import "go.temporal.io/sdk/client"

import (
	"context"

	"go.temporal.io/sdk/converter"
)

// Client talks to the server, which keeps tasks until a worker takes them.
// Source: client.go, v1.50.0.
//
//connlint:connection
type Client interface {
	// ExecuteWorkflow waits for the server to start the workflow, which waits
	// for a worker. Source: client.go, v1.50.0.
	//
	//connlint:send recv never start
	ExecuteWorkflow(ctx context.Context, options StartWorkflowOptions, workflow any, args ...any) (run WorkflowRun, err error)

	// SignalWorkflow waits for the server. Source: client.go, v1.50.0.
	//
	//connlint:send recv never be sent
	SignalWorkflow(ctx context.Context, workflowID, runID, signalName string, arg any) (err error)

	// SignalWithStartWorkflow waits for the server to start the workflow.
	// Source: client.go, v1.50.0.
	//
	//connlint:send recv never start
	SignalWithStartWorkflow(ctx context.Context, workflowID, signalName string, signalArg any, options StartWorkflowOptions, workflow any, workflowArgs ...any) (run WorkflowRun, err error)

	// CancelWorkflow waits for the server. Source: client.go, v1.50.0.
	//
	//connlint:send recv never be sent
	CancelWorkflow(ctx context.Context, workflowID, runID string) (err error)

	// TerminateWorkflow waits for the server. Source: client.go, v1.50.0.
	//
	//connlint:send recv never be sent
	TerminateWorkflow(ctx context.Context, workflowID, runID, reason string, details ...any) (err error)

	// QueryWorkflow waits for a worker to answer. Source: client.go, v1.50.0.
	//
	//connlint:send recv never be answered
	QueryWorkflow(ctx context.Context, workflowID, runID, queryType string, args ...any) (value converter.EncodedValue, err error)

	// UpdateWorkflow waits for a worker as far as its options say. Source:
	// client.go, v1.50.0.
	//
	//connlint:send recv never be answered
	UpdateWorkflow(ctx context.Context, options UpdateWorkflowOptions) (handle WorkflowUpdateHandle, err error)

	// Close closes the connection. Source: client.go, v1.50.0.
	//
	//connlint:stop recv
	Close()
}

// Dial makes a client; only a lazy one connects later. Source: client.go,
// v1.50.0.
//
//connlint:open c as client
func Dial(options Options) (c Client, err error)

// DialContext makes a client; only a lazy one connects later. Source:
// client.go, v1.50.0.
//
//connlint:open c as client
func DialContext(ctx context.Context, options Options) (c Client, err error)

// NewLazyClient makes a client; only a lazy one connects later. Source:
// client.go, v1.50.0.
//
//connlint:open c as client
func NewLazyClient(options Options) (c Client, err error)

// NewClient makes a client; only a lazy one connects later. Source: client.go,
// v1.50.0.
//
//connlint:open c as client
func NewClient(options Options) (c Client, err error)
