package model

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
)

// Compare returns what is wrong with a stub of a package, seen beside the package
// itself: names that do not exist, and other types than there are. moved maps an
// import path to the one under which stubs know the package; it may be nil.
func Compare(s *Stub, pkg *types.Package, moved map[string]string) []*Error {
	c := &comparison{pkg: pkg, moved: moved, bound: map[*types.Func]*Func{}, also: slices.Contains(s.Also, trimVendor(pkg.Path()))}
	c.compare(s)
	return c.errs
}

type comparison struct {
	pkg   *types.Package
	moved map[string]string
	bound map[*types.Func]*Func
	own   bool // the stub is the package's own: it may name what is not exported
	also  bool // the package is another one than the stub was written for
	errs  []*Error
}

func (c *comparison) errorf(pos token.Position, format string, args ...any) {
	c.errs = append(c.errs, &Error{pos, fmt.Sprintf(format, args...)})
}

func (c *comparison) compare(s *Stub) {
	for _, typ := range s.Types {
		if c.typeName(typ.Name) == nil {
			c.errorf(typ.Pos, "there is no type %s%s", typ.Name, nearest(typ.Name, c.names(isType)))
		}
	}
	for _, v := range s.Ended {
		if code, ok := c.pkg.Scope().Lookup(v.Name).(*types.Const); ok {
			if _, own := types.Unalias(code.Type()).(*types.Named); own {
				continue
			}
		}
		c.errorVar(v.Pos, v.Name)
	}
	for _, f := range s.Field {
		c.field(f)
	}
	for _, f := range s.Funcs {
		switch {
		case f.Shape:
			c.shape(f)
		case f.Recv == "":
			c.function(f)
		default:
			c.method(f)
		}
	}
}

// shape checks that the types of a shape exist.
func (c *comparison) shape(f *Func) {
	for _, v := range slices.Concat(f.Params, f.Results) {
		if v.Type != "any" && lookupType(c.pkg, v.Type) == nil {
			c.errorf(f.Pos, "there is no type %s", v.Type)
		}
	}
}

func (c *comparison) function(f *Func) {
	fn, ok := c.pkg.Scope().Lookup(f.Name).(*types.Func)
	if !ok {
		c.errorf(f.Pos, "there is no function %s%s", f.Name, nearest(f.Name, c.names(isFunc)))
		return
	}
	c.signature(f, fn)
}

func (c *comparison) method(f *Func) {
	tn := c.typeName(f.Recv)
	if tn == nil {
		c.errorf(f.Pos, "there is no type %s%s", f.Recv, nearest(f.Recv, c.names(isType)))
		return
	}
	if types.IsInterface(tn.Type()) != f.Interface {
		c.errorf(f.Pos, "%s is an interface here or in the library, not in both", f.Recv)
		return
	}
	recv := tn.Type()
	if !f.Interface {
		recv = types.NewPointer(recv)
	}
	obj, index, _ := types.LookupFieldOrMethod(recv, true, c.pkg, f.Name)
	fn, ok := obj.(*types.Func)
	if !ok {
		c.errorf(f.Pos, "%s has no method %s%s", f.Recv, f.Name, nearest(f.Name, c.methodNames(recv)))
		return
	}
	if at := declaredOn(fn); len(index) > 1 && at != nil && at.Exported() && at.Name() != f.Recv {
		c.errorf(f.Pos, "%s.%s is declared on %s.%s: model it there", f.Recv, f.Name, at.Pkg().Path(), at.Name())
		return
	}
	if !f.Interface && !f.Ptr && types.NewMethodSet(tn.Type()).Lookup(c.pkg, f.Name) == nil {
		c.errorf(f.Pos, "%s needs a pointer receiver: *%s", f.Name, f.Recv)
	}
	if _, ptr := fn.Signature().Recv().Type().(*types.Pointer); !f.Interface && f.Ptr && !ptr && len(index) == 1 {
		c.errorf(f.Pos, "%s has a value receiver: %s", f.Name, f.Recv)
	}
	c.signature(f, fn)
}

// declaredOn returns the type on which a method is declared.
func declaredOn(fn *types.Func) *types.TypeName {
	t := fn.Signature().Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

func (c *comparison) signature(f *Func, fn *types.Func) {
	if other := c.bound[fn]; other != nil {
		c.errorf(f.Pos, "%s is modelled twice, also at line %d", f, other.Pos.Line)
	}
	c.bound[fn] = f
	sig := fn.Signature()
	real := types.TypeString(stripNames(sig), func(p *types.Package) string { return p.Name() })
	if !sameArity(fn, f) {
		c.errorf(f.Pos, "%s has other parameters or results in the library: %s", f, real)
		return
	}
	compareAll := func(what string, stub []Var, tuple *types.Tuple) {
		for i, v := range stub {
			if t := tuple.At(i).Type(); !c.sameType(v.Type, t) {
				c.errorf(f.Pos, "%s: %s %d is %s here, %s in the library", f, what, i+1, v.Type, realType(t))
			}
		}
	}
	compareAll("parameter", f.Params, sig.Params())
	compareAll("result", f.Results, sig.Results())
	for i := range f.Directives {
		c.directive(f, &f.Directives[i], sig)
	}
}

func (c *comparison) directive(f *Func, d *Directive, sig *types.Signature) {
	ops := slices.Clone(d.Operands)
	if d.Of != nil {
		ops = append(ops, *d.Of)
	}
	if d.Cond != nil {
		ops = append(ops, d.Cond.Operand)
		c.constant(d.Pos, d.Cond)
	}
	if d.Returned != nil {
		ops = append(ops, d.Returned.Operand)
		c.constant(d.Pos, d.Returned)
	}
	for _, op := range ops {
		var t types.Type
		switch op.Kind {
		case Receiver:
			if recv := c.typeName(f.Recv); recv != nil {
				t = recv.Type()
			}
		case Param:
			t = sig.Params().At(op.Index).Type()
		case Result:
			t = sig.Results().At(op.Index).Type()
		case Unset:
			name, _, _ := strings.Cut(op.Name, ".")
			tn := c.typeName(name)
			if tn == nil {
				c.errorf(d.Pos, "there is no type %s%s", name, nearest(name, c.names(isType)))
				continue
			}
			t = tn.Type()
		}
		for _, name := range op.Fields {
			obj, _, _ := types.LookupFieldOrMethod(t, true, c.pkg, name)
			v, ok := obj.(*types.Var)
			if !ok && d.Verb == Callback && c.also {
				break // what the package has come to offer since it has moved: there is no such handler
			}
			if !ok {
				c.errorf(d.Pos, "%s: %s has no field %s%s", op.Name, realType(t), name, nearest(name, c.structFields(t)))
				break
			}
			t = v.Type()
		}
	}
	if i := strings.LastIndex(d.Sentinel, "."); i >= 0 {
		in := *c
		if path := d.Sentinel[:i]; path != trimVendor(c.pkg.Path()) {
			k := slices.IndexFunc(c.pkg.Imports(), func(p *types.Package) bool { return p.Path() == path })
			if k < 0 {
				c.errorf(d.Pos, "the library does not import %s", path)
				return
			}
			in.pkg = c.pkg.Imports()[k]
		}
		in.errorVar(d.Pos, d.Sentinel[i+1:])
		c.errs = in.errs
	}
	if d.Use != "" {
		if recv := sig.Recv(); recv == nil {
			c.errorf(d.Pos, "%s has no receiver to call %s on", f, d.Use)
		} else if obj, _, _ := types.LookupFieldOrMethod(recv.Type(), true, c.pkg, d.Use); obj == nil {
			c.errorf(d.Pos, "there is no method %s%s", d.Use, nearest(d.Use, c.methodNames(recv.Type())))
		}
	}
}

// constant checks the constant of an "unless" or "when".
func (c *comparison) constant(at token.Position, cond *Cond) {
	name := cond.Value
	if _, ok := c.pkg.Scope().Lookup(name).(*types.Const); ok || name == "true" || name == "false" {
		return
	}
	for _, kind := range []token.Token{token.INT, token.STRING} {
		if constant.MakeFromLiteral(name, kind, 0).Kind() != constant.Unknown {
			return
		}
	}
	c.errorf(at, "there is no constant %s%s", name, nearest(name, c.names(isConst)))
}

func (c *comparison) errorVar(pos token.Position, name string) {
	v, ok := c.pkg.Scope().Lookup(name).(*types.Var)
	errorType := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	if !ok || !types.Implements(v.Type(), errorType) {
		c.errorf(pos, "there is no error variable %s%s", name, nearest(name, c.names(func(o types.Object) bool {
			v, ok := o.(*types.Var)
			return ok && types.Implements(v.Type(), errorType)
		})))
	}
}

func (c *comparison) field(f *Field) {
	tn := c.typeName(f.Type)
	if tn == nil {
		c.errorf(f.Directive.Pos, "there is no type %s%s", f.Type, nearest(f.Type, c.names(isType)))
		return
	}
	v := lookupField(c.pkg, f.Type, f.Name)
	if v == nil {
		c.errorf(f.Directive.Pos, "%s has no field %s%s", f.Type, f.Name, nearest(f.Name, c.structFields(tn.Type())))
		return
	}
	want := map[Verb]string{Address: "string", Recv: "channel"}[f.Directive.Verb]
	basic, _ := v.Type().Underlying().(*types.Basic)
	_, ch := v.Type().Underlying().(*types.Chan)
	if want == "string" && (basic == nil || basic.Info()&types.IsString == 0) || want == "channel" && !ch {
		c.errorf(f.Directive.Pos, "%s.%s is of type %s, and connlint:%s wants a %s", f.Type, f.Name, realType(v.Type()), f.Directive.Verb, want)
	}
}

var word = regexp.MustCompile(`[\w./~-]+`)
