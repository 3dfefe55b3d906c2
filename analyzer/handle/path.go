package handle

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A portable path names a handle in the words of a function's signature, so that
// callers, also in other packages, can put their own values in:
//
//	p0.conn    what parameter 0 (the receiver comes first) leads to at the start
//	r0.conn    what result 0 leads to
//	o:p0.conn  what p0.conn is when the function returns
//	c0.conn    what parameter 0 of a function that is a result leads to
//	p1()       the connection that function p1 takes from when it is called
//	p1|M()     the connection that method M of p1 takes from
//	k:p1;0.a;B what B is after the functions of slice p1 were applied to its struct
//	g:pkg.V.x  a package-level variable
//	a::8080    a constant address

// Bind says that Dst is, at the end of a call, what Src is.
type Bind struct{ Dst, Src string }

// TypeOf says of what type an interface is that Dst holds: a named one, or a pointer
// to it.
type TypeOf struct {
	Dst, Pkg, Name string
	Pointer        bool
	Blocks         bool // one of its methods may block, or hands out a connection
}

// RoleOf says on which side a result holds its connection.
type RoleOf struct{ Dst, Role string }

// Bindings is what a function does to identities, in portable paths.
type Bindings struct {
	Is       []Bind   // a result, or a part of one, or a location after the call
	Children []Bind   // Dst lives inside Src
	Names    []Bind   // address Src names connection Dst
	Roles    []RoleOf // of results
	Patient  []string // clients and options whose sends wait for ever when nobody serves
	Stores   []string // locations that the call may assign
	Types    []TypeOf // of results, and parts of them, that are interfaces
	Sets     []Bind   // what functions that it returns set: r0()0.addr is p1; r0() alone: nothing else
}

// splitPath cuts a portable path into its root and the fields behind it.
func splitPath(path string) (root, fields string) {
	from := 0
	switch {
	case strings.HasPrefix(path, "a:"), strings.HasPrefix(path, "k:"):
		return path, ""
	case strings.HasPrefix(path, "g:"):
		// Import paths contain dots; the variable's own name ends at a space.
		root, fields, _ := strings.Cut(path, " ")
		return root, fields
	case strings.HasPrefix(path, "o:"):
		from = 2
	}
	if i := strings.IndexAny(path[from:], ".["); i >= 0 {
		return path[:from+i], path[from+i:]
	}
	return path, ""
}

// lastStep is the last field or index of a portable path; "" of a bare root.
func lastStep(path string) string {
	_, fields := splitPath(path)
	return fields[max(strings.LastIndexAny(fields, ".["), 0):]
}

// Subst puts a call's own values into a path of its callee.
func (r *Resolver) Subst(c *Call, path string) Handle {
	return r.subst(c, path, true)
}

// SubstResult puts values into a path of a function that was the result of call
// made, and is called now with arguments.
func (r *Resolver) SubstResult(made *Call, path string, args []Handle, at ssa.Instruction) Handle {
	root, fields := splitPath(path)
	if len(root) > 1 && root[0] == 'c' {
		i, err := strconv.Atoi(root[1:])
		if err != nil || i >= len(args) {
			return Handle{}
		}
		return r.walk(args[i], fields, at, true)
	}
	return r.Subst(made, path)
}

// location is Subst without reading what the location itself holds.
func (r *Resolver) location(c *Call, path string) Handle {
	return r.subst(c, path, false)
}

func (r *Resolver) subst(c *Call, path string, read bool) Handle {
	if len(path) < 2 {
		return Handle{}
	}
	if callee, ok := strings.CutSuffix(path, "()"); ok {
		callee, method, _ := strings.Cut(callee, "|")
		return r.Called(r.subst(c, callee, true), method)
	}
	if strings.HasPrefix(path, "k:") {
		return r.substOption(c, path)
	}
	root, fields := splitPath(path)
	switch {
	case strings.HasPrefix(root, "a:"):
		return r.intern(Root{Kind: Address, Text: root[2:]})
	case strings.HasPrefix(root, "g:"):
		return r.walk(r.global(root[2:]), fields, c.Instr, read)
	case strings.HasPrefix(root, "o:"):
		return r.after(c, path[2:])
	}
	i, err := strconv.Atoi(root[1:])
	if err != nil {
		return Handle{}
	}
	switch root[0] {
	case 'p':
		return r.walk(r.argHandle(c, i), fields, c.Instr, read)
	case 'r':
		call, ok := c.Instr.(*ssa.Call)
		if !ok || !c.Direct {
			return Handle{}
		}
		return r.walk(r.result(call, i), fields, c.Instr, read)
	}
	return Handle{}
}

// walk follows fields from a handle, reading memory as it is when at runs.
func (r *Resolver) walk(h Handle, fields string, at ssa.Instruction, read bool) Handle {
	for fields != "" && h.Known() {
		var step string
		if i := strings.IndexAny(fields[1:], ".["); i >= 0 {
			step, fields = fields[:i+1], fields[i+1:]
		} else {
			step, fields = fields, ""
		}
		switch {
		case step[0] == '[':
			h = h.Add(step)
		case fields == "" && !read:
			return h.Add(step)
		default:
			h = r.fieldAt(h, step[1:], at)
		}
	}
	return h
}

// after is what a location of a call's operands holds when the call is over.
func (r *Resolver) after(c *Call, path string) Handle {
	loc := r.location(c, path)
	if !loc.Known() {
		return loc
	}
	if b := r.bindings(c); b != nil {
		if h := r.boundResult(c, b, "o:"+path); h.Known() {
			return h
		}
		for _, s := range b.Stores {
			if s == path {
				return r.unknown(c.Instr, loc)
			}
			if rest, ok := under(path, s); ok {
				return r.unknown(c.Instr, r.location(c, s)).Add(rest)
			}
		}
	}
	return r.Subst(c, path)
}

// boundResult is what the bindings say that dst is.
func (r *Resolver) boundResult(c *Call, b *Bindings, dst string) Handle {
	for _, is := range b.Is {
		if is.Dst == dst {
			return r.Subst(c, is.Src)
		}
	}
	return Handle{}
}

// boundPart is what the bindings of a call say of a part of its result, or of
// what it stored: the handle of loc, whose root is the call.
func (r *Resolver) boundPart(call *ssa.Call, loc Handle) Handle {
	c := r.CallOf(call)
	b := r.bindings(c)
	if b == nil {
		return Handle{}
	}
	var path string
	if loc.Root.Kind == Value {
		path = "r" + strings.TrimPrefix(loc.Path, "#")
	} else {
		for _, s := range b.Stores {
			if strings.HasSuffix(loc.Root.Loc.Path, lastStep(s)) && r.location(c, s) == loc.Root.Loc {
				path = "o:" + s + loc.Path
			}
		}
	}
	if path == "" {
		return Handle{}
	}
	return r.boundResult(c, b, path)
}

// Rebase maps a handle of a called literal's parameters to the call's arguments.
// Handles of other roots are returned as they are; a parameter whose argument is
// not known has no handle.
func (r *Resolver) Rebase(h Handle, c *Call) Handle {
	if h.Root == nil || h.Root.Kind != Value {
		return h
	}
	p, ok := h.Root.Value.(*ssa.Parameter)
	if !ok || p.Parent() != c.Body {
		return h
	}
	for i, q := range c.Body.Params {
		if q == p {
			return r.walk(r.argHandle(c, i), h.Path, c.Instr, true)
		}
	}
	return Handle{}
}

// Called is the handle of the connection that a function, or a method of a value,
// takes from when it is called, if the function is not known yet.
func (r *Resolver) Called(f Handle, method string) Handle {
	if !f.Known() {
		return f
	}
	return r.intern(Root{Kind: Called, Loc: f, Text: method})
}
