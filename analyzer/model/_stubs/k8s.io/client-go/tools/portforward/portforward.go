package portforward // import "k8s.io/client-go/tools/portforward"

import (
	"context"
	"io"

	"k8s.io/apimachinery/pkg/util/httpstream"
)

// PortForwarder listens on local ports while ForwardPorts runs, and closes
// Ready when it does. Source: tools/portforward/portforward.go, v0.37.2.
//
//connlint:connection
type PortForwarder struct{}

// New listens on nothing before ForwardPorts. Source:
// tools/portforward/portforward.go, v0.37.2.
//
//connlint:open pf as listener
//connlint:child pf of stopChan
func New(dialer httpstream.Dialer, ports []string, stopChan <-chan struct{}, readyChan chan struct{}, out, errOut io.Writer) (pf *PortForwarder, err error)

// NewOnAddresses listens on nothing before ForwardPorts. Source:
// tools/portforward/portforward.go, v0.37.2.
//
//connlint:open pf as listener
//connlint:child pf of stopChan
func NewOnAddresses(dialer httpstream.Dialer, addresses []string, ports []string, stopChan <-chan struct{}, readyChan chan struct{}, out, errOut io.Writer) (pf *PortForwarder, err error)

// NewOnAddressesWithContext listens on nothing before ForwardPorts. Source:
// tools/portforward/portforward.go, v0.37.2.
//
//connlint:open pf as listener
//connlint:child pf of ctx
func NewOnAddressesWithContext(ctx context.Context, dialer httpstream.Dialer, addresses []string, ports []string, readyChan chan struct{}, out, errOut io.Writer) (pf *PortForwarder, err error)

// ForwardPorts forwards: "The connection will remain open until stopChan is
// closed." It returns nil then. Source: tools/portforward/portforward.go,
// v0.37.2.
//
//connlint:drive pf until the stop channel of {pf} is closed or the pod is lost
func (pf *PortForwarder) ForwardPorts() (err error)

// Close does not make ForwardPorts return; only the stop channel does. Source:
// tools/portforward/portforward.go, v0.37.2.
//
//connlint:neutral it closes the listeners only, and ForwardPorts goes on
func (pf *PortForwarder) Close()

// GetPorts is an error until Ready is closed. Source:
// tools/portforward/portforward.go, v0.37.2.
//
//connlint:send pf never be answered
func (pf *PortForwarder) GetPorts() (ports []ForwardedPort, err error)
