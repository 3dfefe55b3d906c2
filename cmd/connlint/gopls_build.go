package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/semver"
)

const (
	goplsPath    = "golang.org/x/tools/gopls"
	toolsPath    = "golang.org/x/tools"
	settingsPath = "internal/settings" // the package of gopls that knows the analyzers
)

// plugged is the file that is added to that package.
const plugged = `package settings

import "` + modulePath + `/analyzer"

func init() { AllAnalyzers = append(AllAnalyzers, &Analyzer{analyzer: analyzer.Analyzer}) }
`

// importing is the file of the build's module that makes connlint one of its needs.
const importing = `package tools

import _ "` + modulePath + `/analyzer"
`

// A goplsBuild is one build of gopls, in a module of its own in a temporary folder
// with a vendored copy of all source, one file of which is ours.
type goplsBuild struct {
	*workplace
	gopls    module
	tools    string // the version of x/tools that gopls is made for
	connlint sourceOf
	sums     []byte // go.sum
}

// A module is what go mod download says of one.
type module struct {
	Path, Version, Dir, GoMod, Error string
}

func newGoplsBuild() (*goplsBuild, error) {
	goCmd, err := exec.LookPath("go")
	if err != nil {
		return nil, errors.New("the go command is not in PATH; connlint gopls needs it to build (https://go.dev/dl)")
	}
	dir, err := os.MkdirTemp("", "connlint-gopls-")
	if err != nil {
		return nil, err
	}
	// Nothing of the user's other work has a say in this build. GOFLAGS must not
	// be empty: then the one of go env -w would be taken. What an interrupted go
	// command leaves behind goes with the folder.
	env := append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOTMPDIR="+dir, "PWD="+dir)
	return &goplsBuild{workplace: &workplace{goCmd: goCmd, dir: dir, env: env}}, nil
}

// find gets the source of gopls and of connlint, and says what does not fit.
func (b *goplsBuild) find(ctx context.Context, opt *goplsOptions) (err error) {
	if b.connlint, err = findSource(opt.connlint); err != nil {
		return err
	}
	// A go.mod lets the go command take the newer Go that a newer gopls needs, if
	// the user allows that.
	if err := b.write("go.mod", "module connlint.gopls\n\ngo 1."+fmt.Sprint(oldestGo)+".0\n"); err != nil {
		return err
	}
	b.gopls, err = b.download(ctx, goplsPath, opt.version)
	if err != nil && b.gopls.GoMod != "" { // it is there, and too new for this Go
		needs, _, merr := readGoMod(b.gopls.GoMod)
		if merr != nil {
			return merr
		}
		if err := b.write("go.mod", "module connlint.gopls\n\ngo "+needs+"\n"); err != nil {
			return err
		}
		version := b.gopls.Version
		if b.gopls, err = b.download(ctx, goplsPath, version); err != nil {
			err = fmt.Errorf("gopls %s needs Go %s or later; choose an older one with -version, such as %s (%w)", version, needs, defaultGopls, err)
		}
	}
	if err != nil {
		return err
	}
	if semver.Compare(b.gopls.Version, oldestGopls) < 0 {
		return fmt.Errorf("gopls %s is too old; connlint needs %s or later", b.gopls.Version, oldestGopls)
	}
	if err := checkPlace(b.gopls); err != nil {
		return err
	}
	if _, b.tools, err = readGoMod(b.gopls.GoMod); err != nil {
		return err
	}
	dir := b.connlint.dir
	if b.connlint.version != "" {
		m, err := b.download(ctx, b.connlint.path, b.connlint.version)
		if err != nil {
			return err
		}
		dir = m.Dir
		// What is built in has to be what this program is.
		b.sums = fmt.Appendf(b.sums, "%s %s %s\n", b.connlint.path, b.connlint.version, b.connlint.sum)
	}
	for _, dir := range []string{b.gopls.Dir, dir} {
		sums, err := os.ReadFile(filepath.Join(dir, "go.sum"))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		b.sums = append(b.sums, sums...)
	}
	return nil
}

// download has the go command get a module.
func (b *goplsBuild) download(ctx context.Context, path, version string) (module, error) {
	result, err := b.run(ctx, io.Discard, "mod", "download", "-json", path+"@"+version)
	if err != nil {
		return module{}, err
	}
	var m module
	if err := json.Unmarshal(result.stdout, &m); err != nil {
		return m, fmt.Errorf("download %s@%s: %w", path, version, whole(result))
	}
	if m.Error != "" {
		return m, fmt.Errorf("download %s", strings.ReplaceAll(m.Error, "\n\t", " "))
	}
	return m, nil
}

// readGoMod returns what a go.mod needs: a version of Go, and one of x/tools.
func readGoMod(name string) (goVersion, tools string, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return "", "", err
	}
	f, err := modfile.ParseLax(name, data, nil)
	if err != nil {
		return "", "", err
	}
	if f.Go == nil {
		return "", "", fmt.Errorf("%s names no version of Go", name)
	}
	for _, r := range f.Require {
		if r.Mod.Path == toolsPath {
			tools = r.Mod.Version
		}
	}
	if tools == "" {
		return "", "", fmt.Errorf("%s needs no %s", name, toolsPath)
	}
	return f.Go.Version, tools, nil
}

// checkPlace returns an error for a gopls that does not have the declarations that
// the plugged file uses.
func checkPlace(gopls module) error {
	names, err := filepath.Glob(filepath.Join(gopls.Dir, filepath.FromSlash(settingsPath), "*.go"))
	if err != nil {
		return err
	}
	list, analyzer := false, false
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				switch spec := spec.(type) {
				case *ast.ValueSpec:
					list = list || gen.Tok == token.VAR && spec.Names[0].Name == "AllAnalyzers"
				case *ast.TypeSpec:
					analyzer = analyzer || spec.Name.Name == "Analyzer" && hasField(spec.Type, "analyzer")
				}
			}
		}
	}
	if !list || !analyzer {
		return fmt.Errorf("gopls %s keeps its analyzers in another way than connlint knows; choose another one with -version, such as %s", gopls.Version, defaultGopls)
	}
	return nil
}

func hasField(typ ast.Expr, name string) bool {
	if s, ok := typ.(*ast.StructType); ok {
		for _, field := range s.Fields.List {
			for _, id := range field.Names {
				if id.Name == name {
					return true
				}
			}
		}
	}
	return false
}

// build writes the module and builds it into file.
func (b *goplsBuild) build(ctx context.Context, file string) error {
	goMod, err := b.goMod()
	if err != nil {
		return err
	}
	for name, text := range map[string]string{"go.mod": goMod, "go.sum": string(b.sums), "tools.go": importing} {
		if err := b.write(name, text); err != nil {
			return err
		}
	}
	for _, args := range [][]string{{"mod", "tidy"}, {"mod", "vendor"}} {
		if err := b.must(ctx, args...); err != nil {
			return err
		}
	}
	if err := b.write(filepath.Join("vendor", filepath.FromSlash(goplsPath), filepath.FromSlash(settingsPath), "zz_connlint.go"), plugged); err != nil {
		return err
	}
	// The temporary folder must not be part of the program, nor of the names in
	// the build cache.
	return b.must(ctx, "build", "-mod=vendor", "-trimpath", "-buildvcs=false", "-o", file, goplsPath)
}

// goMod is the go.mod of the build. gopls uses internal packages of x/tools, so
// it gets just the version that it was made for, whatever connlint has.
func (b *goplsBuild) goMod() (string, error) {
	needs, _, err := readGoMod(b.gopls.GoMod)
	if err != nil {
		return "", err
	}
	f := new(modfile.File)
	f.AddModuleStmt("connlint.gopls")
	version, replacement, at := "v0.0.0-00010101000000-000000000000", b.connlint.dir, ""
	if b.connlint.version != "" {
		version, replacement, at = b.connlint.version, b.connlint.path, b.connlint.version
	}
	err = errors.Join(
		f.AddGoStmt(needs),
		f.AddRequire(goplsPath, b.gopls.Version),
		f.AddRequire(modulePath, version),
		f.AddTool(goplsPath),
		f.AddReplace(toolsPath, "", toolsPath, b.tools),
	)
	if replacement != modulePath {
		err = errors.Join(err, f.AddReplace(modulePath, "", replacement, at))
	}
	if err != nil {
		return "", err
	}
	text, err := f.Format()
	return string(text), err
}

func (b *goplsBuild) write(name, text string) error {
	return os.WriteFile(filepath.Join(b.dir, name), []byte(text), 0o666)
}

// must runs the go command and makes an error of its failure.
func (b *goplsBuild) must(ctx context.Context, args ...string) error {
	result, err := b.run(ctx, io.Discard, args...)
	if err == nil && result.failed != nil {
		err = whole(result)
	}
	return err
}

// whole is one error for all that the go command says is wrong.
func whole(result goResult) error {
	lines := cleanLines(result.stderr)
	if len(lines) == 0 {
		return fmt.Errorf("the go command failed and did not say why: %w", result.failed)
	}
	const most = 5 // of a type that changed, say, each use is an error
	if len(lines) > most {
		lines = append(lines[:most:most], "...")
	}
	return errors.New(strings.TrimPrefix(strings.Join(lines, "\n\t"), "connlint: "))
}
