package explain_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/connlint/connlint/analyzer/explain"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		list string
		want []explain.Place
	}{
		{"a.go:1", []explain.Place{{File: "a.go", Line: 1}}},
		{"/src/a.go:12:5, b/c.go:3", []explain.Place{{File: "/src/a.go", Line: 12}, {File: filepath.Join("b", "c.go"), Line: 3}}},
		{"./a.go:7,", []explain.Place{{File: "a.go", Line: 7}}},
		{`C:\m\a.go:7`, []explain.Place{{File: `C:\m\a.go`, Line: 7}}},
		{"", nil},
	} {
		if got, err := explain.Parse(test.list); err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("Parse(%q) = %v, %v; want %v", test.list, got, err, test.want)
		}
	}
	for _, bad := range []string{"a.go", "a.go:", "a.go:0", "a.go:-1", "a.go:x", "a.txt:1", ":1", "1", "a.go:1,b"} {
		if got, err := explain.Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", bad, got)
		}
	}
}

// TestUntouched is also about the places that are none.
func TestUntouched(t *testing.T) {
	const src = `package p

var x = 1

func (s *set[T]) add() {
	return
}

var f = func() {
}

func lines() {
//line other.go:100
	return
}
`
	fset := token.NewFileSet()
	file := filepath.Join(t.TempDir(), "p.go")
	f, err := parser.ParseFile(fset, file, src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[int]string{
		6:   "(*set).add",
		10:  "the declaration of f",
		12:  "lines",
		100: "lines",
	} {
		if pos, text, err := explain.Untouched(explain.Place{File: file, Line: line}, fset, f); err != nil || fset.Position(pos).Line != line || text[:len(want)+1] != want+":" {
			t.Errorf("line %d: %v %q, %v; want %s", line, fset.Position(pos), text, err, want)
		}
	}
	for line, want := range map[int]string{
		3:   "line 3 of p.go is in no function; the nearest is (*set).add on lines 5 to 7",
		11:  "line 11 of p.go is in no function; the nearest is the declaration of f on lines 9 to 10",
		999: "p.go has no line 999; its last is 101",
	} {
		if _, _, err := explain.Untouched(explain.Place{File: file, Line: line}, fset, f); err == nil || err.Error() != want {
			t.Errorf("line %d: error %v; want %s", line, err, want)
		}
	}
	if got := (explain.Place{File: "p.go"}).In(fset, nil); got != nil {
		t.Errorf("no files have %v", got)
	}
}
