package effect

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// until fills in the operands of a model's "until" text, as the source of the
// call writes them: {s}.Shutdown becomes srv.Shutdown.
func (u *Unit) until(c *handle.Call, d *model.Directive) string { return u.text(c, d, d.Until) }

// text fills in the operands of a text of a directive.
func (u *Unit) text(c *handle.Call, d *model.Directive, text string) string {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		name, rest, _ := strings.Cut(after, "}")
		out.WriteString(u.operandText(c, d, name))
		text = rest
	}
}

func (u *Unit) operandText(c *handle.Call, d *model.Directive, name string) string {
	for _, op := range d.Operands {
		if op.Name != name {
			continue
		}
		if e := u.operandExpr(c, op); e != nil {
			if s := Short(e); s != "" {
				return s
			}
		}
	}
	if name == model.RecvName {
		return "it"
	}
	return name
}

// operandExpr is the source of an operand of a call, or nil.
func (u *Unit) operandExpr(c *handle.Call, op model.Operand) ast.Expr {
	call := u.pkg.Prog.CallExpr(c.Instr.Common().Pos())
	if call == nil || !c.Direct {
		return nil
	}
	switch op.Kind {
	case model.Receiver:
		if c.Value() {
			return nil // board.serve(ln), of which board is not the receiver
		}
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
	case model.Param:
		if op.Index < len(call.Args) {
			return call.Args[op.Index]
		}
	}
	return nil
}

// chanText is the source of the channel that is received from, or sent to, at a
// position, or "".
func (u *Unit) chanText(at token.Pos) string {
	if x := u.pkg.Prog.Channel(at); x != nil {
		return Short(x)
	}
	return ""
}

// Short is the source of an expression that fits into a message, or "".
func Short(e ast.Expr) string {
	if s := types.ExprString(e); len(s) <= 40 {
		return s
	}
	return ""
}
