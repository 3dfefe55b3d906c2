// Package lifecycle is the vocabulary of connlint: the operations on a
// connection, the categories of lifecycle mistakes, and the parts a handle can
// play. Every other package speaks in these terms; this one imports none.
package lifecycle

// Op is an operation on a connection K, where a connection is anything with a
// life during which it must be driven: a server, listener, client connection,
// session, stream, subscription, pipe or program loop.
type Op string

const (
	// Open creates K, often as several linked handles.
	Open Op = "open"
	// Drive blocks the calling goroutine for K's life.
	Drive Op = "drive"
	// Wait blocks until K is over.
	Wait Op = "wait"
	// Send needs K alive and driven.
	Send Op = "send"
	// Await comes back only when the goroutine that drives K has done its part.
	Await Op = "await"
	// Recv takes one thing from K.
	Recv Op = "recv"
	// Accept takes the next connection off a listener.
	Accept Op = "accept"
	// Stop ends K.
	Stop Op = "stop"
	// HalfStop ends K's sending direction and leaves the other one open.
	HalfStop Op = "half-stop"
	// Done tells that one of those that a wait waits for is over.
	Done Op = "done"
	// Bound arranges that K's operations end by themselves, as a deadline does.
	Bound Op = "bound"
)

// Category names one kind of lifecycle-ordering mistake. It is the diagnostic's
// Category and the anchor of its documentation, so it never changes.
type Category string

const (
	// DriveBeforeSend is a drive of K followed by a send on K.
	DriveBeforeSend Category = "drive-before-send"
	// WaitBeforeSend is a wait for K's end followed by a send on K.
	WaitBeforeSend Category = "wait-before-send"
	// Rendezvous is both ends of a synchronous link used by one goroutine.
	Rendezvous Category = "rendezvous"
	// SerialAccept is a drive of an accepted connection inside the accept loop.
	SerialAccept Category = "serial-accept"
	// SerialServe is a drive of K1 followed by a drive of K2.
	SerialServe Category = "serial-serve"
	// UnreachableStop is a drive of K followed by the stop that would end it.
	UnreachableStop Category = "unreachable-stop"
	// Undriven is a send on a K that nothing drives.
	Undriven Category = "undriven"
	// SendAfterStop is a send on a K that this goroutine has stopped.
	SendAfterStop Category = "send-after-stop"
	// SendFromHandler is a send on K by a callback that runs on K's driving
	// goroutine and waits for that goroutine.
	SendFromHandler Category = "send-from-handler"
)

// Categories lists every category in the order of the documentation.
func Categories() []Category {
	return []Category{
		DriveBeforeSend, WaitBeforeSend, Rendezvous, SerialAccept, SerialServe,
		UnreachableStop, Undriven, SendAfterStop, SendFromHandler,
	}
}

// Role is the side on which a goroutine holds a connection. It decides whether
// the end of input (EOF) is the end of the connection's life.
type Role string

const (
	// NoRole is a connection whose origin is not known.
	NoRole Role = ""
	// Client holds a connection that it dialled: the peer's EOF is the end.
	Client Role = "client"
	// Server holds a connection that it accepted: a peer may half-close and
	// still wait for the answer.
	Server Role = "server"
	// Pipe holds an end of an in-memory link, which has no half-close. Where both
	// ends are opened together, a write waits for the read.
	Pipe Role = "pipe"
	// Peer holds an end of a link over a network both of whose ends this program
	// holds: what is written waits in buffers.
	Peer Role = "peer"
	// Listener takes connections in.
	Listener Role = "listener"
	// Packet takes what anyone sends who knows its address: there is no peer whose
	// end of input could end it, even if its type is also that of streams.
	Packet Role = "packet"
	// Input is what a process reads that this program has started, and beside it there
	// is its Output, which ends when the process does.
	Input Role = "input"
	// Output is what such a process writes.
	Output Role = "output"
)

// Roles lists the roles that a model may name; Peer is inferred.
func Roles() []Role { return []Role{Client, Server, Pipe, Listener, Packet, Input, Output} }
