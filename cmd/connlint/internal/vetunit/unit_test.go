package vetunit

import (
	"fmt"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/fact"
)

func TestNotesRoundTrip(t *testing.T) {
	u := &Unit{}
	u.VetxOutput = filepath.Join(t.TempDir(), "vet.out")
	told := &fact.Package{Funcs: []fact.Func{{Path: "Run", NoReturn: true}}}
	if err := u.writeNotes(nothing, &note{Path: "a", Shows: true}, &note{Path: "b", Shows: true, own: told}); err != nil {
		t.Fatal(err)
	}
	importer := &Unit{}
	importer.PackageVetx = map[string]string{"b": u.VetxOutput}
	ns, err := importer.readNotes()
	if err != nil {
		t.Fatal(err)
	}
	if !ns["a"].Shows || !ns["b"].Shows || len(ns) != 2 {
		t.Errorf("notes %v", ns)
	}
	if f, err := ns.fact("a"); f != nil || err != nil {
		t.Errorf("fact of a: %v, %v", f, err)
	}
	if f, err := ns.fact("b"); err != nil || !reflect.DeepEqual(f, told) {
		t.Errorf("fact of b: %v, %v", f, err)
	}
}

// TestNotesCutOff holds that facts which are not there are an error of who asks for
// them, and of who would pass them on.
func TestNotesCutOff(t *testing.T) {
	u := &Unit{}
	u.VetxOutput = filepath.Join(t.TempDir(), "vet.out")
	told := &fact.Package{Funcs: []fact.Func{{Path: "T.M0", NoReturn: true}}}
	if err := u.writeNotes(nothing, &note{Path: "b", Shows: true, own: told}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(u.VetxOutput)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(u.VetxOutput, info.Size()-1); err != nil {
		t.Fatal(err)
	}
	importer := &Unit{}
	importer.PackageVetx = map[string]string{"b": u.VetxOutput}
	ns, err := importer.readNotes()
	if err != nil {
		t.Fatal(err)
	}
	if f, err := ns.fact("b"); err == nil {
		t.Errorf("fact %v", f)
	}
	importer.VetxOutput = filepath.Join(t.TempDir(), "next.out")
	if err := importer.writeNotes(nothing, ns.passedOn(map[string]*types.Package{"b": types.NewPackage("b", "b")})...); err == nil {
		t.Error("they are passed on")
	}
}

func TestNotesOfOthers(t *testing.T) {
	for _, text := range []string{"", "vetx\x00\x00\x00\x00\x00\x00\x00\x00", magic + "\x05ab"} {
		file := filepath.Join(t.TempDir(), "vet.out")
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		u := &Unit{}
		u.PackageVetx = map[string]string{"b": file}
		if _, err := u.readNotes(); err == nil {
			t.Errorf("%q is read as notes", text)
		}
	}
}

// TestConcerned: a dependency is passed over only if it can have nothing to tell.
func TestConcerned(t *testing.T) {
	for _, test := range []struct {
		name, src string
		imports   []string
		notes     notes
		want      bool
	}{
		{"text alone", "func F() string { return strings.ToUpper(`a`) }", []string{"strings"}, nil, false},
		{"writers of io", "func F(w io.Writer) {}", []string{"io"}, nil, false},
		{"a pipe", "func F() { io.Pipe() }", []string{"io"}, nil, true},
		{"addresses", "func F(ip net.IP) string { return ip.String() }", []string{"net"}, nil, false},
		{"a dial", "func F() { net.Dial(`tcp`, `:80`) }", []string{"net"}, nil, true},
		{"a field with a name of net", "import \"net\"\ntype T struct { Pipe string; ip net.IP } // Dial", []string{"net"}, nil, false},
		{"a field with a name of net, selected", "func F(t *T) net.IP { return t.Listener.ip }", []string{"net"}, nil, false},
		{"a dialer on the next line", "func F(d *net. // twice\n // or so\n Dialer) { d.Dial(`tcp`, `:80`) }", []string{"net"}, nil, true},
		{"a dialer behind a comment", "func F(d *net. /* once */ Dialer) { d.Dial(`tcp`, `:80`) }", []string{"net"}, nil, true},
		{"a dial without a dot", "import . \"net\"\nfunc F() { Dial(`tcp`, `:80`) }", []string{"net"}, nil, true},
		{"an import behind a comment", "import ( // of all\n. // names\n`net`\n)\nfunc F() { Dial(`tcp`, `:80`) }", []string{"net"}, nil, true},
		{"a request", "func F() { http.DefaultClient.Get(`http://a`) }", []string{"net/http"}, nil, true},
		{"a modelled package", "func F() {}", []string{"golang.org/x/crypto/ssh"}, nil, true},
		{"a module of no concern", "func F() {}", []string{"example.com/text"}, nil, false},
		{"an import that shows", "func F() {}", []string{"example.com/hub"}, notes{"example.com/hub": {Path: "example.com/hub", Shows: true}}, true},
		{"a hub", "type H struct{ in chan int }; func (h *H) Run() { for x := range h.in { _ = x } }; func (h *H) Put() { h.in <- 1 }", nil, nil, true},
		{"an endless method", "type H struct{}; func (h *H) Run() { for { } }", nil, nil, true},
		{"a send alone", "func F(c chan int) { c <- 1 }", nil, nil, false},
		{"a loop alone", "func F() { for i := 0; i < 3; i++ { } }", nil, nil, false},
		{"a directive", "//connlint:drive c\nfunc F(c int) {}", nil, nil, true},
		{"broken syntax", "func F( { c <- 1", nil, nil, true},
	} {
		file := filepath.Join(t.TempDir(), "a.go")
		src := "package a\n"
		if !strings.Contains(test.src, "import") {
			for _, path := range test.imports {
				src += fmt.Sprintf("import %q\n", path)
			}
		}
		if err := os.WriteFile(file, []byte(src+test.src+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		u := &Unit{}
		u.ModulePath = "example.com/m"
		u.GoFiles, u.VetxOnly = []string{file}, true
		u.ImportMap, u.Config.Standard = map[string]string{}, map[string]bool{}
		for _, path := range test.imports {
			u.ImportMap[path] = path
			u.Config.Standard[path] = len(analyzer.StandardNames(path)) > 0 || path == "strings"
		}
		if got := u.concerned(test.notes); got != test.want {
			t.Errorf("%s: concerned is %v, want %v", test.name, got, test.want)
		}
	}
}
