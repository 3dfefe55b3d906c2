package serial // import "github.com/tarm/serial"

// Port is a serial port, which has no end of input. Source: serial.go,
// v0.0.0-20180830185346-98f6abe2eb07.
//
//connlint:connection
type Port struct{}

// OpenPort opens a port of this machine, whose reads end by themselves if the
// configuration has a time for that. Source: serial.go and serial_linux.go,
// v0.0.0-20180830185346-98f6abe2eb07.
//
//connlint:open p as client
//connlint:bound p unless c.ReadTimeout = 0
func OpenPort(c *Config) (p *Port, err error)

// Read blocks for one byte at least. Source: serial_linux.go,
// v0.0.0-20180830185346-98f6abe2eb07.
//
//connlint:recv p
func (p *Port) Read(b []byte) (n int, err error)

// Write sends bytes. Source: serial_linux.go, v0.0.0-20180830185346-98f6abe2eb07.
//
//connlint:send p never be written
func (p *Port) Write(b []byte) (n int, err error)

// Close closes the port. Source: serial_linux.go, v0.0.0-20180830185346-98f6abe2eb07.
//
//connlint:stop p
func (p *Port) Close() (err error)
