package main_test

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
)

// TestQuickDriver holds the findings of package vetunit against those of the driver
// of x/tools: the same text, the same fixes, from the same go command.
func TestQuickDriver(t *testing.T) {
	if testing.Short() {
		t.Skip("vets programs twice, from nothing")
	}
	tool := filepath.Join(t.TempDir(), "connlint")
	if out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	vet := func(args ...string) map[string]any {
		args = append([]string{"vet", "-vettool=" + tool, "-json"}, args...)
		cmd := exec.Command("go", append(args, "./hangs/http-...", "./hangs/ssh-...", "./hangs/serial-...")...)
		cmd.Dir = programModule
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]any{} // packages come in the order in which they are done
		for dec := json.NewDecoder(bytes.NewReader(out)); ; {
			var pkg map[string]any
			if err := dec.Decode(&pkg); err == io.EOF {
				return found
			} else if err != nil {
				t.Fatal(err)
			}
			maps.Copy(found, pkg)
		}
	}
	quick, plain := vet(), vet("-connlint.plain")
	if len(quick) < 20 {
		t.Errorf("only %d packages have findings", len(quick))
	}
	for name := range plain {
		if !reflect.DeepEqual(quick[name], plain[name]) {
			t.Errorf("on %s the quick driver says\n%v\nthat of x/tools says\n%v", name, quick[name], plain[name])
		}
	}
	if len(quick) != len(plain) {
		t.Errorf("the quick driver has findings in %d packages, that of x/tools in %d", len(quick), len(plain))
	}
}
