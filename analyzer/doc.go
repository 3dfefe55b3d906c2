// Package analyzer finds code that a blocking connection call keeps from ever
// running. It is connlint's only API: the Analyzer, its options and its flags.
//
// # Analyzer connlint
//
// connlint: report code that a blocking connection call keeps from ever running
//
// A goroutine blocks on the call that drives a connection for its whole life,
// such as srv.Serve(l), ssh.DiscardRequests(reqs) or a read loop, and only
// afterwards does what needs that connection alive: it sends a request, dials the
// listener, opens a stream. That code runs only when the connection is already
// over, so both sides wait for each other, or the code silently never runs. The
// cure is the keyword go in the right place, with the error still delivered.
//
// A connection is anything with a life during which it must be driven: a server,
// a listener, a client connection, a session, a stream, a pipe. connlint knows
// what library functions do to connections from models (Go stub declarations),
// infers it for the functions of the package at hand, and follows a connection
// through variables, fields, closures, wrappers and network addresses. It reports
// only what is certain: the blocking call surely drives this very connection to
// its end, and the later operation can be reached from it.
//
// A finding is suppressed by a comment on its line or on the line above:
//
//	//connlint:ignore drive-before-send the peer closes after one message
//
// Generated files are not reported. Directives above declarations of the source,
// and stubs in the folder of the flag -models, say what connlint does not know; the
// category directive is of comments that are wrong, or have nothing to ignore.
//
// The flag -categories leaves categories out, -tests=false leaves test files out,
// -calls relates the calls that lead to what blocks, and -explain=file.go:line says
// why there is a finding at a line or none.
//
// ## drive-before-send
//
// A call drives a connection, and a send on the same connection follows.
//
// The call comes back only when the connection is over. What follows it in the
// same goroutine and needs the connection, such as a request to the server, a
// dial to the listener or a write on the websocket whose messages the call reads,
// can then never happen: the server that would answer is gone, or the call never
// comes back because its peer waits for that very send. So it is with a lock that
// the function holds at the call and the loop in it waits for, and with what only
// the function returns behind it and could end the loop.
//
// Wrong:
//
//	if err := srv.Serve(ln); err != nil {
//		log.Fatal(err)
//	}
//	resp, err := http.Get("http://" + ln.Addr().String()) // never sent
//
// Right:
//
//	go func() {
//		if err := srv.Serve(ln); err != nil && err != http.ErrServerClosed {
//			log.Fatal(err)
//		}
//	}()
//	resp, err := http.Get("http://" + ln.Addr().String())
//
// The argument of a go statement is evaluated before the goroutine starts, so
// this blocks too:
//
//	go log.Fatal(srv.Serve(ln))
//
// What one connection delivers on several channels is wanted on all of them at once:
//
//	ssh.DiscardRequests(reqs) // until the connection ends
//	for ch := range chans {   // no client gets a channel
//
// It is silent when the send is guarded by the failure of the drive, deferred, on
// another connection, or before the drive; when the connection is opened anew in
// between; when the drive can end by itself: a deadline, a context with a timeout,
// a limited reader, a loop that ends on what it reads, a stop that another
// goroutine or a handler has been given; and when a server reads to the end of
// input and answers over a half-closed connection. A connection is also handed out
// dead by a constructor that drives it and then returns it.
//
// ## wait-before-send
//
// A wait for the end of a connection, and a send on the same connection follows.
//
// Waiting for conn.Wait(), for <-conn.Done(), or for the goroutine that drives the
// connection (wg.Wait, g.Wait, <-errc) takes as long as the connection lives. So does
// a call of the function that a helper has returned for that. What needs the
// connection alive has to come before.
//
// Wrong:
//
//	g.Go(func() error { return srv.Serve(ln) })
//	if err := g.Wait(); err != nil {
//		return err
//	}
//	resp, err := http.Get("http://" + ln.Addr().String()) // never sent
//
// Right:
//
//	g.Go(func() error { return srv.Serve(ln) })
//	resp, err := http.Get("http://" + ln.Addr().String())
//	...
//	srv.Close()
//	return g.Wait()
//
// It is silent when the group holds no goroutine that drives the connection, when
// a select offers something else, and when somebody else can stop the connection.
//
// ## rendezvous
//
// One end of a synchronous link waits for the other end in the same goroutine.
//
// Accept returns when somebody connects, a read from a pipe when somebody writes,
// and a write to net.Pipe, io.Pipe or an unbuffered channel when somebody reads.
// Where all that could do so stands behind the call, nobody ever does.
//
// Wrong:
//
//	ln, err := net.Listen("tcp", "127.0.0.1:0")
//	...
//	conn, err := ln.Accept()
//	peer, err := net.Dial("tcp", ln.Addr().String()) // never dialled
//
// Right: one of the two in its own goroutine. Over TCP, to dial first is enough:
// the connection waits in the listener's queue.
//
//	peer, err := net.Dial("tcp", ln.Addr().String())
//	conn, err := ln.Accept()
//
// A client that has dialled a bound listener waits in its queue: a read, a handshake
// or a request of it gets no answer where the Accept or Serve stands behind. And a
// producer that is called in place waits with its first send where its channel is
// handed out, or received from, only behind the call.
//
// Goroutines that each send on an unbuffered channel before they sign off are held in
// that where the channel is received from only behind the wait for them: wait, and close
// the channel, in a goroutine of its own.
//
//	wg.Wait() // each of them waits to send its result
//	close(results)
//	for r := range results { // never received
//
// The Accept of a multiplexer, or of a listener over a packet socket, that the package at
// hand writes as a select is such an operation too: it waits for what a loop brings that
// reads the connection below, and otherwise only for the end of that.
//
//	select {
//	case c := <-l.incoming: // from the loop that reads l.conn
//		return c, nil
//	case <-l.closed:
//		return nil, net.ErrClosed
//	}
//
// It is silent when anybody else may be the other end: a goroutine or a handler
// that was started before, a function of which nothing is known that was given the
// link or its address, somebody outside to whom the address was printed, a link that was
// not made in this program's sight. And when a
// function writes only now and then, as it is told or when its buffer is full; that a
// loop may have nothing to write is no such doubt.
//
// ## serial-accept
//
// An accepted connection is driven inside the accept loop.
//
// The loop comes to its next Accept only when the connection is over: one client
// that stays keeps all others out. So does a conversation that only the client's own
// words end, and a bridge to a backend whose two directions the loop waits for.
//
// Wrong:
//
//	for {
//		conn, err := ln.Accept()
//		if err != nil {
//			return err
//		}
//		srv.ServeConn(conn)
//	}
//
// Right:
//
//	go srv.ServeConn(conn)
//
// A loop that starts a goroutine for each connection has the same fault if it waits
// for the first word of the client before: for a handshake, or for the byte that
// tells the protocol. A client that says nothing keeps all others out (golang/go#43521).
//
//	for {
//		conn, err := ln.Accept()
//		...
//		sc, chans, reqs, err := ssh.NewServerConn(conn, config) // wrong here
//		...
//		go ssh.DiscardRequests(reqs)
//		go serve(sc, chans)
//	}
//
// And so has one that only reads from the client in place, where a goroutine of the turn
// writes to the same client for as long as that stays.
//
// It is silent when the handler starts a goroutine, when the loop takes a fixed
// number of connections, when a connection is only read to its end, and when there
// is a deadline for what the client has to say.
//
// ## serial-serve
//
// A drive that serves for as long as somebody may come, and another one behind it.
//
// The second server, or the other direction of a proxy, starts only when the first
// is over. A loop that starts one server after the other has the same fault, whether
// it ranges over servers or over a list of functions, or components, that serve; and
// so have two loops that carry what comes from either side of a bridge to the other,
// two that live until the same context is done, and two pumps of a connection of which
// the first closes it. What ends the process with the result of the first, as log.Fatal
// does, changes nothing: what stands behind that never runs either way.
//
// Wrong:
//
//	log.Fatal(http.ListenAndServe(":8080", public))
//	log.Fatal(http.ListenAndServe(":8081", admin)) // never starts
//
// Right:
//
//	go func() { errc <- http.ListenAndServe(":8080", public) }()
//	go func() { errc <- http.ListenAndServe(":8081", admin) }()
//	return <-errc
//
// It is silent when the second belongs to another branch, and when something ends
// the first: a handler, a goroutine, a timer that stops it, its own loop on what it takes.
// Of a bridge, too, when the
// first direction ends on what it carries, or tells the far side that it is through.
//
// ## unreachable-stop
//
// A drive that serves, then a wait for a signal, then the stop.
//
// The stop would have ended the drive, and stands where only the end of the drive
// leads: a signal is caught and nothing happens.
//
// Wrong:
//
//	err := srv.ListenAndServe()
//	<-ctx.Done()
//	srv.Shutdown(context.Background()) // nobody comes here
//
// Right:
//
//	go func() { errc <- srv.ListenAndServe() }()
//	<-ctx.Done()
//	srv.Shutdown(context.Background())
//	err := <-errc
//
// A stop that is deferred, or left to t.Cleanup, behind the drive comes as late. A
// pause counts as a wait for a signal, and so does a timer that was begun before the
// drive: they were to pass while it serves. A wait that only this stop would end, as
// that for an IDLE command or for a consumer, needs nothing between; nor does an
// accept, or a serve, on a listener whose address nobody has asked for, or a read from
// a pipe that nobody writes to: a test that wants to see how Close ends it hangs before
// the Close; so does a test that takes, in place, all that comes from one end of a pipe
// which a goroutine of its own writes to and does not close. A loop over what a
// subscription delivers counts as a drive that serves: no peer ends it. And deferred
// calls run in reverse:
//
//	defer ln.Close() // runs last
//	defer wg.Wait()  // waits for the goroutine that accepts from ln
//
// What a helper leaves to t.Cleanup runs in reverse too, behind what is deferred.
//
// A wait for the readers of connections that a struct keeps comes too early before the
// loop that closes these: each of them reads until then.
//
//	s.wg.Wait() // each handler reads until its client leaves
//	for c := range s.conns {
//		c.Close()
//	}
//
// Nor is anything needed between where a loop ends only by a channel in its own struct,
// or where workers that are waited for take from a channel, or read from a pipe, until
// it is closed: if nobody else has what would close it, the close behind comes too late.
//
//	wg.Wait()   // the workers range over jobs
//	close(jobs) // nobody comes here
//
// So it is with a loop that does something from time to time until a context is over,
// where only this function cancels that context, behind the loop and behind what it does
// meanwhile:
//
//	rates.keepFresh(ctx)
//	rates.convert(12, "CHF")
//	cancel() // nobody comes here
//
// A literal that is called in place, and tells by a channel or a group that it is over,
// was to run beside its function if that alone takes the word: in a select that would go
// on without it, behind the stop of what the literal waits for, or by handing the
// channel out.
//
//	func() { errc <- srv.Serve(ln) }() // go is missing
//	select {
//	case err := <-errc:
//	case <-ctx.Done(): // nobody looks
//	}
//
// It is silent when the stop follows at once, as cleaning up does, where the drive
// can end by itself; when another goroutine has a stop too; and of deferred calls,
// when the function neither uses what is driven nor waits for anything else, or has
// sent to a peer that may hang up when it has answered.
//
// ## undriven
//
// A send waits for a goroutine that drives its connection, and none was started.
//
// Some libraries leave the driving to the program: the answer to a Ping is read by
// the program's own loop of Read, an update is run by Run, what the peer of an SSH
// connection asks for comes on channels that somebody has to receive from, a multiplexer
// of a listener hands out connections once its Serve runs. So do the
// structs of the program itself whose channels one loop serves, as a hub's run does.
// Where nobody does, the call that waits for it never comes back.
//
// Wrong:
//
//	c, err := websocket.Accept(w, r, nil)
//	...
//	err = c.Ping(ctx) // nobody reads the pong
//
// Right:
//
//	c, err := websocket.Accept(w, r, nil)
//	...
//	ctx = c.CloseRead(ctx) // or a loop of c.Read in a goroutine of its own
//	err = c.Ping(ctx)
//
// It is silent when the connection was not made in sight or was given to somebody
// of whom nothing is known, when any goroutine or handler takes from it, when the
// call ends by itself at a deadline, and with libraries that drive what they open.
// What is to be started counts as never started only where no function of the package
// that is used as a value, or through an interface, takes connections from anything.
// What a library returns to be received from counts as dropped only where it is
// assigned to the blank identifier, in a function that always does so.
//
// ## send-after-stop
//
// A send waits for what this goroutine has stopped before.
//
// Most sends fail at once when their connection is over, and the error tells it.
// Some wait: a send to a channel without a buffer whose loop has ended, a function
// that is handed to a loop which nobody runs any more, a gRPC call with WaitForReady
// and no deadline to a server that was stopped. Nothing ever takes them.
//
// Wrong:
//
//	close(h.quit) // ends the loop that takes from h.broadcast
//	<-h.done
//	h.broadcast <- "closed" // blocks for ever
//
// Right: what is to be told last is told before the stop.
//
//	h.broadcast <- "closed"
//	close(h.quit)
//	<-h.done
//
// To have come back from the drive is as good as a stop: behind app.Run nobody runs
// the functions that tview's app.QueueUpdate waits for.
//
// Where others may send while somebody stops, the send has to look at the end too:
//
//	select {
//	case h.broadcast <- m:
//	case <-h.done:
//		return errClosed
//	}
//
// Of the package at hand it is inferred which loop alone takes from a channel, and
// what ends this loop for good. The fix moves the stop behind the last send, or to the
// end of the function, if nothing else needs it where it stands; what comes behind a
// drive goes before the one stop that ends it; and a request that is to fail gets a
// deadline, as any will do.
//
// Deferred calls, and what a test leaves to t.Cleanup, run in reverse: a send that was
// deferred before the stop comes behind it.
//
//	defer func() { h.broadcast <- "closed" }() // runs last
//	defer h.close()
//
// It is silent when the send fails at once; when the stop stands in another branch,
// runs later, or closes one direction only; when the loop, or another server, may
// have been started again, or the connection is another one; when the loop takes
// what is left after it was told to end; when the channel has a buffer, or a select
// offers something else; and when the call has a deadline, or may get one.
//
// ## send-from-handler
//
// A handler waits for the goroutine that runs it.
//
// The goroutine that drives a connection reads what comes and calls the handlers:
// the ping handler of a websocket, the notification handler of a JSON-RPC client,
// the functions that an actor takes from its channel. It goes on when the handler
// has returned. A handler that makes a request on the same connection, and waits
// for the answer, waits for the one who would read it: itself.
//
// Wrong:
//
//	ws.SetPingHandler(func(string) error {
//		return c.request("renew") // waits for what readLoop reads
//	})
//	go c.readLoop()
//
// Right:
//
//	ws.SetPingHandler(func(string) error {
//		go c.request("renew")
//		return nil
//	})
//
// What is known of libraries is which functions the driving goroutine runs, and
// which calls come back only when it has done its part. Of the package at hand it
// is inferred: a loop that drives a connection, or serves a channel, and calls
// functions from a field; and what waits for that loop, such as a send to a channel
// without a buffer that only the loop takes from, or a receive from a channel that
// only the loop answers on. The report stands in the handler.
// So is a loop that sends to itself, since it alone takes from a channel without a buffer
// and what it calls for a message sends there; and a function that a loop calls and that
// waits for this loop to end.
//
// A handler that has a goroutine of its own, as those of HTTP requests and RPCs have,
// may wait for its server as it likes, but for one thing: a stop that waits until no
// handler runs any more, Shutdown without a deadline or GracefulStop, waits for the
// handler that calls it. There the cure is go, too.
//
// It is silent when the handler runs elsewhere, or starts a goroutine; when it sends and does not wait; when it waits for another
// connection, or for one of which it is not certain that it is the same; when
// something else ends the wait, such as a deadline, the timeout of a context, a
// select; and when several goroutines run the loop.
//
// ## directive
//
// A //connlint: comment is wrong, contradicts another one, or does nothing.
//
// It is no finding about a program, and reported whatever -categories says: a
// comment that connlint does not understand would leave its author in the belief
// that something is said, or ignored.
//
// Wrong:
//
//	//connlint:drve c
//	func (c *Conn) Run()
//
//	//connlint:ignore serial-serve
//	srv.Serve(ln)
//
// Right: a verb that there is, an operand of the declaration below, and a category
// with the reason.
//
//	//connlint:drive c
//	func (c *Conn) Run()
//
//	//connlint:ignore serial-serve the second one is a fallback
//	srv.Serve(ln)
//
// It is silent about an ignore comment with nothing to ignore if its category is
// not looked for.
package analyzer
