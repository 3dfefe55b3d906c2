package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Package holds the effects of all functions of a package.
type Package struct {
	Prog     *program.Program
	Units    []*Unit // callees before callers, as far as there are no cycles
	imported Importer
	byFunc   map[*ssa.Function]*Unit
	sole     map[types.Type]types.Type
	callers  map[*ssa.Function][]caller
	closed   map[*ssa.Function]bool
	valued   map[*ssa.Function]bool // functions that are used as values, or through interfaces
	outside  []*types.Func          // those of other packages that are used as values
	unseen   *bool                  // memo of TakenUnseen
	opened   map[types.Type]bool
	invoked  map[string]bool            // unexported methods that are called through interfaces
	carriers map[carrierKey]*carrier    // memo of carrier
	assigned map[*types.Var]bool        // fields that are not final
	gifts    map[*types.Var][]ssa.Value // memo of givenTo
	calls    *staticCalls               // memo of static
	twins    map[*types.Var]*types.Var
	drivers  map[*types.Var]*driver
	pools    map[*types.Var]*driver   // those that several goroutines run, by what they take from
	uses     *fieldUses               // memo of fieldUses
	tellers  map[*types.Var][]*teller // by which fields drivers tell their end
	channels map[*types.Var]*channel
	ends     map[*types.Var]*fieldEnd      // fields that tell the end of a connection
	sources  map[*types.Var]*source        // where what comes by the channels in fields comes from
	workers  map[*types.Var][]*types.Var   // memo of fieldWorkers
	servers  map[*types.Var][]*types.Var   // memo of fieldServers
	enders   map[*types.Var][]fieldEnder   // memo of fieldEnders
	owned    map[*types.Var]bool           // memo of ownListener
	soles    map[*types.TypeName]drivenOne // memo of soleDriven
	readers  map[*types.Var][]*types.Var   // memo of fieldReaders
	clients  map[*types.Var]bool           // those of readers with what was dialled
	joined   map[joinKey]*Event            // memo of joinOf
	taking   map[*Event]*Event             // memo of Taken
	asking   int                           // how many questions to callers are open, see AtCallers
	toAsk    int                           // how many callers these may still ask
	stops    map[stopKey][]*Unit           // memo of fieldStops
	foreigns map[foreignKey]types.Type
	far      map[*types.Func]method // the methods of foreign types that were made up
	wraps    map[wrapKey]bool       // memo of mayWrap
	sets     typeutil.MethodSetCache
	does     map[verbKey]bool                // memo of hasMethod
	flags    map[*types.Var][]*ssa.FieldAddr // where fields may be stored to
	structs  []*ssa.Alloc                    // those that are made
	operands []*ssa.Value                    // room for those of one instruction, see openUses
	sent     []signal                        // memo of sends
	shut     []signal                        // memo of closings

	onlyCloses   map[chanKey]bool         // memo of OnlyCloses
	closers      map[*types.Var][]closer  // memo of closersOf
	handedFields map[*types.Var]bool      // memo of handedField
	wordFields   map[*types.Var]bool      // memo of wordField
	works        map[worksKey][]Step      // memo of worksAt
	stays        map[worksKey][]Step      // memo of NeverBack
	waits        map[*ssa.Function][]Step // memo of WaitsAt
	unlocks      map[*ssa.Function]int    // memo of unlocksIn
	lockSteps    int                      // calls looked at for what they do to a lock
}

// Unit is a top-level function with its literals.
type Unit struct {
	Top     *ssa.Function
	Res     *handle.Resolver
	Summary *Summary

	pkg   *Package
	paths *handle.Exporter

	sites     []leakSite // memo of leakSites
	leaked    []leakPath // memo of leaks
	leaking   bool       // it is being found out
	told      []*Event   // memo of FromCallers
	resolving int        // depth of calls of what was handed on
	events    map[*ssa.Function][]*Event
	at        map[*ssa.Function]map[ssa.Instruction][]*Event // memo of EventsAt
	modes     map[*ssa.Function]spawn.Mode                   // of the literals
	runs      map[*ssa.Function][]literalRun                 // memo of runsOf
	starts    map[*ssa.Function][]*ssa.BasicBlock            // memo of startsOf
	busy      map[*ssa.Function]bool
	loops     map[*ssa.Function][]*Loop
	inner     map[*ssa.BasicBlock]*Loop           // the smallest loop around a block
	returns   map[*ssa.Function][]*ssa.BasicBlock // memo of normalReturns
	puts      map[*ssa.Function][]put             // memo of putsOf
	leavers   map[*ssa.Function][]*ssa.Call       // memo of leaversIn
	panics    map[*ssa.Function]bool              // memo of wantsPanic
	awaits    map[*ssa.Function][]*Event
	handlers  map[*ssa.Function][]*Handler
	asked     map[*ssa.Function][]*Event
	answer    map[[2]*Event]*Event          // memo of answered
	lasting   map[*ssa.Function]life        // memo of outlasts
	locking   map[*ssa.Function][]*ssa.Call // memo of locksOf
	selfSends map[*ssa.Function][]SelfSend  // memo of SelfSends
	atZero    map[*ssa.Parameter][]bool     // memo of reachedAtZero
}

// Analyze computes the effects of a package, bottom-up over its static calls. A
// function that takes part in a recursion knows nothing of what it calls there.
func Analyze(prog *program.Program, imported Importer) *Package {
	p := analyze(prog, imported, nil, nil)
	// What a field tells is known when all functions are: then a receive from it is
	// a wait.
	ends := p.findFieldEnds()
	for f, e := range p.findGroupEnds() {
		ends[f] = e
	}
	sources := p.findSources()
	if len(ends)+len(sources) > 0 {
		p = analyze(prog, imported, ends, sources)
	}
	p.callbacks()
	return p
}

func analyze(prog *program.Program, imported Importer, ends map[*types.Var]*fieldEnd, sources map[*types.Var]*source) *Package {
	p := &Package{ends: ends, sources: sources, Prog: prog, imported: imported, byFunc: map[*ssa.Function]*Unit{}, sole: map[types.Type]types.Type{}, opened: map[types.Type]bool{}, carriers: map[carrierKey]*carrier{}, foreigns: map[foreignKey]types.Type{}, far: map[*types.Func]method{}, does: map[verbKey]bool{}}
	for _, top := range bottomUp(prog.Funcs, p.soleImplementation) {
		u := &Unit{
			Top:     top,
			pkg:     p,
			events:  map[*ssa.Function][]*Event{},
			modes:   map[*ssa.Function]spawn.Mode{},
			busy:    map[*ssa.Function]bool{},
			loops:   map[*ssa.Function][]*Loop{},
			inner:   map[*ssa.BasicBlock]*Loop{},
			returns: map[*ssa.Function][]*ssa.BasicBlock{},
		}
		u.Res = handle.New(top, prog.Pkg.Pkg, prog.Index, p, p.soleImplementation, p.finalField, p.twinField)
		u.Summary = u.summarize()
		p.Units = append(p.Units, u)
		p.byFunc[top] = u
	}
	return p
}

// summary returns what is known of a called function, or nil.
func (p *Package) summary(c *handle.Call) *Summary {
	if c.Body != nil {
		if u := p.byFunc[c.Body]; u != nil {
			return u.Summary
		}
		return nil
	}
	if c.Fn == nil || p.imported == nil {
		return nil
	}
	if m, ok := p.far[c.Fn]; ok {
		return p.imported.Method(m.pkg, m.typ, c.Fn.Name())
	}
	if c.Fn.Pkg() != p.Prog.Pkg.Pkg {
		return p.imported.Summary(c.Fn)
	}
	return nil
}

// Bindings implements handle.Callees.
func (p *Package) Bindings(c *handle.Call) *handle.Bindings {
	if s := p.summary(c); s != nil {
		return &s.Bindings
	}
	return nil
}

// Dynamic implements handle.Callees.
func (p *Package) Dynamic(c *handle.Call, path string) types.Type {
	if u := p.byFunc[c.Body]; u != nil {
		return u.exporter().DynamicAt(path)
	}
	return p.foreign(c, path)
}

// Type implements handle.Callees.
func (p *Package) Type(c *handle.Call, path string) types.Type {
	if u := p.byFunc[c.Body]; u != nil {
		return u.exporter().TypeAt(path)
	}
	return nil
}

// Method implements handle.Callees.
func (p *Package) Method(c *handle.Call, path string) *types.Func {
	if u := p.byFunc[c.Body]; u != nil {
		return u.exporter().MethodAt(path)
	}
	return nil
}

// ParamModes implements spawn.Uses.
func (p *Package) ParamModes(c *handle.Call, i int) (spawn.Mode, bool) {
	if s := p.summary(c); s != nil {
		for _, u := range s.Uses {
			if u.Param == i {
				return u.Mode, true
			}
		}
	}
	return "", false
}

// soleImplementation returns the only type of this package that implements an
// interface which no other package can implement: it is not exported, or this is
// a main package.
func (p *Package) soleImplementation(t types.Type) types.Type {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.TypeParams().Len() > 0 {
		return nil
	}
	pkg := p.Prog.Pkg.Pkg
	it, ok := n.Underlying().(*types.Interface)
	if !ok || n.Obj().Pkg() != pkg || it.NumMethods() == 0 || n.Obj().Exported() && pkg.Name() != "main" {
		return nil
	}
	if impl, ok := p.sole[t]; ok {
		return impl
	}
	var found types.Type
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() || types.IsInterface(tn.Type()) {
			continue
		}
		if named, ok := tn.Type().(*types.Named); !ok || named.TypeParams().Len() > 0 {
			continue
		}
		if ptr := types.NewPointer(tn.Type()); types.Implements(ptr, it) {
			if found != nil {
				found = nil
				break
			}
			found = ptr
		}
	}
	p.sole[t] = found
	return found
}

// EndedCode reports whether a constant is said of errors that tell the orderly end of a
// drive.
func (u *Unit) EndedCode(c *ssa.Const) bool { return u.pkg.Prog.Index.EndedCode(c.Type(), c.Value) }

// TellsEnd reports whether a function is true only of errors that tell the orderly end of
// a drive.
func (u *Unit) TellsEnd(call *ssa.Call) bool { return u.Res.Model(u.Res.CallOf(call)).Has(model.Ended) }

// EndedError reports whether a package-level variable is an error that tells the
// orderly end of a drive.
func (u *Unit) EndedError(g *ssa.Global) bool {
	v, ok := g.Object().(*types.Var)
	return ok && u.pkg.Prog.Index.Ended(v)
}
