package client // import "github.com/moby/moby/client"

import (
	"bufio"
	"context"
	"net"
)

// HijackedResponse is the stream of a container. Conn writes and Reader reads
// the same connection: reading to the end has to run beside the writes, or
// after CloseWrite. Source: hijack.go, v0.6.2.
//
//connlint:connection half
type HijackedResponse struct {
	//connlint:same
	Conn net.Conn

	//connlint:same
	Reader *bufio.Reader
}

// ContainerAttachResult is the stream. Source: container_attach.go, v0.6.2.
//
//connlint:connection half
type ContainerAttachResult struct {
	//connlint:same
	HijackedResponse
}

// ExecAttachResult is the stream. Source: container_exec.go, v0.6.2.
//
//connlint:connection half
type ExecAttachResult struct {
	//connlint:same
	HijackedResponse
}

// NewHijackedResponse wraps conn. Source: hijack.go, v0.6.2.
//
//connlint:same h, conn
func NewHijackedResponse(conn net.Conn, mediaType string) (h HijackedResponse)

// Close closes the connection. Source: hijack.go, v0.6.2.
//
//connlint:stop h
func (h *HijackedResponse) Close()

// CloseWrite ends the input of the container. Source: hijack.go, v0.6.2.
//
//connlint:half-stop h
func (h *HijackedResponse) CloseWrite() (err error)

// ContainerAttach returns when the daemon has handed the connection over.
// Source: container_attach.go, v0.6.2.
//
//connlint:open r as client
func (cli *Client) ContainerAttach(ctx context.Context, containerID string, options ContainerAttachOptions) (r ContainerAttachResult, err error)

// ExecAttach returns when the daemon has handed the connection over. Source:
// container_exec.go, v0.6.2.
//
//connlint:open r as client
func (cli *Client) ExecAttach(ctx context.Context, execID string, options ExecAttachOptions) (r ExecAttachResult, err error)

// ContainerWait returns two channels: a condition next-exit belongs before
// ContainerStart, the receive after it. Source: container_wait.go, v0.6.2.
//
//connlint:neutral it returns once the daemon has the request; its channels wait
func (cli *Client) ContainerWait(ctx context.Context, containerID string, options ContainerWaitOptions) (r ContainerWaitResult)

// ContainerLogs returns when the stream is open. Source: container_logs.go,
// v0.6.2.
//
//connlint:neutral the logs end by themselves, with Follow when the container does
func (cli *Client) ContainerLogs(ctx context.Context, containerID string, options ContainerLogsOptions) (logs ContainerLogsResult, err error)

// Events returns two channels that have to be read. Source: system_events.go,
// v0.6.2.
//
//connlint:neutral it returns at once, and ctx ends its channels
func (cli *Client) Events(ctx context.Context, options EventsListOptions) (r EventsResult)

// New dials nothing; each request has a connection of its own. Source:
// client.go, v0.6.2.
//
//connlint:neutral it dials nothing
func New(ops ...Opt) (cli *Client, err error)

// ContainerStart is one request. Source: container_start.go, v0.6.2.
//
//connlint:neutral it needs nothing that this program drives
func (cli *Client) ContainerStart(ctx context.Context, containerID string, options ContainerStartOptions) (res ContainerStartResult, err error)
