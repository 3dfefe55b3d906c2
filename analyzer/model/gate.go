package model

import (
	"go/token"
	"maps"
	"slices"
	"strings"
)

// Gates reports whether a stub says of anything in its package that its use can
// begin a finding, or is to be told to importers (see Index.Gates and Index.Calls).
func (l *Library) Gates(importPath string) (bool, error) {
	s, err := l.Stub(importPath)
	if s == nil || err != nil {
		return false, err
	}
	return len(s.Types) > 0 || slices.ContainsFunc(s.Field, func(f *Field) bool { return f.gates() }) ||
		slices.ContainsFunc(s.Funcs, func(f *Func) bool { return f.Shape || f.gates() || len(f.All(Send)) > 0 }), nil
}

// ContextEnders lists the functions that open a context along with the function that alone
// ends it: what a loop of a program may wait for, without a channel of its own.
func (l *Library) ContextEnders() []string {
	s, err := l.Stub("context")
	if s == nil || err != nil {
		return nil
	}
	var names []string
	for _, f := range s.Funcs {
		if f.Recv == "" && f.Has(Stops) {
			names = append(names, f.Name)
		}
	}
	return names
}

// gates reports whether a use of the function can begin a finding, whatever its
// receiver is.
func (f *Func) gates() bool {
	return slices.ContainsFunc(f.Directives, func(d Directive) bool {
		switch d.Verb {
		case Accept:
			return true
		case Drive:
			return !d.AtEOF
		case Open:
			return d.Role != ""
		case Child: // of a thing that can be waited for while it is open, such as a command's input
			return f.Recv != ""
		}
		return false
	})
}

// gates reports whether a use of the field can begin a finding.
func (f *Field) gates() bool { return f.Directive.Verb == Recv || f.Conn }

// StandardNames lists, sorted, the exported names of a package of the standard
// library of which one has to be written to use what can begin a finding: the
// functions themselves, and what leads to a connection. It is empty for most.
func StandardNames(importPath string) []string { return standardNames[importPath] }

// Anchors lists the exported names of the stub's package without which it may not be
// bound to what a program uses: interfaces that the program's own types may
// implement, what conditions and patterns speak of, and what a fix may call.
func (s *Stub) Anchors() []string {
	if s == nil {
		return nil
	}
	names := map[string]bool{}
	cond := func(c *Cond) {
		if c != nil {
			names[c.Value] = true
		}
	}
	for _, t := range s.Types {
		names[t.Name] = true
	}
	for _, f := range s.Field {
		cond(f.Directive.Cond)
	}
	for _, f := range s.Funcs {
		if f.Interface {
			names[f.Recv] = true
		}
		for i := range f.Directives {
			cond(f.Directives[i].Cond)
			cond(f.Directives[i].Returned)
			if _, name, ok := FirstDriver(f.Directives[i].By); ok {
				names[name] = true
			}
		}
		if f.Shape {
			for _, v := range slices.Concat(f.Params, f.Results) {
				names[v.Type[strings.LastIndex(v.Type, ".")+1:]] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// FirstDriver is the function of a package that a text names first as what drives a
// connection: ssh.NewClient of "ssh.NewClient, or a loop over the channels".
func FirstDriver(by string) (pkg, name string, ok bool) {
	first, _, _ := strings.Cut(by, " ")
	pkg, name, ok = strings.Cut(strings.TrimRight(first, ","), ".")
	return pkg, name, ok && token.IsExported(name) && token.IsIdentifier(pkg) && token.IsIdentifier(name)
}
