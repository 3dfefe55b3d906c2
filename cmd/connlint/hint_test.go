package main

import "testing"

func TestApplyEdits(t *testing.T) {
	for _, test := range []struct {
		edits []edit
		want  string // "" if the edits do not fit
	}{
		{nil, "0123456789"},
		{[]edit{{"", 4, 6, "x"}, {"", 0, 0, "a"}, {"", 0, 0, "b"}, {"", 10, 10, "c"}}, "ab0123x6789c"},
		{[]edit{{"", 4, 6, ""}, {"", 6, 7, "y"}}, "0123y789"},
		{[]edit{{"", 4, 6, ""}, {"", 5, 7, "y"}}, ""},
		{[]edit{{"", 6, 4, ""}}, ""},
		{[]edit{{"", 9, 11, ""}}, ""},
		{[]edit{{"", -1, 1, ""}}, ""},
	} {
		got, err := applyEdits([]byte("0123456789"), test.edits)
		if string(got) != test.want || (err != nil) != (test.want == "") {
			t.Errorf("%v: got %q, %v; want %q", test.edits, got, err, test.want)
		}
	}
}

func TestFixHint(t *testing.T) {
	files := sources{
		"/src/a.go": []byte("package p\n\nfunc f() {\n\tdrive()\n}\n"),
		"/src/b.go": []byte("package p\n\nvar  ugly int\n\nfunc g() {}\n"),
	}
	f := finding{span: span{File: "/src/a.go"}, Fix: &fix{"", []edit{
		{"/src/a.go", 23, 30, "errc := make(chan error)\n  go func() { errc <- drive() }()"},
		{"/src/b.go", 26, 26, "\nfunc h( ) {}\n"},
	}}}
	const want = `@@ -1,5 +1,6 @@
 package p
 
 func f() {
-	drive()
+	errc := make(chan error)
+	go func() { errc <- drive() }()
 }
in b.go:
@@ -2,4 +2,6 @@
 
 var  ugly int
 
+
+func h( ) {}
 func g() {}
`
	// a.go is formatted with the fix, b.go was not and is left alone.
	if got := fixHint(f, files, "/src"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPatch(t *testing.T) {
	const want = "--- a/b/c.go\n+++ b/b/c.go\n@@"
	if got := patch("/src/b/c.go", "/src", "@@"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	const outside = "--- /src/c.go\n+++ /src/c.go\n@@"
	if got := patch("/src/c.go", "/src/b", "@@"); got != outside {
		t.Errorf("got %q, want %q", got, outside)
	}
}
