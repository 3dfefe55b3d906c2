package analyzer_test

import (
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/connlint/connlint/analyzer"
)

// TestAcrossPackages moves everything but the function main of each hang into a
// package of its own, with exported names: what is reported then, in both packages
// together, is what was reported in the one.
func TestAcrossPackages(t *testing.T) {
	programs, err := filepath.Glob(filepath.FromSlash("../testdata/hangs/*/main.go"))
	if err != nil {
		t.Fatal(err)
	}
	split := 0
	for _, file := range programs {
		name := filepath.Base(filepath.Dir(file))
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			one, lib, main, ok := splitProgram(t, string(src))
			if !ok {
				t.Skip("nothing but main")
			}
			split++
			whole := newWorkspace(t).check("example.test/main", "", one).analyze(analyzer.Analyzer)
			w := newWorkspace(t)
			parts := w.add("example.test/lib/main", lib)
			parts = append(parts, w.check("example.test/main", "", main).analyze(analyzer.Analyzer)...)
			for i, s := range parts {
				parts[i] = strings.ReplaceAll(s, "lib.", "")
			}
			sort.Strings(parts)
			if why := closedWorld[name]; why != "" {
				if slices.Equal(whole, parts) {
					t.Errorf("it is the same in both forms now, although %s", why)
				}
				return
			}
			if !slices.Equal(whole, parts) {
				t.Errorf("in one package:\n%s\nin two:\n%s", strings.Join(whole, "\n"), strings.Join(parts, "\n"))
			}
		})
	}
	t.Logf("%d of %d programs are in two packages", split, len(programs))
}

// closedWorld are the programs of which less is known once they are in two packages,
// and why.
var closedWorld = map[string]string{
	"meet-visitor-before-note":       "facts do not tell that Addr hands the desk to nobody",
	"undriven-desk-unopened":         "facts do not tell that Addr hands the desk to nobody",
	"begun-told-by-name":             "facts do not tell that a function says when it has begun",
	"redcon-hook-of-the-owner":       "the method is exported then, and others may give it another hook",
	"after-worker-quit":              "the channels of the loop are fields that are exported then, and anybody may receive",
	"meet-accept-in-helper":          "the method is exported then, and another goroutine of its callers may dial the same listener",
	"meet-memory-listener":           "the function is exported then, and another goroutine of its callers may accept from the same listener",
	"meet-record-wire":               "the fields are exported then, and another goroutine of its callers may receive",
	"meet-pair-by-goroutine":         "facts do not tell that two results are the two ends of one TCP connection",
	"meet-counted-conn":              "facts do not tell of which type a result is that is an interface",
	"meet-joined-streams":            "facts do not tell of which type a result is that is an interface",
	"meet-pair-of-codecs":            "facts do not tell of which type a result is that is an interface",
	"own-listener-http":              "facts do not tell from which channels the Accept of a listener takes",
	"stop-feeder-run":                "the field is exported then, and anybody may stop the timetable",
	"stop-gauge-says-over":           "the channels of the loop are fields that are exported then, and anybody may close them",
	"callback-gws-part-in-stock":     "as callback-chat-event",
	"callback-actor-do":              "another package may copy the struct, so only the second of the two waits in do is certain",
	"callback-asks-in-condition":     "as callback-actor-do",
	"undriven-filled-by-helper":      "the method is exported then, and so are the channels: anybody may receive",
	"undriven-inside-server":         "the method is exported then, and so are the channels: anybody may receive",
	"undriven-with-context":          "the method is exported then, and so are the channels: anybody may receive",
	"callback-chat-event":            "the handler is registered by the importer, and is written in the other package",
	"callback-chi-lighthouse-out":    "as callback-chat-event",
	"callback-fiber-bakery-shut":     "as callback-chat-event",
	"callback-gocron-third-bell":     "as callback-chat-event",
	"callback-httprouter-mill-rests": "as callback-chat-event",
	"callback-jrpc2-last-orders":     "as callback-chat-event",
	"callback-hub-publish":           "the importer makes the channels of the hub: their fields are exported, and anybody may receive",
	"lines-scanned-error-returned":   "as gob-codec",
	"gob-codec":                      "only callers know whether the connection was dialled, and others may call the exported function",
	"tls-wrapper":                    "only callers know whether the connection was dialled, and others may call the exported function",
	"undriven-ssh-requests-dropped":  "the method is exported then, so that the call of it is what is reported",
	"callback-crier-writes":          "the importer fills the struct that the handler is in, which is written in the other package",
	"callback-depot-couriers":        "the handler is registered by the importer, and is written in the other package",
	"undriven-hub-loop":              "the method is exported then, and so are the channels: anybody may receive",
	"census-counted-early":           "the function is exported then, and another goroutine of its callers may write to the connection",

	"meet-textproto-pipe":          "only callers know that the two are the ends of one link, and others may call the exported function",
	"meet-tls-method":              "the method is exported then, and another goroutine of its callers may accept from the same listener",
	"serve-metrics-in-branch":      "only callers know that the listener is bound, and others may call the exported method",
	"meet-framers-without-options": "facts do not tell that a constructor gives what it makes to nobody but its options",
	"after-mill-stopped":           "a loop of another package takes from the channel, and who else does so there is not told",
	"undriven-far-keepalive":       "the message names the file of the call that drops the channel then",
	"after-leave-deferred":         "as after-worker-quit",
	"serve-components":             "the fields are exported then, and may hold another listener in the next turn of an accept loop",
	"undriven-desk":                "importers are not told of waits that may not happen: enter waits only for who has a name",
	"undriven-desk-given":          "importers are not told of waits that may not happen: enter waits only for who has a name",
	"callback-gorilla-word":        "as callback-chat-event",
	"callback-tea-filter":          "as callback-chat-event",
	"callback-gauge-closes":        "the channel is exported then, and anybody may close it",
	"callback-gws-title":           "as callback-chat-event",
	"callback-tea-first-word":      "as callback-chat-event",
	"callback-desk-remembers":      "as callback-chat-event",
	"callback-http-sluice-shut":    "as callback-chat-event",
	"stop-stacks-joined":           "facts do not tell that a function does not end what it is given",
	"wait-recorder-for-player":     "the channels are exported then, and anybody may close them",
	"ears-before-mouth":            "the field is exported then, and anybody may put other ends there",
	"wait-dancers-who-listen":      "importers are not told of waits that may not happen",
	"wait-barrier-not-yet-up":      "importers are not told of waits that may not happen",
	"wait-kettle-not-yet-on":       "importers are not told of waits that may not happen",
	"wait-piano-for-violin":        "importers are not told of waits that may not happen",
	"seats-counted":                "the channels are exported then, and anybody may send there",
	"wait-kiln-before-lit":         "importers are not told of waits that may not happen",
	"stop-patrol-recalled":         "the method is exported then, and others may call it with what somebody else can recall",
	"wait-reader-group":            "the fields are exported then, and anybody may put another connection there",
	"wait-over-or-context":         "as wait-reader-group",
	"bus-behind-an-interface":      "the method is exported then, and others may call it with a bus of another kind",
	"serve-services-of-a-list":     "the function is exported then, and others may call it with services of another kind",
	"probe-knows-its-port":         "as http-listener-among-options",
	"http-listener-among-options":  "its directives stay behind where what they stand above is taken out",
	"pool-of-couriers":             "the fields are exported then, and anybody may say that there are no couriers",
	"wait-millers-per-wheel":       "the number is given by the importer then, and others may give none",
	"stop-lamp-by-interface":       "the interface is exported then, and others may implement it",
	"meet-walker-unheard":          "as http-listener-among-options",
	"serial-open-hours":            "the flag is exported then, and may be a setting of others",
	"gnet-run-then-count":          "as callback-chat-event",
	"evio-serve-then-lookup":       "as callback-chat-event",
	"callback-notice-board":        "as callback-chat-event",
	"stop-ferry-recalled":          "the field is exported then, and anybody may close what is in it",
	"stop-toll-taken":              "as stop-ferry-recalled",
	"stop-inn-closing":             "as stop-ferry-recalled",
	"stop-mill-before-sunset":      "as stop-ferry-recalled",
	"stop-well-watched":            "the package of the loop has neither a channel nor a context of its own then, and is not looked into",
	"stop-inn-last-orders":         "the function is exported then, and others may call it with a listener that somebody else closes",
	"stop-lodge-guests-asleep":     "as stop-ferry-recalled",
	"fsnotify-first-change":        "facts do not tell whether a connection was opened with options",
	"http-parts-of-service":        "facts do not tell of which method a value is that is part of a result",
	"wait-sorter-in-fields":        "the method is exported then, and others may call it with the input of another program",
}

// splitProgram renames what the function main needs of a program to exported names,
// and returns it in one package, and in two. All keep their lines.
func splitProgram(t *testing.T, src string) (one, lib, main string, ok bool) {
	t.Helper()
	c := newWorkspace(t).check("example.test/main", "", src)
	fset := c.w.lib.fset
	at := func(n ast.Node) (int, int) { return fset.Position(n.Pos()).Offset, fset.Position(n.End()).Offset }
	f := c.files[0]
	var mainFunc *ast.FuncDecl
	others := 0
	for _, d := range f.Decls {
		if fn, is := d.(*ast.FuncDecl); is && fn.Recv == nil && fn.Name.Name == "main" {
			mainFunc = fn
		} else if g, is := d.(*ast.GenDecl); !is || g.Tok.String() != "import" {
			others++
		}
	}
	if mainFunc == nil || others == 0 {
		return "", "", "", false
	}
	object := func(id *ast.Ident) types.Object {
		obj := c.info.Uses[id]
		if obj == nil {
			obj = c.info.Defs[id]
		}
		switch obj := obj.(type) { // of an instance, what was declared
		case *types.Var:
			return obj.Origin()
		case *types.Func:
			return obj.Origin()
		}
		return obj
	}
	needed := map[types.Object]bool{} // by main
	ast.Inspect(mainFunc, func(n ast.Node) bool {
		if id, is := n.(*ast.Ident); is {
			needed[object(id)] = true
		}
		if lit, is := n.(*ast.CompositeLit); is && len(lit.Elts) > 0 {
			_, keyed := lit.Elts[0].(*ast.KeyValueExpr)
			if st, is := c.info.TypeOf(lit).Underlying().(*types.Struct); is && !keyed {
				for f := range st.Fields() {
					needed[f] = true
				}
			}
		}
		return true
	})
	var renames, qualified []textEdit
	used := map[bool]map[string]bool{true: {}, false: {}} // in main, elsewhere: imports
	ast.Inspect(f, func(n ast.Node) bool {
		id, is := n.(*ast.Ident)
		if !is {
			return true
		}
		inMain := mainFunc.Pos() <= id.Pos() && id.Pos() < mainFunc.End()
		obj := object(id)
		if p, is := obj.(*types.PkgName); is {
			used[inMain][p.Imported().Path()] = true
			return true
		}
		if !needed[obj] || obj == nil || obj.Pkg() != c.pkg || id.Name == "main" || id.Name == "init" || id.Name == "_" {
			return true
		}
		v, isVar := obj.(*types.Var)
		fn, isFunc := obj.(*types.Func)
		top := obj.Parent() == c.pkg.Scope()
		if !top && !(isVar && v.IsField()) && !(isFunc && fn.Signature().Recv() != nil) {
			return true
		}
		from, to := at(id)
		e := textEdit{from, to, exported(id.Name)}
		renames = append(renames, e)
		if inMain && top && !(isVar && v.IsField()) {
			e.text = "lib." + e.text
		}
		qualified = append(qualified, e)
		return true
	})
	blank := func(n ast.Node) textEdit {
		from, to := at(n)
		return textEdit{from, to, strings.Repeat("\n", strings.Count(src[from:to], "\n"))}
	}
	unused := func(inMain bool) []textEdit {
		var es []textEdit
		for _, imp := range f.Imports {
			path := strings.Trim(imp.Path.Value, `"`)
			if imp.Name == nil || imp.Name.Name != "_" {
				if !used[inMain][path] {
					from, to := at(imp)
					es = append(es, textEdit{from, to, `_ "unsafe"`})
				}
			}
		}
		return es
	}
	libEdits := append(unused(false), blank(mainFunc))
	mainEdits := unused(true)
	for _, d := range f.Decls {
		if g, is := d.(*ast.GenDecl); d != mainFunc && (!is || g.Tok.String() != "import") {
			mainEdits = append(mainEdits, blank(d))
		}
	}
	_, end := at(f.Name)
	from, _ := at(f.Name)
	one = applyText(src, renames)
	lib = applyText(src, append(append(libEdits, outside(renames, libEdits)...), textEdit{from, end, "lib"}))
	main = applyText(src, append(append(mainEdits, outside(qualified, mainEdits)...), textEdit{end, end, `; import lib "example.test/lib/main"`}))
	return one, lib, main, true
}

func exported(name string) string {
	if token := []rune(name); !unicode.IsUpper(token[0]) {
		return "X" + name
	}
	return name
}

// textEdit replaces a part of a text.
type textEdit struct {
	from, to int
	text     string
}

// outside are the edits that stand in none of the others.
func outside(es, of []textEdit) []textEdit {
	return slices.DeleteFunc(slices.Clone(es), func(e textEdit) bool {
		return slices.ContainsFunc(of, func(o textEdit) bool { return o.from <= e.from && e.to <= o.to })
	})
}

func applyText(src string, es []textEdit) string {
	sort.Slice(es, func(i, j int) bool { return es[i].from < es[j].from })
	var b strings.Builder
	last := 0
	for _, e := range es {
		b.WriteString(src[last:e.from] + e.text)
		last = e.to
	}
	return b.String() + src[last:]
}
