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
// Generated files are not reported.
//
// ## drive-before-send
//
// A call drives a connection, and a send on the same connection follows.
//
// The call comes back only when the connection is over. What follows it in the
// same goroutine and needs the connection, such as a request to the server, a
// dial to the listener or a write on the websocket whose messages the call reads,
// can then never happen: the server that would answer is gone, or the call never
// comes back because its peer waits for that very send.
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
// It is silent when the send is guarded by the failure of the drive, deferred, on
// another connection, or before the drive; when the connection is opened anew in
// between; when the drive can end by itself: a deadline, a context with a timeout,
// a limited reader, a loop that ends on what it reads, a stop that another
// goroutine or a handler has been given; and when a server reads to the end of
// input and answers over a half-closed connection.
package analyzer
