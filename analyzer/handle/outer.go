package handle

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// outer is the receiver of a promoted method as its model writes it: of a library's
// method the model stands on the exported type that users name, and the call on what
// that embeds. The connection is the former; what the library keeps inside is nobody
// else's business. Other receivers are returned as they are.
func (r *Resolver) outer(c *Call, h Handle) Handle {
	m := r.Model(c)
	if m == nil || m.Recv == "" || m.Interface || m.Shape || len(c.Args) == 0 || typeName(recvType(c.Fn)) == m.Recv {
		return h
	}
	for v := c.Args[0]; v != nil; {
		if ld, ok := v.(*ssa.UnOp); ok {
			v = ld.X // what is embedded is a pointer
		}
		fa, ok := v.(*ssa.FieldAddr)
		if !ok {
			break
		}
		if f := FieldOf(fa.X.Type(), fa.Field); f == nil || !f.Embedded() {
			break
		}
		if n, ok := types.Unalias(elem(fa.X.Type())).(*types.Named); ok && n.Obj().Pkg() == c.Fn.Pkg() && (n.Obj().Name() == m.Recv || n.Obj().Exported() && r.ix.ConnectionType(n) != nil) {
			return r.Value(fa.X) // several types may embed it: one of them has the model
		}
		v = fa.X
	}
	return h
}

// recvType is the type of the receiver of a function, or nil.
func recvType(fn *types.Func) types.Type {
	if recv := fn.Signature().Recv(); recv != nil {
		return recv.Type()
	}
	return nil
}

// typeName is the name of a type, or of what a pointer points to; "" if it has none.
func typeName(t types.Type) string {
	if t == nil {
		return ""
	}
	if n, ok := types.Unalias(elem(t)).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
