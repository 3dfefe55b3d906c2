package handle

import (
	"go/constant"
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// part is a piece of a text: a constant, or a handle.
type part struct {
	text  string
	h     Handle
	whole bool // an address by itself, whatever comes after it
}

// text is the handle of the address that a string names.
func (r *Resolver) text(v ssa.Value) Handle {
	if c, ok := v.(*ssa.Const); ok && (c.Value == nil || c.Value.Kind() != constant.String) {
		return Handle{}
	}
	if h := r.address(r.parts(v)); h.Known() {
		return h
	}
	if _, ok := v.(*ssa.Const); ok {
		return Handle{}
	}
	return r.value(v)
}

// NoPort reports whether a string is an address with the constant port 0, or none: a
// listener gets another port each time, which nobody knows who does not ask.
func (r *Resolver) NoPort(v ssa.Value) bool {
	ps := r.parts(v)
	if len(ps) == 0 {
		return false
	}
	last := ps[len(ps)-1]
	if last.h.Root != nil {
		return false
	}
	if len(ps) > 1 { // host + ":0"
		return last.text == ":0" || last.text == ":"
	}
	_, port, ok := splitHostPort(last.text)
	return ok && (port == "" || port == "0")
}

// textCall is the handle of the text that a formatting or joining call builds.
func (r *Resolver) textCall(c *Call, d *model.Directive) Handle {
	call := c.Instr.(*ssa.Call)
	if h := r.address(r.callParts(c, d)); h.Known() {
		return h
	}
	return r.value(call).Add("#" + strconv.Itoa(d.Operands[0].Index))
}

// parts takes a string apart.
func (r *Resolver) parts(v ssa.Value) []part {
	switch x := v.(type) {
	case *ssa.Const:
		if x.Value == nil {
			return []part{{}}
		}
		if x.Value.Kind() == constant.String {
			return []part{{text: constant.StringVal(x.Value)}}
		}
		return []part{{text: x.Value.ExactString()}}
	case *ssa.MakeInterface:
		return r.parts(x.X)
	case *ssa.ChangeType:
		return r.parts(x.X)
	case *ssa.Convert:
		return r.parts(x.X)
	case *ssa.BinOp:
		if x.Op == token.ADD && isString(x.Type()) {
			return append(r.parts(x.X), r.parts(x.Y)...)
		}
	case *ssa.Call:
		c := r.CallOf(x)
		if m := r.Model(c); m != nil {
			for _, d := range m.All(model.Text) {
				return r.callParts(c, d)
			}
			for _, d := range m.All(model.Same) {
				if d.Operands[0].Kind != model.Result || len(d.Operands) != 2 {
					continue
				}
				if n, ok := r.Arg(c, d.Operands[1]).(*ssa.Const); ok && len(d.Operands[1].Fields) == 0 {
					return r.parts(n) // a number that is written
				}
			}
		}
	}
	return []part{r.handlePart(v)}
}

// handlePart is one value; a constant address that memory holds becomes text
// again, so that "http://" + c.addr is the address too.
func (r *Resolver) handlePart(v ssa.Value) part {
	h := r.Value(v)
	if h.Known() && h.Root.Kind == Address && h.Path == "" {
		if port, ok := portOf(v, h.Root.Text); ok {
			return part{text: port}
		}
		return part{text: h.Root.Text, whole: true}
	}
	return part{h: h}
}

func (r *Resolver) callParts(c *Call, d *model.Directive) []part {
	var args []ssa.Value
	for k, op := range d.Operands[1:] {
		if d.Mode == "format" && k == 0 {
			continue
		}
		a := r.Arg(c, op)
		if a == nil {
			return nil
		}
		if c.Fn.Signature().Variadic() && op.Index == c.Fn.Signature().Params().Len()-1 {
			elems, ok := r.Variadic(c)
			if !ok {
				return nil
			}
			args = append(args, elems...)
			continue
		}
		args = append(args, a)
	}
	if d.Mode != "format" {
		var ps []part
		for i, a := range args {
			if i > 0 && d.Mode == "dotted" {
				ps = append(ps, part{text: "."})
			}
			if i > 0 && d.Mode == "concat" && len(d.Operands) == 3 && !c.Fn.Signature().Variadic() {
				ps = append(ps, part{text: ":"}) // host and port
			}
			ps = append(ps, r.parts(a)...)
		}
		return ps
	}
	f, ok := r.Arg(c, d.Operands[1]).(*ssa.Const)
	if !ok || f.Value == nil || f.Value.Kind() != constant.String {
		return nil
	}
	return r.format(constant.StringVal(f.Value), args)
}

// format puts args into the plain verbs of a format; it gives up on others.
func (r *Resolver) format(f string, args []ssa.Value) []part {
	var ps []part
	for {
		before, after, ok := strings.Cut(f, "%")
		ps = append(ps, part{text: before})
		if !ok {
			return ps
		}
		if after == "" {
			return nil
		}
		if after[0] == '%' {
			ps, f = append(ps, part{text: "%"}), after[1:]
			continue
		}
		if !strings.ContainsRune("svdq", rune(after[0])) || len(args) == 0 || args[0] == nil {
			return nil
		}
		ps = append(ps, r.parts(args[0])...)
		args, f = args[1:], after[1:]
	}
}

// address is the connection or the constant that the parts of an address name.
func (r *Resolver) address(ps []part) Handle {
	// Join constants and cut off the scheme and the path.
	var joined []part
	for _, p := range ps {
		if n := len(joined); p.h.Root == nil && n > 0 && joined[n-1].h.Root == nil {
			joined[n-1].text += p.text
			joined[n-1].whole = p.whole
			continue
		}
		joined = append(joined, p)
	}
	joined = dropEmpty(joined)
	if len(joined) == 0 {
		return Handle{}
	}
	scheme := ""
	if len(joined) > 1 && joined[0].h.Root != nil && joined[1].h.Root == nil {
		if rest, ok := strings.CutPrefix(joined[1].text, "://"); ok {
			joined = joined[1:] // a scheme that is chosen when the program runs
			joined[0].text = rest
		}
	}
	if first := &joined[0]; first.h.Root == nil {
		if s, rest, ok := strings.Cut(first.text, "://"); ok {
			scheme, first.text = s, rest
			if scheme != "unix" {
				first.text = strings.TrimPrefix(first.text, "/")
			}
		} else if rest, ok := strings.CutPrefix(first.text, "unix:"); ok && (rest == "" && len(joined) > 1 || strings.HasPrefix(rest, "/")) {
			scheme, first.text = "unix", rest // a path, which no port looks like
		} else if len(joined) > 1 && isScheme(first.text) {
			first.text = "" // "ws" + strings.TrimPrefix(url, "http")
		}
	}
	if first := &joined[0]; first.h.Root == nil && scheme != "" {
		if at := strings.LastIndex(first.text, "@"); at >= 0 {
			first.text = first.text[at+1:] // a user and password
		}
	}
	file := scheme == "" && joined[0].h.Root != nil && namesFile(joined[len(joined)-1])
	for i := range joined {
		if file {
			break // a socket in a folder, of which there may be others
		}
		if at := strings.IndexAny(joined[i].text, "/?#"); joined[i].h.Root == nil && at >= 0 && scheme != "unix" && (i > 0 || at > 0) {
			joined[i].text = joined[i].text[:at]
			joined = joined[:i+1]
			break
		}
	}
	joined = dropEmpty(joined)
	if first := &joined[0]; len(joined) > 1 && first.h.Root == nil && (first.whole || hasPath(scheme) && endsInPort(first.text)) {
		joined = joined[:1] // what follows is a path that is not known
	}
	if len(joined) == 1 && joined[0].h.Root == nil {
		if a := constAddress(scheme, joined[0].text); a != "" {
			return r.intern(Root{Kind: Address, Text: a})
		}
		return Handle{}
	}
	if joined[0].h.Root == nil {
		joined[0].text = hostPrefix(joined[0].text)
	}
	if len(joined) == 2 && joined[0].h.Root == nil && joined[0].text == ":" {
		joined = joined[1:] // the port of a local listener
	}
	var key strings.Builder
	var only Handle
	n := 0
	for _, p := range joined {
		switch {
		case p.h.Root != nil:
			n++
			only = p.h
			key.WriteString("{" + strconv.Itoa(p.h.Root.id) + p.h.Path + "}")
		case p.text != "":
			n++
			only = Handle{}
			key.WriteString(p.text)
		}
	}
	if n == 1 {
		return only
	}
	root := Root{Kind: Composite, Text: key.String()}
	if joined[0].h.Root == nil && joined[0].text == "" {
		joined = joined[1:]
	}
	if joined[0].h.Root != nil && joined[1].h.Root != nil {
		root.Loc = joined[0].h // an address and a path, if it is an address
	}
	return r.intern(root)
}
