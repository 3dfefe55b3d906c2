package handle

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// An address may be a struct with a host and a port: net.TCPAddr{Port: 9000}, or the
// configuration of a client. A port that is a constant makes a constant address of both,
// if the host is one too.

// addressStruct says which fields of a struct type are its host and its port. own: the
// struct is an address itself, which without a host is one of this machine.
type addressStruct struct {
	host, port *types.Var
	own        bool
}

// addressFields are the host and the port of a struct type; of most it has none.
func (r *Resolver) addressFields(t types.Type) addressStruct {
	var a addressStruct
	st, ok := elem(t).Underlying().(*types.Struct)
	if !ok {
		return a
	}
	for f := range st.Fields() {
		switch m := r.ix.Field(f); {
		case m == nil:
		case m.Directive.Verb == model.Host:
			a.host = f
		case m.Directive.Verb == model.Port:
			a.port = f
		case m.Directive.Verb == model.Same && isInteger(f.Type()):
			a.port, a.own = f, true
		}
	}
	if a.host == nil {
		return addressStruct{}
	}
	return a
}

// ownAddress is the constant address that a struct of this function is.
func (r *Resolver) ownAddress(alloc *ssa.Alloc) Handle {
	if a := r.addressFields(alloc.Type()); a.own {
		return r.addressOf(alloc, a)
	}
	return Handle{}
}

// addressOf is the constant address that a struct of this function names, as its fields
// are set: each once, and where the struct is made or behind that.
func (r *Resolver) addressOf(alloc *ssa.Alloc, a addressStruct) Handle {
	if a.port == nil {
		return Handle{}
	}
	port, ok := r.setOnce(alloc, a.port)
	if !ok || port == nil {
		return Handle{}
	}
	n, ok := port.(*ssa.Const)
	if !ok || n.Value == nil || n.Value.Kind() != constant.Int {
		return Handle{}
	}
	host, ok := r.setOnce(alloc, a.host)
	if !ok || host == nil && !a.own {
		return Handle{}
	}
	text := ""
	if host != nil {
		if text, ok = r.hostText(host); !ok || text == "" && !a.own {
			return Handle{}
		}
	}
	if strings.Contains(text, ":") {
		text = "[" + text + "]"
	}
	return r.address([]part{{text: text + ":" + n.Value.ExactString()}})
}

// setOnce is what a field of a struct is set to, or nil if nothing sets it; ok is false
// if it is set more than once, or the struct is assigned as a whole.
func (r *Resolver) setOnce(alloc *ssa.Alloc, f *types.Var) (set ssa.Value, ok bool) {
	for _, ref := range *alloc.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store, *ssa.MakeClosure:
			return nil, false // it is assigned, or who has it from there may set it
		case *ssa.Call:
			if setBy(ref, alloc, f) {
				return nil, false
			}
		case *ssa.FieldAddr:
			if FieldOf(ref.X.Type(), ref.Field) != f {
				continue
			}
			for _, use := range *ref.Referrers() {
				switch use := use.(type) {
				case *ssa.Store:
					if use.Addr != ref || set != nil {
						return nil, false
					}
					set = use.Val
				case *ssa.UnOp, *ssa.DebugRef:
				default:
					return nil, false
				}
			}
		}
	}
	return set, true
}

// setBy reports whether a function that is called sets a field of what it is given,
// or keeps that where others may.
func setBy(call *ssa.Call, given ssa.Value, f *types.Var) bool {
	body := call.Call.StaticCallee()
	if body == nil || len(body.Blocks) == 0 {
		return false
	}
	for k, a := range call.Call.Args {
		if a != given || k >= len(body.Params) {
			continue
		}
		for _, ref := range *body.Params[k].Referrers() {
			switch ref := ref.(type) {
			case *ssa.Store, *ssa.MakeClosure:
				return true
			case *ssa.FieldAddr:
				if FieldOf(ref.X.Type(), ref.Field) == f && slices.ContainsFunc(*ref.Referrers(), func(use ssa.Instruction) bool {
					switch use.(type) {
					case *ssa.UnOp, *ssa.DebugRef:
						return false
					}
					return true
				}) {
					return true
				}
			}
		}
	}
	return false
}

// hostText is the host that a value names, if it is a constant: a string, or an IP that a
// call makes of constants.
func (r *Resolver) hostText(v ssa.Value) (string, bool) {
	switch x := v.(type) {
	case *ssa.Const:
		if x.Value == nil {
			return "", true
		}
		return constant.StringVal(x.Value), x.Value.Kind() == constant.String
	case *ssa.ChangeType:
		return r.hostText(x.X)
	case *ssa.Call:
		c := r.CallOf(x)
		ds := r.Model(c).All(model.Text)
		if len(ds) == 0 {
			return "", false
		}
		var s strings.Builder
		ps := r.callParts(c, ds[0])
		for _, p := range ps {
			if p.h.Root != nil || p.text == "" {
				return "", false
			}
			s.WriteString(p.text)
		}
		return s.String(), len(ps) > 0
	}
	return "", false
}

// storedPort is the constant address of which a store sets the port.
func (r *Resolver) storedPort(s *ssa.Store) Handle {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return Handle{}
	}
	if m := r.ix.Field(FieldOf(fa.X.Type(), fa.Field)); m == nil || m.Directive.Verb != model.Port {
		return Handle{}
	}
	if alloc, ok := fa.X.(*ssa.Alloc); ok {
		return r.addressOf(alloc, r.addressFields(alloc.Type()))
	}
	return Handle{}
}

// hostLoc is where the host lies of the address of which a location holds the port: that
// stands for another address once the host is another one.
func (r *Resolver) hostLoc(loc Handle, f *types.Var) Handle {
	if m := r.ix.Field(f); m == nil || m.Directive.Verb != model.Port {
		return Handle{}
	}
	base, ok := strings.CutSuffix(loc.Path, "."+f.Name())
	if !ok {
		return Handle{}
	}
	of := Handle{loc.Root, base}
	t := r.structType(of)
	if t == nil {
		return Handle{}
	}
	a := r.addressFields(t)
	if a.host == nil {
		return Handle{}
	}
	return of.Add("." + a.host.Name())
}

// setsHost reports whether a store sets the host of some address.
func (r *Resolver) setsHost(f *types.Var) bool {
	m := r.ix.Field(f)
	return m != nil && m.Directive.Verb == model.Host
}

// isOwn reports whether a struct is made here: all that sets its fields is looked at
// together.
func isOwn(v ssa.Value) bool {
	_, ok := v.(*ssa.Alloc)
	return ok
}

// portOf is the port of a constant address, where a number is read from it: the text that
// is made of it holds nothing else.
func portOf(v ssa.Value, address string) (string, bool) {
	if !isInteger(v.Type()) {
		return "", false
	}
	return address[strings.LastIndexByte(address, ':')+1:], true
}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}
