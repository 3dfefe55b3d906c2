package model

/*
The language of stubs

The same directives stand above the declarations of a program's own source, of which
more at the end.

A stub file is Go syntax that is parsed and never compiled. It lies in
_stubs/<import path>/<package name>.go and starts with

	package ssh // import "golang.org/x/crypto/ssh"

A directive "//connlint:also other/path" in the comment above the package clause
lets the same stub serve a package that has moved or has more major versions.

Functions and methods are written with their own signature, parameters and
results named (name the results even if the library does not), types spelled as
in the library, imports as in any Go file. A method promoted from an unexported
embedded type is written on the exported type that users name. Methods of
interfaces are written inside the interface, and their receiver is called recv:

	// Source: session.go, v1.5.56.
	//
	//connlint:accept recv
	//connlint:open c as server
	//connlint:child c of recv
	func (s *Session) AcceptStream() (c *Stream, err error)

	//connlint:connection half
	type Conn interface {
		//connlint:send recv never be written
		Write(b []byte) (n int, err error)
	}

Above each declaration stands a comment that says what was read, and where
(file and version), in one or two sentences.

Operands are receiver, parameter and result names, with fields behind a dot
(s.Listener). An operand stands for a connection; an operand whose type is a
string, a net.Addr, a *url.URL or a request stands for the connection that this
address names.

	drive A, B [at eof [answering]] [until TEXT]
	                                   blocks the goroutine for the life of A and B. TEXT completes
	                                   "blocks this goroutine until ..."; {name} becomes the caller's
	                                   expression: until {s}.Shutdown or {s}.Close
	                                   "at eof": it also ends when the peer closes only its sending side
	                                   (io.Copy, io.ReadAll), so it is a drive only for a client or a pipe;
	                                   "answering": it answers what it reads, so that a client stays
	wait A [until TEXT]                blocks until A is over; on a function that returns a channel, the
	                                   receive from that channel is what waits
	done A                             one of those that a wait for A waits for is over (WaitGroup.Done)
	send A [never TEXT]                needs A alive and driven. TEXT completes "can never ...": be sent
	queued A                           what it brings waits in a queue of A: it comes back although nobody takes it
	                                   yet, as a dial does before the accept. Of a drive: what clients bring waits
	                                   somewhere until it takes that, as in a broker
	publish A                          brings something to the clients of the listener A, which get what they take
	                                   from it and from nobody else (a broker's own Publish, a socket that publishes)
	relay A                            brings something to the other clients of the server that A is a client of: a
	                                   message to a broker
	await A [beside]                   comes back only when the goroutine that drives A has done its part: it
	                                   has read the answer, or taken what was sent. A callback that this
	                                   goroutine runs waits for itself. "beside": comes back only when no
	                                   function runs that is a callback of A beside
	recv A [framed] [anyone] [asked]   takes one message, packet, line from A. "framed": of a protocol in which no
	                                   peer ends its sending direction alone, whatever A is (websocket frames).
	                                   "anyone": whoever knows A's address may have sent it (datagrams), so that
	                                   no peer ends A. "asked": nothing comes before something was sent on A: a
	                                   watch added, a channel subscribed to
	accept A                           takes the next connection off A
	stop A / half-stop A               ends A / ends only A's sending direction (CloseWrite, CloseSend)
	bound A                            arranges that A's operations end by themselves (SetDeadline); a channel A
	                                   delivers when time is up (time.After)
	bound-by CTX                       this drive or wait ends when the context (or stop channel) CTX does. With
	                                   "bound A": the operations of A do. "alive": what it drives lives on then, and may
	                                   be told by others to let the drive end
	split LISTEN ; SERVE               a drive that binds its address itself is LISTEN, which returns, and SERVE:
	                                   split net.Listen("tcp", {addr}) ; http.Serve({}, {handler}), where {} is
	                                   the listener. A fix listens first, so that no client comes too early.
	                                   With "; {e}.Listener = {} ;" between the two, that field is given the
	                                   listener first. {options...}, behind another argument, is a comma and all
	                                   that is given for a variadic parameter. Of a wait that starts itself what it
	                                   waits for: split {c}.Start() ; {c}.Wait()
	ends NAME                          NAME, an error variable of this package or pkg.NAME of one that the
	                                   stub imports, reports the orderly end
	open A, B [as client|server|pipe|listener|packet|input|output] [unheard]
	                                   creates a connection whose handles are A and B. client: it was
	                                   dialled; server: it was accepted; listener: it takes connections, as
	                                   servers and listeners do; pipe: an in-memory link, A and B its ends.
	                                   unheard: the peer's accept takes it only once something was sent on it.
	                                   input, output: of a process, which ends its output when it is done with its
	                                   input.
	                                   A handle that is a function ends it when it is called (a context's cancel)
	same R, A                          result R is (a wrapper of) connection A, or a text or request made
	                                   of address A: bufio.NewReader, tls.Client, url.Parse, http.NewRequest
	child C of P                       C lives inside P: a stream of a session, an accepted connection of
	                                   its listener, a client of the server it dials
	address A of K                     A is a network address that names K: net.Listen(_, A) K, K.Addr() A
	                                   Of options: those of which "same R, A" says that they carry an address
	text S format F, A / concat A / dotted A
	                                   S is the text that a format F with operands A, or the operands A
	                                   alone, or with dots between them, build: fmt.Sprintf, fmt.Sprint,
	                                   net.JoinHostPort, net.IPv4
	go F / call F / later F            runs the function F elsewhere / here and now / here when the caller
	                                   returns. Handlers that are only registered are "go".
	                                   With a connection for F, "go" starts a goroutine that drives it
	call NAME of A                     runs the method NAME of what A is, or wraps, here and now, if the program
	                                   has such a type: a logger calls Write of its writer
	callback F of A [itself] [bound] [beside] [when P.FIELD = false]
	                                   the goroutine that drives A runs the function, or the methods of the
	                                   handler, F, and goes on when F has returned. "itself": those of F's
	                                   parameters that are of A's type are A. "bound": the contexts that F is
	                                   given end by themselves. "beside": not that goroutine runs F, but one for
	                                   each client, so that only an await beside waits for itself in F.
	                                   "when": only of a P that is made there, in a package that never sets FIELD.
	                                   A may be "unset TYPE.FIELD": what is of this type and has nothing in FIELD, as
	                                   a server that has no handler of its own
	after F of A                       once A is over, another goroutine runs the function F, or the channel F is
	                                   closed or sent to. Of an option: once that is over which is opened with it
	via F of C                         C is a client of what the dial function F dials; of options, of what
	                                   the dial functions among them dial. No rule makes use of it yet
	lock M / share M / unlock M        waits until nobody else has the lock M, and takes it / waits until nobody has
	                                   taken M for himself, and shares it / gives it back
	pause                              blocks for a time, and then comes back whatever happens (time.Sleep)
	detach                             what follows in the calling function runs beside its caller (t.Parallel)
	noreturn process                   the process ends here
	noreturn goroutine [use NAME]      the goroutine ends here; off that goroutine method NAME says the same
	over R of A                        result R is not nil, or true, once A is over (ctx.Err, s.IsClosed)
	alive R of A                       result R is nil, or false, only once A is over (an event that a screen delivers)
	nonnil R                           result R, an error, is never nil (errors.New, ListenAndServe)
	positive R                         result R, a number, is never less than 1 (runtime.NumCPU)
	ended E                            the result is true only if E is an error that tells the orderly end of a drive
	fails E                            the call is right only if E is an error: its author expects what gave E to
	                                   fail at once, and a drive that is expected to fail is none
	needs A, B [by TEXT]               somebody has to drive A and B. With "by" the library never does, so that
	                                   the program has to start a goroutine that does TEXT ({c}.Serve): an await
	                                   of the same operand waits for that one. Of a result with "by" that is no
	                                   channel: clients wait until what TEXT names runs. Of results, channels that somebody
	                                   has to receive from: nobody does where all of them are dropped
	                                   before; without it, the call says at once that A is over
	joins R of A                       the result R, a context, is over only when no function runs that is a
	                                   callback of A beside
	far A by NAME                      an await of A comes back only when somebody receives, at the other end of
	                                   A, from the result of this name of the call that made that end (needs)
	only-stop A                        this drive or wait comes back when the program stops A, or closes the
	                                   channel A, and in normal use never else: no peer and no content ends it.
	                                   Of what the call opens: only a function that it returns beside A ends A,
	                                   or the end of what A lives inside
	patient A                          a send that waits for ever once A was stopped: it does not fail then
	patient R [of OPTS]                what is sent by result R, an option or a client, waits for ever once what
	                                   it was dialled to was stopped. With "of": if one of OPTS is patient
	patient A of OPTS                  a send that does so if one of OPTS is patient, or if there are none and A is
	neutral REASON                     looks like an operation and is none

"unless P = CONST" and "when P = CONST" at the end of drive, wait, send, await, stop, bound, child, patient
restrict the line to calls whose parameter P, or a field of it (config.Follow), is
not, or is, that constant (a constant of the package or a literal): send c unless messageType = CloseMessage.
"unless F returns CONST" at the end of drive: a method of the handler F, or a function in a field of
the struct F, ends the drive by returning that constant of the package. The line holds only where all
of them are in sight, none can return that, and nothing in the package ends the drive before.

Other declarations:

	//connlint:connection [half]   on a type: its values are connections. "half": the peer may end its
	                               sending direction alone (TCP, ssh channels), so that reading EOF is not
	                               the end for a server
	//connlint:connection [half] passive
	                               on a type: as connection, and it has no goroutine of its own: it reads and writes
	                               only while one of its methods, or the call that makes it, runs (textproto.Conn)
	//connlint:connection lasting  on a type: as connection, and no peer ends it, since it connects again by
	                               itself: a subscription, a consumer
	//connlint:connection attended on a type: as connection, and the one user who is there ends it when there is
	                               nothing more to do: a program on a terminal, after which the next may run
	//connlint:carrier             on a type: it is no connection, but a function may be given one as it, so that
	                               what a package does that uses it is told to importers (io.ReadWriter)
	//connlint:delivered           on a type: a channel of it delivers from a connection and is a handle of
	                               it (chan *ssh.Request)
	//connlint:ended               on an error variable: it tells the orderly end of a drive; on a constant of a
	                               type of its own: who asks an error for its code, and gets that, was told so
	//connlint:only-stop           on a struct field: a channel that is closed when the program has stopped the
	                               struct's own connection, and else never
	//connlint:host, port          on two fields of a struct: the host and the port of an address, for which the
	                               port stands: send c.Port. A struct of which the port is another name
	                               (same) is an address itself, which without a host is one of this machine
	//connlint:same, address, recv, callback, bound on a struct field: a handle of the struct's own connection, its
	                               address (a string), a channel that delivers from it ("asked" as of a function's recv), a function that its driving
	                               goroutine runs ("when P = CONST": only when its parameter P is that), or a channel that delivers when time is up

A function named _ is a shape: it stands for every function, or with a receiver
of type any every method, of that signature, for generated code. "any" matches
every type, an interface every type that implements it. What its callback names has
to be an interface of a service: each exported method takes something and returns an
error last.

In the source of a program

Above a function, a method, an interface method, a type, a struct field or an error
variable of any package, directives say what callers are to know of it, here and in
the packages that import it:

	// Run serves the subscribers until Close.
	//
	//connlint:drive b until {b}.Close
	func (b *Broker) Run() error {

Results without names are called result, result2 and so on. Of a function with a
directive that says what a call does (open, drive, wait, send, await, recv, accept,
stop, half-stop, bound, done, publish, relay, noreturn, neutral) nothing else is
inferred; other directives (same, child, callback, go and so on) come on top of what
its body does. A directive that is wrong is reported where it stands; so are two that
contradict each other.

The stubs of a user's folder (-models) are read after those that ship with connlint:
of a declaration that both have, the user's counts.
*/
