package vetunit

import (
	"bytes"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/gcexportdata"
)

// exportData returns the export data of a package, behind the archive's header.
func exportData(t testing.TB, path string) []byte {
	t.Helper()
	name, err := exec.Command("go", "list", "-export", "-f", "{{.Export}}", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(strings.TrimSpace(string(name)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	//lint:ignore SA1019 as in load.go
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readExports(t *testing.T, data []byte, path string) *types.Package {
	t.Helper()
	p, err := gcexportdata.Read(bytes.NewReader(data), token.NewFileSet(), map[string]*types.Package{}, path)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestNarrowed holds that of what is wanted, types are as they are in the whole, and
// that little else is there.
func TestNarrowed(t *testing.T) {
	const path = "net/http"
	data := exportData(t, path)
	if data[0] != 'u' {
		t.Skipf("this go command gives export data that begin with %q", data[0])
	}
	whole := readExports(t, data, path)
	size := len(data)
	names := []string{"Get", "Server", "ErrServerClosed", "StatusOK", "HandlerFunc"}
	small := new(narrower).narrow(data, func(pkg, name string) bool { return pkg == "http" && slices.Contains(names, name) })
	if small == nil {
		t.Fatal("the form of the data is not known")
	}
	if len(small) > size*3/5 {
		t.Errorf("%d bytes of %d are left", len(small), size)
	}
	part := readExports(t, small, path)
	for _, name := range names {
		want, got := whole.Scope().Lookup(name), part.Scope().Lookup(name)
		if got == nil || types.ObjectString(got, nil) != types.ObjectString(want, nil) {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	server := func(p *types.Package) string {
		var b strings.Builder
		set := types.NewMethodSet(types.NewPointer(p.Scope().Lookup("Server").Type()))
		for m := range set.Methods() {
			b.WriteString(m.String() + "\n")
		}
		return b.String()
	}
	if got, want := server(part), server(whole); got != want {
		t.Errorf("methods of Server\n%s\nwant\n%s", got, want)
	}
	if part.Scope().Lookup("NewServeMux") != nil {
		t.Error("NewServeMux was read, and is not wanted")
	}
}

// TestNarrowedKnown holds that of objects which are known from other data only the name
// is read, and that the types which use them are those of the others.
func TestNarrowedKnown(t *testing.T) {
	seen := map[string]*types.Package{}
	first := exportData(t, "net/textproto")
	if first[0] != 'u' {
		t.Skip("another form")
	}
	if _, err := gcexportdata.Read(bytes.NewReader(first), token.NewFileSet(), seen, "net/textproto"); err != nil {
		t.Fatal(err)
	}
	data := exportData(t, "mime/multipart")
	wanted := func(_, name string) bool { return name == "FileHeader" }
	all := len(new(narrower).narrow(data, wanted))
	w := &narrower{known: func(path, name string) bool {
		return seen[path] != nil && seen[path].Scope().Lookup(name) != nil
	}}
	part := w.narrow(data, wanted)
	if len(part) == 0 || len(part) >= all {
		t.Errorf("%d bytes of %d", len(part), all)
	}
	p, err := gcexportdata.Read(bytes.NewReader(part), token.NewFileSet(), seen, "mime/multipart")
	if err != nil {
		t.Fatal(err)
	}
	header, _, _ := types.LookupFieldOrMethod(p.Scope().Lookup("FileHeader").Type(), true, p, "Header")
	if want := seen["net/textproto"].Scope().Lookup("MIMEHeader").Type(); header == nil || header.Type() != want {
		t.Errorf("Header is %v, want the type %v", header, want)
	}
}

// TestNarrowedDamaged holds that other forms, and damaged data, are left to others.
func TestNarrowedDamaged(t *testing.T) {
	all := func(_, _ string) bool { return true }
	data := exportData(t, "errors")
	if data[0] != 'u' {
		t.Skip("another form")
	}
	for _, n := range []int{0, 1, 8, 40, 60, 100, len(data) / 2, len(data) - 1} {
		if new(narrower).narrow(data[:n], all) != nil {
			t.Errorf("%d of %d bytes are taken for the whole", n, len(data))
		}
	}
	other := bytes.Clone(data)
	other[1] = lastVersion + 1
	if new(narrower).narrow(other, all) != nil {
		t.Error("a version is read that is not known")
	}
	w := new(narrower)
	for i := 9; i < len(data); i += 7 { // it must only not panic
		broken := bytes.Clone(data)
		broken[i] ^= 0xff
		w.narrow(broken, all)
	}
}

// BenchmarkNarrow writes the export data of a big package anew, for what a program uses
// of it.
func BenchmarkNarrow(b *testing.B) {
	data := exportData(b, "net/http")
	if data[0] != 'u' {
		b.Skip("another form")
	}
	w := new(narrower)
	b.ReportAllocs()
	for b.Loop() {
		if w.narrow(data, func(_, name string) bool { return name == "Get" || name == "Server" }) == nil {
			b.Fatal("the form of the data is not known")
		}
	}
}
