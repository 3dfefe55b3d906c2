package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/spawn"
)

// Mode is where a literal runs; Unknown if nothing is known of it, or if it runs
// in more than one way.
func (u *Unit) Mode(lit *ssa.Function) spawn.Mode {
	if m, ok := u.modes[lit]; ok {
		return m
	}
	u.modes[lit] = spawn.Unknown // while its users are looked at
	mode := spawn.Mode("")
	for _, run := range u.runsOf(lit) {
		m := run.mode
		if run.in != u.Top {
			m = u.Mode(run.in).In(m)
		}
		if mode != "" && mode != m {
			m = spawn.Unknown
		}
		mode = m
	}
	if mode == "" {
		mode = spawn.Unknown
	}
	u.modes[lit] = mode
	return mode
}

// literalRun is a run of a literal in a function of the unit.
type literalRun struct {
	in   *ssa.Function
	mode spawn.Mode
}

// runsOf returns how a literal is run, in source order.
func (u *Unit) runsOf(lit *ssa.Function) []literalRun {
	if u.runs == nil {
		u.runs = map[*ssa.Function][]literalRun{}
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(ssa.CallInstruction)
					if !ok {
						continue
					}
					for _, run := range spawn.Runs(u.Res, call, u.pkg) {
						if body := run.Call.Body; body != u.Top && u.Res.Own(body) {
							u.runs[body] = append(u.runs[body], literalRun{fn, run.Mode})
						}
					}
				}
			}
		}
	}
	return u.runs[lit]
}

// uses finds how the function runs its function parameters.
func (u *Unit) uses() []Use {
	var us []Use
	for i, p := range u.Top.Params {
		if !isFunc(p) {
			continue
		}
		if m := u.paramMode(p); m != "" {
			us = append(us, Use{i, m})
		}
	}
	return us
}

func isFunc(v ssa.Value) bool { return spawn.IsFuncType(v.Type()) }

// paramMode is how a function parameter is run: in one way only, or Unknown. One that is
// also kept may be run by somebody else instead.
func (u *Unit) paramMode(p *ssa.Parameter) spawn.Mode {
	want := u.Res.Value(p)
	mode, kept := spawn.Mode(""), false
	add := func(fn *ssa.Function, m spawn.Mode) {
		if fn != u.Top {
			m = u.Mode(fn).In(m)
		}
		if mode != "" && mode != m {
			m = spawn.Unknown
		}
		mode = m
	}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				kept = kept || u.leftAt(i, want)
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				if u.Res.Value(call.Common().Value) == want && !call.Common().IsInvoke() {
					add(fn, spawn.SelfMode(call))
				}
				c := u.Res.CallOf(call)
				for k, a := range c.Args {
					if a != nil && isFunc(a) && u.Res.Value(a) == want {
						add(fn, spawn.SelfMode(call).In(spawn.ArgMode(u.Res, c, k, u.pkg)))
					}
				}
			}
		}
	}
	if kept && mode != "" {
		return spawn.Unknown
	}
	return mode
}
