// Package effect says what a function does to its connections: the events in its
// own body, and a summary of them in the words of its signature that serves its
// callers.
package effect

import (
	"fmt"
	"go/types"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Step is a call on the way from a function to the operation that it leads to.
type Step struct {
	Name string // of the called function, as (*Client).readLoop; "" for a literal
	File string // import path and base name
	Line int
	Col  int
}

func (s Step) String() string { return fmt.Sprintf("%s:%d", s.File, s.Line) }

// step is where an instruction stands.
func (p *Package) step(name string, i ssa.Instruction) Step {
	pos := p.Prog.Fset.Position(Pos(i))
	return Step{Name: name, File: p.Prog.Pkg.Pkg.Path() + "/" + filepath.Base(pos.Filename), Line: pos.Line, Col: pos.Column}
}

// Event is an operation on connections at an instruction of a function: done
// there, or by what is called there.
type Event struct {
	Op     lifecycle.Op
	On     []handle.Handle
	Instr  ssa.Instruction
	Mode   spawn.Mode // which goroutine does it, seen from the function
	Must   bool       // it happens whenever the instruction runs and comes back normally
	Only   bool       // no normal run of the function leads around the instruction
	Loop   *Loop      // of an inferred drive: the loop; Instr is what it blocks on
	Apart  bool       // it comes after a detach: seen from the caller, in another goroutine
	Inner  *Event     // of a literal that is called here: the same event in the literal
	Joins  []*Event   // of a wait for goroutines: their drives
	Thread Thread     // of an event elsewhere: which goroutine does it
	near   *Event     // of a pump: the drive that it is of what it takes from
	Late   bool       // of an await: it is deferred, or left to the end of a test
	Once   bool       // of a wait seen as a drive: it is in no loop

	Spec
	Args    []handle.Handle // of an unknown call; the structs that keep what is made
	BoundBy []handle.Handle // contexts that end it
	Asks    []handle.Handle // of an iteration: the functions that may tell it to end
	EndedBy []handle.Handle // of an await: what is closed, or sent to, to end the loop that it waits for; of a pump: what it gives to
	Via     []Step          // the calls that lead to it; the last one is its own
	Zero    []ssa.Value     // arguments any of which keeps it from happening if it is zero
	Told    []ssa.Value     // of an await that is not a must: arguments of which the content decides whether it happens
}

// unknownCall is the call of a function that only callers know: a parameter, or a
// method of an interface. On is the function, or the value whose method Name is
// called.
const unknownCall lifecycle.Op = "call"

// Returned and Used are later operations that are no operation on a connection by
// themselves: it is handed to the caller, or a method of its owner is called.
const (
	Returned lifecycle.Op = "return"
	Used     lifecycle.Op = "use"
)

// Registered is where a function becomes a handler.
const Registered lifecycle.Op = "register"

// Spec is what a message and a rule need to know of an operation.
type Spec struct {
	Name     string // the operation's function: Serve, ReadMessage; "" for a receive from a channel
	Conn     string // the connection as the source of the call writes it, or ""
	AtEOF    bool   // a drive or receive that ends when the peer stops sending
	Anyone   bool   // a receive of what anyone may send who knows the address
	Unheard  bool   // an open of which the peer hears with what is sent first
	Serves   bool   // a drive for as long as somebody may come: a server, a listener, a hub
	Pump     bool   // a drive that hands on what it takes to other goroutines
	Joined   bool   // a wait for goroutines that drive the connection
	Forever  bool   // a drive that never returns, not even when the connection is over
	Until    string // what ends a drive or wait, with {} for the connection
	Never    string // what a send can never do behind a drive
	Binds    bool   // it binds its address itself, so that a client must not start before it
	Needs    bool   // an await of a driver that the program has to start
	By       string // what that driver is, with the operands as the source writes them
	Loops    string // of an await of a loop of this package: where the loop stands
	ForEnd   bool   // an await that the loop which drives its connection is over
	Beside   bool   // an await of the functions that serve the clients of its connection, each in a goroutine of its own
	Far      string // of an await: what somebody has to receive from at the other end, as the calls that make that name it
	Pooled   bool   // an await of any of several goroutines that do the same, until what ends them all
	Deaf     bool   // an await of a driver that takes nothing more once it was told to end
	Brought  bool   // an accept, or an await, of what a loop brings from the connection, which only the end of that cuts short
	OnlyStop bool   // a drive or wait that nothing ends but the program's stop
	Patient  bool   // a send that waits for ever once what it needs was stopped
	Inherits bool   // it does so if its connection was made to
	Choice   bool   // a send in a select, which may go on by another case, or what a buffer may serve
	Amid     bool   // a stop or send by what a drive calls before it is over
	Outlived bool   // a drive of what lives on behind it, and of which a send may be the word to end it
	Ends     string // the error that tells an orderly end: net/http.ErrServerClosed
	Owned    bool   // a drive of nothing but a struct itself, which its own channels end
	Answers  bool   // a drive that answers what it reads, or of a connection that others send to (see Keeps)
	Inside   bool   // of a drive: what it does meanwhile may end it (see EndsInside)
	Either   bool   // of a wait: it goes on, too, if one of what bounds it is over (see eitherWait)
	Served   bool   // a send on what was accepted from its connection, by who serves it
	Turns    bool   // what must happen, or is only spared by a loop that has nothing to go over
}

// Primitive is where the operation itself stands, behind all calls.
func (p *Package) Primitive(e *Event) string {
	if len(e.Via) > 0 {
		return e.Via[len(e.Via)-1].String()
	}
	return p.step("", e.Instr).String()
}

// Place is where an event stands in its function.
func (p *Package) Place(e *Event) string { return p.Prog.Fset.Position(Pos(e.Instr)).String() }

// SamePlace reports whether two events of one instruction are of one operation.
func SamePlace(a, b *Event) bool {
	n := len(a.Via)
	return n == len(b.Via) && (n == 0 || a.Via[n-1] == b.Via[n-1])
}

// Op is an event in portable form.
type Op struct {
	Op      lifecycle.Op
	On      []string // portable paths
	Mode    spawn.Mode
	Must    bool
	Thread  Thread // elsewhere: which goroutine
	Spec    Spec
	Args    []string // of an unknown call, or who keeps what is made; "" where callers do not know it
	BoundBy []string
	EndedBy []string
	Asks    []string // of an iteration
	Via     []Step
	Zero    []int // parameters any of which keeps it from happening if it is zero
	Told    []int // of an await that is not a must: the parameters of which the content decides
}

// Result is what a function does that is the result of another one, when it is
// called. Its own parameters are c0, c1, in its operations.
type Result struct {
	Path string // r0, or r0.start of a part of it
	Ops  []Op
}

// Use says in which mode a function runs one of its function parameters.
type Use struct {
	Param int // the receiver comes first
	Mode  spawn.Mode
}

// Summary is what callers need to know of a function.
type Summary struct {
	Ops      []Op
	Results  []Result
	Bindings handle.Bindings
	Uses     []Use
	Awaits   []Op     // what waits for the goroutine that drives a connection
	Handlers []Runner // functions among what it is given that this goroutine runs
	Dropped  []Drop   // connections of which it drops what somebody has to receive from
	Far      []Drop   // listeners whose clients it lets down by what it drops
	Fresh    []int    // results that are structs which it made, and whose loop nobody has started
	Alone    []string // connections in its results that it has opened and given to nobody
	Starts   bool     // it starts a goroutine, in a package that has such loops
	Lasts    []Lasts  // what it works for until that is over
}

// Empty reports whether the summary tells nothing.
func (s *Summary) Empty() bool {
	b := &s.Bindings
	return len(s.Ops) == 0 && len(s.Results) == 0 && len(s.Uses) == 0 && len(s.Awaits) == 0 && len(s.Handlers) == 0 && len(s.Dropped) == 0 && len(s.Far) == 0 && len(s.Fresh) == 0 && len(s.Alone) == 0 && !s.Starts && len(s.Lasts) == 0 && len(b.Is) == 0 && len(b.Children) == 0 &&
		len(b.Names) == 0 && len(b.Roles) == 0 && len(b.Patient) == 0 && len(b.Stores) == 0 && len(b.Types) == 0
}

// Gates reports whether a call of the function can be part of a finding in a
// package that uses no modelled operation itself.
func (s *Summary) Gates() bool {
	blocks := func(op Op) bool {
		return op.Op == lifecycle.Drive || op.Op == lifecycle.Wait || op.Op == lifecycle.Recv || op.Op == lifecycle.Accept || op.Op == Iterated || op.Op == lifecycle.Await && op.Spec.Needs
	}
	if slices.ContainsFunc(s.Ops, blocks) || slices.ContainsFunc(s.Results, func(r Result) bool { return slices.ContainsFunc(r.Ops, blocks) }) {
		return true
	}
	if slices.ContainsFunc(s.Awaits, func(op Op) bool { return op.Spec.Needs }) {
		return true
	}
	return len(s.Handlers) > 0 || slices.ContainsFunc(s.Bindings.Types, func(t handle.TypeOf) bool { return t.Blocks })
}

// Importer tells what functions of other packages do.
type Importer interface {
	// Summary returns the summary of a function, or nil.
	Summary(*types.Func) *Summary
	// Method returns that of a method, by name, of a type that is not exported.
	Method(pkg *types.Package, typ, name string) *Summary
}
