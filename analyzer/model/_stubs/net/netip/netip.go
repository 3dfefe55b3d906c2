package netip // import "net/netip"

// ParseAddrPort parses an address with its port. Source: net/netip/netip.go,
// go1.26.8.
//
//connlint:same p, s
func ParseAddrPort(s string) (p AddrPort, err error)

// MustParseAddrPort parses an address with its port, or panics. Source:
// net/netip/netip.go, go1.26.8.
//
//connlint:same p, s
func MustParseAddrPort(s string) (p AddrPort)

// String is the text of the address with its port. Source: net/netip/netip.go,
// go1.26.8.
//
//connlint:same s, p
func (p AddrPort) String() (s string)

// Port names the connection, as in fmt.Sprintf("localhost:%d", p.Port()); the
// address alone does not, many listeners share it. Source: net/netip/netip.go,
// go1.26.8.
//
//connlint:same port, p
func (p AddrPort) Port() (port uint16)
