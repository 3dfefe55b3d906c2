package fix

import (
	"errors"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// compiles reports whether the package type-checks with the site's file as it would be
// then. The shapes look at what they move and at what that needs; what they overlook,
// such as a name that the statements in front had declared, is found here. A package
// is checked again only for a fix, and those are few.
func (s *site) compiles(after []byte) bool {
	errs, ok := s.mistakes(after)
	if !ok {
		return false
	}
	if len(errs) == 0 {
		return true
	}
	// What was wrong before is not the fix's fault: a package with cgo, for example,
	// can't be checked without what the go command adds.
	before, _ := s.mistakes(s.src)
	for _, e := range errs {
		i := slices.Index(before, e)
		if i < 0 {
			return false
		}
		before = slices.Delete(before, i, i+1)
	}
	return true
}

// mistakes are the errors of the package, without their places, with src in the site's
// file; ok is false if src can't be parsed.
func (s *site) mistakes(src []byte) (errs []string, ok bool) {
	// The file's positions lie behind those of all others.
	fset, end := token.NewFileSet(), token.Pos(0)
	for _, f := range s.Pass.Files {
		end = max(end, f.FileEnd)
	}
	fset.AddFile("", 1, int(end))
	file, err := parser.ParseFile(fset, "fixed.go", src, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return nil, false
	}
	files := slices.Clone(s.Pass.Files)
	for i, f := range files {
		if f == s.file {
			files[i] = file
		}
	}
	conf := types.Config{
		Importer:  s.imported(),
		Sizes:     s.Pass.TypesSizes,
		GoVersion: s.Pass.Pkg.GoVersion(),
		Error: func(err error) {
			if te := (types.Error{}); errors.As(err, &te) && !unknown(te.Msg) {
				errs = append(errs, te.Msg)
			}
		},
	}
	conf.Check(s.Pass.Pkg.Path(), fset, files, nil) // its error is the first of errs
	return errs, true
}

// unknown reports whether an error only tells that not all is known of an import: of
// one that the fix adds nothing is, and a driver may have read of the others only
// what the package used before.
func unknown(msg string) bool {
	name, undefined := strings.CutPrefix(msg, "undefined: ")
	return undefined && strings.Contains(name, ".") || strings.HasPrefix(msg, "could not import")
}

// imports are the packages that the package's files import, by the paths in them.
type imports map[string]*types.Package

// Import implements types.Importer.
func (m imports) Import(path string) (*types.Package, error) {
	if p := m[path]; p != nil {
		return p, nil
	}
	return nil, errors.New("not imported before")
}

func (s *site) imported() imports {
	m := imports{"unsafe": types.Unsafe}
	for _, f := range s.Pass.Files {
		for _, spec := range f.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if name := s.Pass.TypesInfo.PkgNameOf(spec); err == nil && name != nil {
				m[path] = name.Imported()
			}
		}
	}
	return m
}
