package rule

import (
	"iter"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Doubt is what keeps a blocking operation from being certain, or a connection of
// it from being certainly driven to its end.
type Doubt struct {
	Kind DoubtKind
	By   *effect.Event // Bounded, Stopped, HalfStopped: what does it
	Conn handle.Handle // NoConnection, HalfOpen, HalfStopped: the connection
}

// DoubtKind is the kind of a doubt.
type DoubtKind int

const (
	// NotAlways is a call that can come back without having blocked.
	NotAlways DoubtKind = iota
	// Reported is an operation that a finding in a callee stands on.
	Reported
	// Bounded is an operation that ends by itself.
	Bounded
	// Stopped is a drive that was stopped before, or whose stop somebody else has
	// been given.
	Stopped
	// ExpectedToFail is a drive whose author wants its error.
	ExpectedToFail
	// NoConnection is a read to the end of what may be no connection.
	NoConnection
	// HalfOpen is a read to the end of input on a connection whose peer may still
	// wait for the answer.
	HalfOpen
	// HalfStopped is a read to the end of input behind the end of one's own.
	HalfStopped
	// Held is a loop of a struct that somebody else may tell to end.
	Held
	// EndsInside is a drive that what it does meanwhile may end.
	EndsInside
	// Either is a wait that goes on when a context is over, which may be first.
	Either
)

// doubts are those about a blocking operation: what it is called through need not
// reach it, something bounds it, or the connection was stopped before, or somebody
// else has been told to stop it.
func doubts(s *scope, d *effect.Event) iter.Seq[Doubt] {
	return func(yield func(Doubt) bool) {
		if !always(s, d) && !yield(Doubt{Kind: NotAlways}) {
			return
		}
		if s.reported[s.pkg.Primitive(d)] && !yield(Doubt{Kind: Reported}) {
			return
		}
		if b := s.unit.BoundedBy(s.events, d); b != nil && !yield(Doubt{Kind: Bounded, By: b}) {
			return
		}
		if e := s.unit.StoppedBy(s.fn, s.events, d); e != nil && !yield(Doubt{Kind: Stopped, By: e}) {
			return
		}
		if d.Outlived {
			if b, certain := letGo(s, d); !certain && !yield(b) {
				return
			}
		}
		if d.Owned && !ownLoop(s, d) && !yield(Doubt{Kind: Held}) {
			return
		}
		if d.Either && !s.unit.Unbound(d) && !yield(Doubt{Kind: Either}) {
			return
		}
		if s.unit.EndsInside(s.events, d) && !yield(Doubt{Kind: EndsInside}) {
			return
		}
		if s.unit.MustFail(d) {
			yield(Doubt{Kind: ExpectedToFail})
		}
	}
}

// always reports whether a call surely reaches an operation. A literal that is called
// in place, and nowhere else, is like the statements of the function itself, which
// stand under conditions as well; what another function does may hang on what it is
// given.
func always(s *scope, d *effect.Event) bool {
	for ; len(d.Via) > 0 && !d.Must; d = d.Inner {
		if d.Inner == nil || !once(s, d.Inner.Instr.Parent()) {
			return false
		}
	}
	return true
}

// once reports whether a literal is used by a single instruction.
func once(s *scope, lit *ssa.Function) bool {
	var v ssa.Value = lit
	if mk, ok := s.unit.Res.Maker(lit).(*ssa.MakeClosure); ok {
		v = mk
	}
	refs := v.Referrers()
	if refs == nil {
		return false
	}
	n := 0
	for _, ref := range *refs {
		if _, debug := ref.(*ssa.DebugRef); !debug {
			n++
		}
	}
	return n == 1
}

// spared returns what keeps a connection from being driven to its end, or nil. A
// drive that ends at EOF does so only for a client, or an end of a pipe, which
// has not closed its own sending direction before: a server's client may do so while
// it waits for the answer.
func spared(s *scope, d *effect.Event, h handle.Handle) *Doubt {
	if !d.AtEOF {
		return nil
	}
	if !s.unit.Res.IsConnection(h) {
		return &Doubt{Kind: NoConnection, Conn: h}
	}
	switch s.unit.Role(h) {
	case lifecycle.Client, lifecycle.Pipe, lifecycle.Packet:
	case lifecycle.Peer:
		if s.unit.Accepted(h) && s.unit.Res.HalfCloses(h) {
			return &Doubt{Kind: HalfOpen, Conn: h}
		}
	default:
		if s.unit.Res.HalfCloses(h) {
			return &Doubt{Kind: HalfOpen, Conn: h}
		}
	}
	if e := halfStopped(s, d, h); e != nil {
		return &Doubt{Kind: HalfStopped, By: e, Conn: h}
	}
	return nil
}

// Why is what the rules think of a blocking operation before they look at what
// follows it.
type Why struct {
	Conns  []handle.Handle // certainly driven to their end
	Doubts []Doubt
	Client bool // it serves a single client: another drive may well follow
}

// WaitsBetween reports whether a function surely waits for something else between
// a blocking operation and a stop: a stop right behind it is only cleaning up.
func WaitsBetween(p *effect.Package, u *effect.Unit, fn *ssa.Function, d, stop *effect.Event) bool {
	s := &scope{unit: u, fn: fn, events: u.Events(fn), pkg: p}
	return waitsBetween(s, s.later(d, driven(s, d)), d, stop)
}

// AcceptOf returns the accept, in a loop that accepts for ever around a drive, that
// the driven connection comes from, or nil; and whether the drive answers what it
// reads.
func AcceptOf(p *effect.Package, u *effect.Unit, fn *ssa.Function, d *effect.Event) (accept *effect.Event, answers bool) {
	s := &scope{unit: u, fn: fn, events: u.Events(fn), pkg: p}
	for _, k := range d.On {
		if a := acceptOf(s, d, k); a != nil {
			return a, answered(s, d, k)
		}
	}
	return nil, false
}

// Explain returns what the rules think of a blocking operation of a function.
func Explain(p *effect.Package, u *effect.Unit, fn *ssa.Function, d *effect.Event) Why {
	s := &scope{unit: u, fn: fn, events: u.Events(fn), pkg: p}
	w := Why{Conns: driven(s, d)}
	for x := range doubts(s, d) {
		w.Doubts = append(w.Doubts, x)
	}
	for _, h := range d.On {
		if x := spared(s, d, h); x != nil {
			w.Doubts = append(w.Doubts, *x)
		}
	}
	w.Client = oneClient(s, d.On)
	return w
}
