package order

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// known is what the branches before a blocking event tell of those behind it: a
// program that serves if its first argument is "serve", and asks if it is "ask", never
// does one after the other, though the two ifs stand one below the other.
type known struct {
	f    *Func
	ifs  map[string][]test            // the branches on a constant, by what they look at
	by   map[string]map[string][]bool // the blocks that are reached if it has a value
	sets map[any]bool                 // the variables and fields that the function sets
	loop []bool                       // the blocks of its loops
}

// field is one of a struct, whichever of its values has it.
type field struct {
	of string
	at int
}

// test is a branch that compares something with a constant.
type test struct {
	branch *ssa.BasicBlock
	op     token.Token
	with   *ssa.Const
}

// maxTests bounds the branches of a function on one value.
const maxTests = 16

// prepare collects the branches of the function that look at a constant.
func (k *known) prepare() {
	k.ifs, k.by, k.sets = map[string][]test{}, map[string]map[string][]bool{}, map[any]bool{}
	k.loop = make([]bool, len(k.f.fn.Blocks))
	for _, l := range k.f.u.Loops(k.f.fn) {
		for b := range l.Blocks {
			k.loop[b.Index] = true
		}
	}
	for _, b := range k.f.fn.Blocks {
		for _, i := range b.Instrs {
			if s, ok := i.(*ssa.Store); ok {
				k.sets[place(s.Addr)] = true
			}
		}
	}
	for _, b := range k.f.fn.Blocks {
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if of, op, with := k.compared(cond.Cond); of != "" {
				k.ifs[of] = append(k.ifs[of], test{b, op, with})
			}
		}
	}
}

// place is what a store sets: a variable, or a field of any struct of a type.
func place(addr ssa.Value) any {
	if f, ok := addr.(*ssa.FieldAddr); ok {
		return field{f.X.Type().String(), f.Field}
	}
	return addr
}

// compared takes a condition apart: what it compares with which constant. What it
// looks at is the same wherever it has the same name.
func (k *known) compared(cond ssa.Value) (of string, op token.Token, with *ssa.Const) {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		of, op, with := k.compared(n.X)
		if op == token.EQL {
			return of, token.NEQ, with
		} else if op == token.NEQ {
			return of, token.EQL, with
		}
		return "", op, nil
	}
	if is, ok := cond.(*ssa.BinOp); ok && (is.Op == token.EQL || is.Op == token.NEQ) {
		if c, ok := is.Y.(*ssa.Const); ok {
			return k.name(is.X), is.Op, c
		}
		if c, ok := is.X.(*ssa.Const); ok {
			return k.name(is.Y), is.Op, c
		}
		return "", is.Op, nil
	}
	return k.name(cond), token.EQL, ssa.NewConst(constant.MakeBool(true), types.Typ[types.Bool])
}

// name tells a value from others of a function that may differ: it is the same for
// each reading of a variable that the function does not set. It is empty for what is
// made anew in each turn of a loop, and for a flag that others set while it runs.
func (k *known) name(v ssa.Value) string {
	if k.sets[place(v)] {
		return ""
	}
	switch v := v.(type) {
	case *ssa.Global:
		return v.String()
	case *ssa.Parameter, *ssa.FreeVar:
		return "given " + v.Name()
	case *ssa.UnOp:
		if v.Op == token.MUL {
			if state(v) {
				return ""
			}
			return in("*", k.name(v.X))
		}
	case *ssa.IndexAddr:
		if i, ok := v.Index.(*ssa.Const); ok {
			return in(exact(i)+" of ", k.name(v.X))
		}
		return ""
	case *ssa.FieldAddr:
		return in(fmt.Sprintf("%d in ", v.Field), k.name(v.X))
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			return in("len ", k.name(v.Call.Args[0]))
		}
	case *ssa.Phi, *ssa.Const:
		return ""
	}
	if i, ok := v.(ssa.Instruction); !ok || k.loop[i.Block().Index] {
		return ""
	}
	return v.Name()
}

func in(what, of string) string {
	if of == "" {
		return ""
	}
	return what + of
}

// state reports whether a value is read from a flag of a struct or of the package: those
// mostly say what was done, and change with it.
func state(load *ssa.UnOp) bool {
	b, ok := load.Type().Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsBoolean == 0 {
		return false
	}
	switch load.X.(type) {
	case *ssa.FieldAddr, *ssa.Global:
		return true
	}
	return false
}

// open reports whether a branch can be taken behind a block, with one of the values
// with which that block is reached.
func (k *known) open(at, b *ssa.BasicBlock, succ int) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return true
	}
	if k.ifs == nil {
		k.prepare()
	}
	of, op, with := k.compared(cond.Cond)
	tests := k.ifs[of]
	if of == "" || len(tests) < 2 || len(tests) > maxTests {
		return true
	}
	for _, c := range k.values(tests) {
		if taken(op, c, with) == (succ == 0) && k.reaches(of, tests, c)[at.Index] {
			return true
		}
	}
	return false
}

// values are those that the branches tell apart: the constants, and any other one, for
// which nil stands.
func (k *known) values(tests []test) []*ssa.Const {
	var cs []*ssa.Const
	for _, t := range tests {
		if !slices.ContainsFunc(cs, func(c *ssa.Const) bool { return same(c, t.with) }) {
			cs = append(cs, t.with)
		}
	}
	return append(cs, nil)
}

// reaches tells which blocks are reached from the beginning if a value is a constant.
func (k *known) reaches(of string, tests []test, c *ssa.Const) []bool {
	key := "another"
	if c != nil {
		key = "is " + exact(c)
	}
	if at, ok := k.by[of][key]; ok {
		return at
	}
	at := make([]bool, len(k.f.fn.Blocks))
	for work := []*ssa.BasicBlock{k.f.fn.Blocks[0]}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if at[b.Index] {
			continue
		}
		at[b.Index] = true
		i := slices.IndexFunc(tests, func(t test) bool { return t.branch == b })
		switch {
		case i < 0:
			work = append(work, b.Succs...)
		case taken(tests[i].op, c, tests[i].with):
			work = append(work, b.Succs[0])
		default:
			work = append(work, b.Succs[1])
		}
	}
	if k.by[of] == nil {
		k.by[of] = map[string][]bool{}
	}
	k.by[of][key] = at
	return at
}

// taken reports whether the first side of a branch is taken with a value.
func taken(op token.Token, value, with *ssa.Const) bool {
	return (value != nil && same(value, with)) == (op == token.EQL)
}

func same(a, b *ssa.Const) bool { return exact(a) == exact(b) }

func exact(c *ssa.Const) string {
	if c.Value == nil {
		return "nil"
	}
	return c.Value.ExactString()
}
