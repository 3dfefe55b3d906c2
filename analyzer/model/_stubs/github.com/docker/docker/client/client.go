package client // import "github.com/docker/docker/client"

import (
	"context"
	"io"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/api/types/events"
)

// ContainerAttach returns when the daemon has handed the connection over.
// Source: client/container_attach.go, v28.5.2+incompatible.
//
//connlint:open h as client
func (cli *Client) ContainerAttach(ctx context.Context, containerID string, options container.AttachOptions) (h types.HijackedResponse, err error)

// ContainerExecAttach returns when the daemon has handed the connection over.
// Source: client/container_exec.go, v28.5.2+incompatible.
//
//connlint:open h as client
func (cli *Client) ContainerExecAttach(ctx context.Context, execID string, config container.ExecAttachOptions) (h types.HijackedResponse, err error)

// ContainerWait returns two channels: a condition next-exit belongs before
// ContainerStart, the receive after it. Source: client/container_wait.go,
// v28.5.2+incompatible.
//
//connlint:neutral it returns once the daemon has the request; its channels wait
func (cli *Client) ContainerWait(ctx context.Context, containerID string, condition container.WaitCondition) (status <-chan container.WaitResponse, errs <-chan error)

// ContainerLogs returns when the stream is open. Source:
// client/container_logs.go, v28.5.2+incompatible.
//
//connlint:neutral the logs end by themselves, with Follow when the container does
func (cli *Client) ContainerLogs(ctx context.Context, containerID string, options container.LogsOptions) (logs io.ReadCloser, err error)

// Events returns two channels that have to be read. Source: client/events.go,
// v28.5.2+incompatible.
//
//connlint:neutral it returns at once, and ctx ends its channels
func (cli *Client) Events(ctx context.Context, options events.ListOptions) (msgs <-chan events.Message, errs <-chan error)

// NewClientWithOpts dials nothing; each request has a connection of its own.
// Source: client/client.go, v28.5.2+incompatible.
//
//connlint:neutral it dials nothing
func NewClientWithOpts(ops ...Opt) (cli *Client, err error)

// ContainerStart is one request. Source: client/container_start.go,
// v28.5.2+incompatible.
//
//connlint:neutral it needs nothing that this program drives
func (cli *Client) ContainerStart(ctx context.Context, containerID string, options container.StartOptions) (err error)

// ContainerStop is one request, which ends the container and no connection.
// Source: client/container_stop.go, v28.5.2+incompatible.
//
//connlint:neutral it needs nothing that this program drives
func (cli *Client) ContainerStop(ctx context.Context, containerID string, options container.StopOptions) (err error)
