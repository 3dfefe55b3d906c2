package model

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

func (ix *Index) bind(p *types.Package, s *Stub) {
	for _, t := range s.Types {
		switch tn, ok := p.Scope().Lookup(t.Name).(*types.TypeName); {
		case ok && t.Carrier:
			ix.carry[tn] = true
		case ok:
			ix.types[tn] = t
		}
	}
	for _, e := range s.Ended {
		switch v := p.Scope().Lookup(e.Name).(type) {
		case *types.Var:
			ix.ended[v] = true
		case *types.Const:
			if n, ok := types.Unalias(v.Type()).(*types.Named); ok {
				ix.codes[n.Obj()] = append(ix.codes[n.Obj()], v.Val())
			}
		}
	}
	for _, f := range s.Field {
		if v := lookupField(p, f.Type, f.Name); v != nil {
			f := *f
			tn, _ := p.Scope().Lookup(f.Type).(*types.TypeName)
			f.Conn = ix.types[tn] != nil
			ix.bindCond(p, f.Directive.Cond)
			ix.fields[v.Origin()] = &f
		}
	}
	byIface := map[*types.TypeName]*iface{}
	for _, f := range s.Funcs {
		if f.Shape {
			ix.bindShape(p, f)
			continue
		}
		fn := lookupFunc(p, f)
		if fn == nil || !sameArity(fn, f) {
			continue
		}
		ix.funcs[fn.Origin()] = f
		ix.bindEnds(fn, f)
		ix.bindConds(p, f)
		if f.Interface {
			tn := p.Scope().Lookup(f.Recv).(*types.TypeName)
			if byIface[tn] == nil {
				it, ok := tn.Type().Underlying().(*types.Interface)
				if !ok || ix.types[tn] == nil || ix.types[tn].Delivered {
					continue
				}
				byIface[tn] = &iface{typ: it, model: ix.types[tn], methods: map[string]*Func{}}
			}
			byIface[tn].methods[f.Name] = f
		}
	}
	var ifaces []iface
	for _, f := range s.Funcs { // in the order of the stub, for determinism
		if tn, ok := p.Scope().Lookup(f.Recv).(*types.TypeName); ok && byIface[tn] != nil {
			ifaces = append(ifaces, *byIface[tn])
			delete(byIface, tn)
		}
	}
	if s.User { // it is asked before what ships with connlint
		ix.ifaces = append(ifaces, ix.ifaces...)
		return
	}
	ix.ifaces = append(ix.ifaces, ifaces...)
}

func (ix *Index) bindConds(p *types.Package, f *Func) {
	for i := range f.Directives {
		ix.bindCond(p, f.Directives[i].Cond)
	}
}

func (ix *Index) bindCond(p *types.Package, c *Cond) {
	if c != nil {
		if k, ok := p.Scope().Lookup(c.Value).(*types.Const); ok {
			ix.consts[c] = k.Val()
		} else if v := constant.MakeFromLiteral(c.Value, token.INT, 0); v.Kind() != constant.Unknown {
			ix.consts[c] = v
		} else if v := constant.MakeFromLiteral(c.Value, token.STRING, 0); v.Kind() != constant.Unknown {
			ix.consts[c] = v
		} else if c.Value == "true" || c.Value == "false" {
			ix.consts[c] = constant.MakeBool(c.Value == "true")
		}
	}
}

func lookupFunc(p *types.Package, f *Func) *types.Func {
	if f.Recv == "" {
		fn, _ := p.Scope().Lookup(f.Name).(*types.Func)
		return fn
	}
	tn, ok := p.Scope().Lookup(f.Recv).(*types.TypeName)
	if !ok {
		return nil
	}
	var t types.Type = tn.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, p, f.Name)
	fn, _ := obj.(*types.Func)
	return fn
}

func lookupField(p *types.Package, typ, name string) *types.Var {
	tn, ok := p.Scope().Lookup(typ).(*types.TypeName)
	if !ok {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, p, name)
	v, _ := obj.(*types.Var)
	return v
}

func sameArity(fn *types.Func, f *Func) bool {
	sig := fn.Signature()
	return sig.Params().Len() == len(f.Params) && sig.Results().Len() == len(f.Results) && sig.Variadic() == f.Variadic
}

// trimVendor maps the path of a vendored package to that of its source.
func trimVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}
