package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/connlint/connlint/analyzer/handle"
)

// returnsAddress reports whether a path is a result of the function, or a part of one,
// that is an address as a text, or a port, and whether callers know what it names by
// nothing else.
func (u *Unit) returnsAddress(exp *handle.Exporter, path string) bool {
	if !u.isText(path) {
		return false
	}
	return !slices.ContainsFunc(exp.Bindings().Is, func(is handle.Bind) bool { return is.Src == path && !u.isText(is.Dst) })
}

// isText reports whether a path is that of a result, or of a part of one, of a basic
// type.
func (u *Unit) isText(path string) bool {
	root, fields, _ := strings.Cut(path, ".")
	digits, ok := strings.CutPrefix(root, "r")
	n, err := strconv.Atoi(digits)
	rs := u.Top.Signature.Results()
	if !ok || err != nil || n >= rs.Len() {
		return false
	}
	t := rs.At(n).Type()
	for fields != "" {
		var name string
		name, fields, _ = strings.Cut(fields, ".")
		obj, _, _ := types.LookupFieldOrMethod(t, true, u.pkg.Prog.Pkg.Pkg, name)
		f, ok := obj.(*types.Var)
		if !ok {
			return false
		}
		t = f.Type()
	}
	_, basic := t.Underlying().(*types.Basic)
	return basic
}
