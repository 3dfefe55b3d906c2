package client // import "github.com/cloudwego/hertz/pkg/app/client"

import (
	"context"

	"github.com/cloudwego/hertz/pkg/common/config"
	"github.com/cloudwego/hertz/pkg/protocol"
)

// Get waits for the answer. Source: client.go, v0.10.4.
//
//connlint:send url never be sent
func (c *Client) Get(ctx context.Context, dst []byte, url string, requestOptions ...config.RequestOption) (statusCode int, body []byte, err error)

// Post waits for the answer. Source: client.go, v0.10.4.
//
//connlint:send url never be sent
func (c *Client) Post(ctx context.Context, dst []byte, url string, postArgs *protocol.Args, requestOptions ...config.RequestOption) (statusCode int, body []byte, err error)

// Get waits for the answer. Source: client.go, v0.10.4.
//
//connlint:send url never be sent
func Get(ctx context.Context, dst []byte, url string, requestOptions ...config.RequestOption) (statusCode int, body []byte, err error)

// Post waits for the answer. Source: client.go, v0.10.4.
//
//connlint:send url never be sent
func Post(ctx context.Context, dst []byte, url string, postArgs *protocol.Args, requestOptions ...config.RequestOption) (statusCode int, body []byte, err error)
