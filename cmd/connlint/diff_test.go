package main

import (
	"reflect"
	"testing"
)

func TestSplitPatches(t *testing.T) {
	// The second hunk has lines that look like headers.
	const text = heldPrefix + `m/lib: 3 more fixes
--- /src/lib/x.go (old)
+++ /src/lib/x.go (new)
@@ -1,1 +1,1 @@
-a
+b
--- /src/app/b.go (old)
+++ /src/app/b.go (new)
@@ -1,3 +1,3 @@
 x
--- a comment (old)
+++ an increment (new)
 y
@@ -8,1 +8,1 @@
-c
+d
` + heldPrefix + `m/app [m/app.test]: 1 more fix
--- /src/app/a.go (old)
+++ /src/app/a.go (new)
@@ -1,1 +1,1 @@
-a
+b
` + heldPrefix + `m/app: 1 more fix
--- /src/app/a.go (old)
+++ /src/app/a.go (new)
@@ -1,1 +1,1 @@
-a
+b
`
	patches, notes := splitPatches(text, map[string]string{"m/app": "/src/app"})
	wantPatches := []filePatch{
		{"/src/app/a.go", "@@ -1,1 +1,1 @@\n-a\n+b\n"},
		{"/src/app/b.go", "@@ -1,3 +1,3 @@\n x\n--- a comment (old)\n+++ an increment (new)\n y\n@@ -8,1 +8,1 @@\n-c\n+d\n"},
	}
	if !reflect.DeepEqual(patches, wantPatches) {
		t.Errorf("got %q\nwant %q", patches, wantPatches)
	}
	if want := []string{"m/app: 1 more fix"}; !reflect.DeepEqual(notes, want) {
		t.Errorf("got notes %q, want %q", notes, want)
	}
}
