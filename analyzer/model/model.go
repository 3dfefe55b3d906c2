// Package model says what library functions do to connections. A model is data:
// a Go stub file a package, in which each declaration carries the function's
// own signature and directives above it (_stubs holds those that ship with
// connlint). No Go code here or elsewhere names a library.
package model

import (
	"go/token"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Verb is the word after "//connlint:" in a stub.
type Verb string

// The verbs of a function or an interface method.
const (
	Open     Verb = "open"      // open A, B [as ROLE]: creates a connection; A and B are its handles
	Drive    Verb = "drive"     // drive A, B [at eof] [until TEXT]: blocks for the life of A and B
	Wait     Verb = "wait"      // wait A [until TEXT]: blocks until A is over
	Send     Verb = "send"      // send A [never TEXT]: needs A alive and driven
	Queued   Verb = "queued"    // queued A: it comes back before anybody takes from A what it brings
	Await    Verb = "await"     // await A: comes back when A's driving goroutine has done its part
	Recv     Verb = "recv"      // recv A: takes one thing from A
	Accept   Verb = "accept"    // accept A: takes the next connection off A
	Stop     Verb = "stop"      // stop A: ends A
	HalfStop Verb = "half-stop" // half-stop A: ends A's sending direction only
	Bound    Verb = "bound"     // bound A: A's operations end by themselves from here on (a deadline)
	BoundBy  Verb = "bound-by"  // bound-by CTX: this call ends when CTX does
	Same     Verb = "same"      // same R, A: R is a handle of the connection (or the text of the address) that A is
	Child    Verb = "child"     // child C of P: C lives inside P
	Address  Verb = "address"   // address A of K: A is the network address that names K
	Host     Verb = "host"      // of a field: the host of the address of which another field is the port
	Port     Verb = "port"      // of a field: the port of that address, for which it stands
	Text     Verb = "text"      // text S format F, A... | concat A...: builds the text S
	Go       Verb = "go"        // go F: runs F, or drives the connection F, in another goroutine
	Call     Verb = "call"      // call F | call NAME of A: runs F, or A's method NAME, in this goroutine, before it returns
	Later    Verb = "later"     // later F: runs F in this goroutine when the caller is done, as defer does
	Done     Verb = "done"      // done A: one of those that a wait for A waits for is over
	Callback Verb = "callback"  // callback F of A [itself] [bound] [beside]: A's driving goroutine runs F and waits for it
	Via      Verb = "via"       // via F of C: connection C lives inside what function F dials
	After    Verb = "after"     // after F of A: once A is over, another goroutine runs the function F, or the channel F is closed
	Pause    Verb = "pause"     // pause: blocks for a time, and for nothing else
	Lock     Verb = "lock"      // lock M: waits until nobody else has M, and takes it
	Share    Verb = "share"     // share M: waits until nobody has taken M for himself, and shares it
	Unlock   Verb = "unlock"    // unlock M: gives M back
	Detach   Verb = "detach"    // detach: what follows in this function runs beside its caller
	Split    Verb = "split"     // split LISTEN ; SERVE: two calls that do the same, the first of which returns
	Ends     Verb = "ends"      // ends SENTINEL: the error with which an orderly end is reported
	NoReturn Verb = "noreturn"  // noreturn process|goroutine [use NAME]: ends the process or the goroutine
	Over     Verb = "over"      // over R of A: result R is not nil, or true, once A is over
	Relay    Verb = "relay"     // relay A: brings something to the other clients of the server that A is a client of
	Publish  Verb = "publish"   // publish A: brings something to the clients of listener A, to whom nobody else does
	Alive    Verb = "alive"     // alive R of A: result R is nil, or false, only once A is over
	NonNil   Verb = "nonnil"    // nonnil R: result R, an error, is never nil
	Positive Verb = "positive"  // positive R: result R, a number, is never less than 1
	Fails    Verb = "fails"     // fails E: this call is right only if E is an error: what gave it is expected to fail
	Needs    Verb = "needs"     // needs A, B [by TEXT]: somebody has to drive A and B, by what the program starts
	Stops    Verb = "only-stop" // only-stop A: this drive or wait ends when the program stops A, and else never
	Patient  Verb = "patient"   // patient A [of OPTS]: a send on A that nobody will take waits for ever, it does not fail
	Joins    Verb = "joins"     // joins R of A: the context R is over only when no function runs that is a callback of A beside
	Far      Verb = "far"       // far A by NAME: comes back only when somebody receives from that at the other end of A
	Neutral  Verb = "neutral"   // neutral REASON: looks like an operation and is none
)

// The verbs of other declarations.
const (
	// Connection marks a type whose values are connections. With "half", the
	// peer may end its sending direction alone, so EOF is not the end.
	Connection Verb = "connection"
	// Carrier marks a type as which a function may be given a connection that it does
	// not know: what a package does that uses it is told to importers.
	Carrier Verb = "carrier"
	// Delivered marks a type that connections deliver: a channel of it is a handle
	// of the connection.
	Delivered Verb = "delivered"
	// Ended marks an error variable, or a constant by which an error is told from others,
	// that reports the orderly end of a drive, and a function that is true only of such
	// an error: ended E.
	Ended Verb = "ended"
)

// RecvName is the operand that stands for the receiver of an interface method,
// which has no name of its own.
const RecvName = "recv"

// OperandKind says where a call holds an operand.
type OperandKind int

// The places of an operand.
const (
	Receiver OperandKind = iota
	Param
	Result
	Unset // each value of a type of the package of which the field is not set: Server.Handler
)

// Operand is a handle as a directive names it: a receiver, parameter or result
// and the fields selected from it.
type Operand struct {
	Kind   OperandKind
	Index  int // of the parameter or result; the receiver is not counted
	Fields []string
	Name   string // as written in the stub, with its fields
}

// Cond restricts a directive to calls whose operand is, or is not, a constant.
type Cond struct {
	Operand Operand
	Equal   bool
	Value   string // name of a constant of the stub's package, or a literal
}

// Directive is one line of a model.
type Directive struct {
	Verb     Verb
	Operands []Operand
	Of       *Operand // of K: the connection that is addressed, the parent of a child
	Role     lifecycle.Role
	Half     bool   // connection half
	Itself   bool   // callback ... itself: the callback's parameters of A's type are A
	Bound    bool   // callback ... bound: the contexts that the callback is given end by themselves
	Beside   bool   // callback ... beside: a goroutine of its own runs it, for each client; await ... beside: until these are over
	Framed   bool   // recv ... framed: no peer of the protocol ends its sending direction alone
	Asked    bool   // recv ... asked: nothing comes before something was sent on it
	Unheard  bool   // open ... unheard: the peer hears of it with what is sent first
	Anyone   bool   // recv ... anyone: whoever knows the address may have sent it
	Alive    bool   // bound-by ... alive: what is driven lives on behind the call
	Answers  bool   // drive ... answering: it answers what it reads
	AtEOF    bool   // drive ... at eof: ends when the peer's sending direction does
	Until    string // what ends a drive or wait; {name} stands for an operand
	Never    string // what a send can never do behind a drive, as "be sent"
	By       string // needs: what drives it; {name} stands for an operand
	Cond     *Cond
	Returned *Cond  // drive ... unless F returns CONST: a handler ends it by that
	Mode     string // text: format|concat|dotted; noreturn: process|goroutine
	Use      string // noreturn goroutine: the method to call off the goroutine instead
	Text     string // neutral: the reason
	Method   string // call ... of: the method that is run
	Listen   string // split: the call that binds, as net.Listen("tcp", {addr})
	Serve    string // split: the call that drives, as http.Serve({}, {handler}); {} is the listener
	Given    string // split: the field that is given the listener before that call, as {e}.Listener, or ""
	Sentinel string // ends: the error variable, with its import path
	Pos      token.Position
}

// Func is the model of a function, method, or interface method.
type Func struct {
	Pkg        string // import path
	Recv       string // name of the receiver's type; "" for a function
	Ptr        bool   // the receiver is a pointer
	Interface  bool   // a method of an interface type
	Shape      bool   // a pattern of generated functions (named _), matched by its types
	Name       string
	RecvName   string
	Params     []Var
	Results    []Var
	Variadic   bool
	User       bool // of the user's: a directive above the function itself, or a stub of a folder of theirs
	Adds       bool // to what is inferred of the function; else the directives replace that
	Directives []Directive
	Pos        token.Position
}

// Var is a parameter or result of a modelled function.
type Var struct {
	Name string
	Type string // with full import paths; "any" in a shape matches every type
}

// String names the function as a user would: (*net/http.Server).Serve.
func (f *Func) String() string {
	switch {
	case f.Recv == "":
		return f.Pkg + "." + f.Name
	case f.Ptr:
		return "(*" + f.Pkg + "." + f.Recv + ")." + f.Name
	default:
		return "(" + f.Pkg + "." + f.Recv + ")." + f.Name
	}
}

// Replaces reports whether the model is all that is to be known of the function,
// whatever its body does.
func (f *Func) Replaces() bool { return f != nil && !f.Adds }

// replacing are the verbs that say what a call does. A function with one of them
// does nothing else, for its callers; what others say comes on top of what its body
// does.
var replacing = []Verb{Open, Drive, Wait, Send, Await, Recv, Accept, Stop, HalfStop, Bound, Done, Publish, Relay, NoReturn, Neutral}

// Has reports whether the model has a directive of one of the verbs.
func (f *Func) Has(verbs ...Verb) bool {
	if f == nil {
		return false
	}
	for i := range f.Directives {
		for _, v := range verbs {
			if f.Directives[i].Verb == v {
				return true
			}
		}
	}
	return false
}

// All returns the directives of a verb, in the order of the stub.
func (f *Func) All(v Verb) []*Directive {
	if f == nil {
		return nil
	}
	var ds []*Directive
	for i := range f.Directives {
		if f.Directives[i].Verb == v {
			ds = append(ds, &f.Directives[i])
		}
	}
	return ds
}

// Field is the model of a struct field.
type Field struct {
	Pkg, Type, Name string
	Directive       Directive // same, address or recv (a delivery channel)
	Conn            bool      // of a type that is a connection
	User            bool      // as of a Func
}

// Type is the model of a type whose values are connections.
type Type struct {
	Pkg, Name string
	Half      bool // the peer may end its sending direction alone
	Passive   bool // it has no goroutine: it reads and writes only while one of its methods runs
	Lasting   bool // no peer ends it: it connects again by itself
	Attended  bool // its user may end it: a program on a terminal
	Carrier   bool // not the type itself: a value of it may be a connection
	Delivered bool // not the type itself: a channel of it delivers from a connection
	Pos       token.Position
}

// ErrorVar is an error variable, or a constant that is said of errors, which tells the
// orderly end of a drive.
type ErrorVar struct {
	Name string
	Pos  token.Position
}

// Stub is one parsed stub file.
type Stub struct {
	Pkg   string // import path
	User  bool   // as of a Func
	Also  []string
	Funcs []*Func
	Field []*Field
	Types []*Type
	Ended []*ErrorVar
}

// belongsToUser marks all of a stub as the user's.
func (s *Stub) belongsToUser() {
	s.User = true
	for _, f := range s.Funcs {
		f.User = true
	}
	for _, f := range s.Field {
		f.User = true
	}
}
