package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// eitherWay reports whether every normal run of a function drives the connections of a
// drive, though not each of them by this one: another branch does so by another call, as
// that of a server which is given a certificate.
//
//	if s.tls {
//		return s.srv.ServeTLS(ln, "", "")
//	}
//	return s.srv.Serve(ln)
//
// All of them have to be as certain as the first: one that ends by itself, or that somebody
// else may stop, comes back in normal use. The first in the source speaks for all.
func (u *Unit) eitherWay(e *Event) bool {
	fn := e.Instr.Parent()
	evs := u.Events(fn)
	if e.Only || !u.lasts(fn, evs, e) {
		return false
	}
	ways := []*ssa.BasicBlock{firstOf(e)}
	for _, x := range evs {
		if x != e && x.Serves == e.Serves && x.AtEOF == e.AtEOF && u.lasts(fn, evs, x) && u.coversAll(e.On, x.On) {
			if Pos(x.Instr) < Pos(e.Instr) {
				return false
			}
			ways = append(ways, firstOf(x))
		}
	}
	return len(ways) > 1 && !u.leadsAround(fn, ways)
}

// lasts reports whether a drive that a function makes itself goes on for the life of its
// connection, as far as the function shows.
func (u *Unit) lasts(fn *ssa.Function, evs []*Event, d *Event) bool {
	return d.Op == lifecycle.Drive && d.Mode == spawn.Here && d.Must && !d.Apart && !d.Owned && len(d.BoundBy) == 0 && !u.Bounded(evs, d) && !u.Stopped(fn, evs, d)
}

// coversAll reports whether each of some connections is among others.
func (u *Unit) coversAll(hs, among []handle.Handle) bool {
	return len(hs) > 0 && !slices.ContainsFunc(hs, func(h handle.Handle) bool { return !u.among(h, among) })
}

// firstOf is the block in which a drive begins: that of its call, or the head of its loop.
func firstOf(d *Event) *ssa.BasicBlock {
	if d.Loop != nil {
		return d.Loop.Header
	}
	return d.Instr.Block()
}

// leadsAround reports whether a way leads through a function to a normal return, around
// some of its blocks.
func (u *Unit) leadsAround(fn *ssa.Function, around []*ssa.BasicBlock) bool {
	normal := u.normalReturns(fn)
	seen := make([]bool, len(fn.Blocks))
	for work := []*ssa.BasicBlock{fn.Blocks[0]}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] || slices.Contains(around, b) {
			continue
		}
		seen[b.Index] = true
		if slices.Contains(normal, b) {
			return true
		}
		work = append(work, b.Succs...)
	}
	return false
}
