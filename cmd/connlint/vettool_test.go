package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/connlint/connlint/cmd/connlint/internal/vetunit"
)

func TestIsVetCall(t *testing.T) {
	for args, want := range map[string]bool{
		"-V=full":                 true,
		"-flags":                  true,
		"vet.cfg":                 true,
		"-json -x=1 b001/vet.cfg": true,
		"":                        false,
		"./...":                   false,
		"-flags ./...":            false,
		"-version":                false,
	} {
		if got := isVetCall(strings.Fields(args)); got != want {
			t.Errorf("isVetCall(%q) = %v, want %v", args, got, want)
		}
	}
}

func TestIsSet(t *testing.T) {
	for args, want := range map[string]bool{
		"-fix": true, "--fix": true, "-fix=true": true, "--fix=1": true, "-x -fix a.cfg": true,
		"-fix=false": false, "-fix -fix=0": false, "-fixed": false, "fix": false, "": false, "-fix=what": false,
	} {
		if got := isSet(strings.Fields(args), "fix"); got != want {
			t.Errorf("isSet(%q) = %v, want %v", args, got, want)
		}
	}
}

func TestIsMute(t *testing.T) {
	module := &analysis.Module{Path: "m"}
	for _, test := range []struct {
		name string
		unit unitchecker.Config
		want bool
	}{
		{"dependency", unitchecker.Config{ID: "m/p", ModulePath: "m", VetxOnly: true}, true},
		{"dependency in go1.27", unitchecker.Config{ID: "m/p", Module: module, VetxOnly: true}, true},
		{"asked for", unitchecker.Config{ID: "m/p", ModulePath: "m"}, false},
		{"standard library", unitchecker.Config{ID: "net", VetxOnly: true}, false},
		{"variant", unitchecker.Config{ID: "m/p [m/q.test]", ModulePath: "m", VetxOnly: true}, false},
	} {
		if got := isMute(&vetunit.Unit{Config: test.unit}); got != test.want {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}

func TestUnmuted(t *testing.T) {
	config := filepath.Join(t.TempDir(), "vet.cfg")
	name, err := unmuted(config, []byte(`{"ID": "m/p", "VetxOnly": true, "New": {"in": ["go1.99"]}}`))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(name, ".cfg") || got["VetxOnly"] != false || got["ID"] != "m/p" || got["New"] == nil {
		t.Errorf("%s has %s", name, data)
	}
}
