package syslog // import "log/syslog"

// Writer connects again by itself when a write fails, also after Close. Source:
// log/syslog/syslog.go, go1.26.8.
//
//connlint:connection
type Writer struct{}

// New connects to the local daemon, over a datagram socket if it can. Source:
// log/syslog/syslog.go, go1.26.8.
//
//connlint:open w as client
func New(priority Priority, tag string) (w *Writer, err error)

// Dial connects to raddr. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send raddr never connect
//connlint:open w as client
//connlint:child w of raddr
func Dial(network, raddr string, priority Priority, tag string) (w *Writer, err error)

// Write sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Write(b []byte) (n int, err error)

// Close closes the socket; a later write connects again. Source:
// log/syslog/syslog.go, go1.26.8.
//
//connlint:neutral a write after it connects again
func (w *Writer) Close() (err error)

// Emerg sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Emerg(m string) (err error)

// Alert sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Alert(m string) (err error)

// Crit sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Crit(m string) (err error)

// Err sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Err(m string) (err error)

// Warning sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Warning(m string) (err error)

// Notice sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Notice(m string) (err error)

// Info sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Info(m string) (err error)

// Debug sends one message. Source: log/syslog/syslog.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Debug(m string) (err error)
