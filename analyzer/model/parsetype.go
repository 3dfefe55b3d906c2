package model

import (
	"go/ast"
	"slices"
	"strings"
)

// kinds are what may stand behind the directive connection on a type.
var kinds = []string{"", "half", "passive", "half passive", "lasting", "attended"}

// kindsOf are the directives with all kinds.
func kindsOf() (all []string) {
	for _, k := range kinds {
		all = append(all, strings.TrimSpace(string(Connection)+" "+k))
	}
	return all
}

func (p *stubParser) typeSpec(spec *ast.TypeSpec, doc *ast.CommentGroup) {
	for _, c := range p.directives(doc) {
		verb, arg, _ := strings.Cut(strings.TrimPrefix(c.Text, Prefix), " ")
		switch {
		case verb == string(Connection) && slices.Contains(kinds, arg), (verb == string(Delivered) || verb == string(Carrier)) && arg == "":
			is := func(kind string) bool { return slices.Contains(strings.Fields(arg), kind) }
			p.stub.Types = append(p.stub.Types, &Type{Pkg: p.stub.Pkg, Name: spec.Name.Name, Half: is("half"), Passive: is("passive"), Lasting: is("lasting"), Attended: is("attended"), Delivered: verb == string(Delivered), Carrier: verb == string(Carrier), Pos: p.place(spec.Name.Pos())})
		default:
			p.errorf(c.Pos(), "no directive connlint:%s on a type%s", strings.TrimPrefix(c.Text, Prefix), nearest(verb, append(kindsOf(), string(Carrier), string(Delivered))))
		}
	}
	switch t := spec.Type.(type) {
	case *ast.InterfaceType:
		tparams := typeParams(spec.TypeParams)
		for _, m := range t.Methods.List {
			ft, ok := m.Type.(*ast.FuncType)
			if p.info != nil && len(m.Names) != 1 {
				continue // what the interface embeds
			}
			if !ok || len(m.Names) != 1 {
				p.errorf(m.Pos(), "only methods can be modelled in an interface")
				continue
			}
			f := &Func{Name: m.Names[0].Name, Recv: spec.Name.Name, RecvName: RecvName, Interface: true}
			p.signature(f, ft, tparams, scope{iface: true}, m.Doc, m.Pos())
		}
	case *ast.StructType:
		for _, field := range t.Fields.List {
			for _, c := range p.directives(field.Doc) {
				d, err := parseFieldDirective(strings.TrimPrefix(c.Text, Prefix), field.Type, p.place(c.Pos()))
				if err != nil {
					p.errs = append(p.errs, err)
					continue
				}
				verb := d.Verb
				if !slices.Contains(fieldVerbs, verb) {
					p.errorf(c.Pos(), "no directive connlint:%s on a field%s", verb, nearest(string(verb), fieldWords()))
					continue
				}
				for _, name := range fieldNames(field) {
					p.stub.Field = append(p.stub.Field, &Field{Pkg: p.stub.Pkg, Type: spec.Name.Name, Name: name, User: p.info != nil, Directive: d})
				}
			}
		}
	}
}

func typeParams(list *ast.FieldList) []string {
	var ns []string
	if list != nil {
		for _, f := range list.List {
			for _, n := range f.Names {
				ns = append(ns, n.Name)
			}
		}
	}
	return ns
}

func exprName(e ast.Expr) string {
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}
