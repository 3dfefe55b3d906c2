// Package handle says which connection a value is. A Handle is a root (where the
// value came from) and a path of fields; two equal handles are certainly the
// same connection, and what is not certain is no handle or one of its own.
//
// Memory is followed by version: what a field holds is the value last stored
// there, what it held when the function began, or, where paths with different
// values meet, a root of its own. So a field that is read, reassigned and read
// again gives two different handles.
package handle

import (
	"fmt"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Kind is the kind of a root.
type Kind int

const (
	// Value is an SSA value: a parameter, a variable, the result of a call.
	Value Kind = iota
	// Global is a package-level variable.
	Global
	// Version is what a location holds after an instruction that may have
	// replaced its value by an unknown one.
	Version
	// Merge is what a location holds where paths with different values meet.
	Merge
	// Entry is what a location shared with other functions holds when a
	// function literal starts.
	Entry
	// Called is the connection that a function takes from when it is called.
	Called
	// Option is what a field holds after a slice of functions was applied to it.
	Option
	// Address is a constant network address.
	Address
	// Composite is an address text that is made of several parts.
	Composite
)

// Root is where a handle comes from. Roots are interned by their Resolver and
// compared as pointers.
type Root struct {
	Kind  Kind
	Value ssa.Value       // Value
	At    ssa.Instruction // Version: the instruction after which it holds
	Block *ssa.BasicBlock // Merge: the block in which paths meet
	Func  *ssa.Function   // Entry
	Loc   Handle          // Version, Merge, Entry: the location that holds it; Called: the function; Composite: what the text starts with, if more follows right behind it
	By    Handle          // Option: the slice of functions
	Text  string          // Option: the argument and field; Global: path and name; Address, Composite: the text; Called: the method
	id    int

	seen types.Type // memo of note: the type of the handle without a path
}

// Handle is the identity of a connection, or of a value that leads to one.
type Handle struct {
	Root *Root
	Path string // ".field", "[0]", and "#0" for the result of a call
}

// Known reports whether the handle identifies anything.
func (h Handle) Known() bool { return h.Root != nil }

// Add returns the handle of a part of h.
func (h Handle) Add(path string) Handle {
	if h.Root == nil {
		return h
	}
	return Handle{h.Root, h.Path + path}
}

// String is for tests and explanations; it is stable within one run.
func (h Handle) String() string {
	r := h.Root
	if r == nil {
		return "?"
	}
	switch r.Kind {
	case Value:
		return r.Value.Name() + h.Path
	case Global, Address, Composite:
		return r.Text + h.Path
	case Option:
		return r.Loc.String() + "+" + r.By.String() + r.Text + h.Path
	case Called:
		return r.Loc.String() + "|" + r.Text + "()" + h.Path
	case Version:
		return fmt.Sprintf("%s@%d%s", r.Loc, r.id, h.Path)
	case Merge:
		return fmt.Sprintf("%s@b%d%s", r.Loc, r.Block.Index, h.Path)
	default:
		return fmt.Sprintf("%s@%s%s", r.Loc, r.Func.Name(), h.Path)
	}
}

// Def returns the instruction that makes the root anew each time it runs, or nil
// for a root that exists before the function starts.
func (r *Root) Def() ssa.Instruction {
	switch r.Kind {
	case Value:
		if i, ok := r.Value.(ssa.Instruction); ok {
			return i
		}
	case Version:
		return r.At
	case Merge:
		if len(r.Block.Instrs) > 0 {
			return r.Block.Instrs[0]
		}
	}
	return nil
}

// rootKey is the interning key of a root that is no value.
type rootKey struct {
	kind  Kind
	at    ssa.Instruction
	block *ssa.BasicBlock
	fn    *ssa.Function
	loc   Handle
	by    Handle
	text  string
}

func (r *Resolver) intern(root Root) Handle {
	k := rootKey{root.Kind, root.At, root.Block, root.Func, root.Loc, root.By, root.Text}
	if p := r.roots[k]; p != nil {
		return Handle{Root: p}
	}
	p := &root
	r.number(p)
	r.roots[k] = p
	return Handle{Root: p}
}

func (r *Resolver) number(root *Root) {
	r.made++
	root.id = r.made
}

// value is the root that a value is itself. Most roots are of this kind, which needs no
// more of a key.
func (r *Resolver) value(v ssa.Value) Handle {
	p := r.selves[v]
	if p == nil {
		p = &Root{Kind: Value, Value: v}
		r.number(p)
		r.selves[v] = p
	}
	return Handle{Root: p}
}

func (r *Resolver) global(name string) Handle { return r.intern(Root{Kind: Global, Text: name}) }

// elem strips pointers from a type.
func elem(t types.Type) types.Type {
	for {
		p, ok := types.Unalias(t).Underlying().(*types.Pointer)
		if !ok {
			return t
		}
		t = p.Elem()
	}
}
