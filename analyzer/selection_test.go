package analyzer_test

import (
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// TestCategoriesOption holds the option and the flag together.
func TestCategoriesOption(t *testing.T) {
	a := analyzer.New(analyzer.Options{Categories: []string{"serial-serve", "serial-accept"}})
	f := a.Flags.Lookup("categories")
	if got := f.Value.String(); got != "serial-serve,serial-accept" {
		t.Errorf("the flag begins with %q", got)
	}
	if err := f.Value.Set("serial-serve,rendez"); err == nil || !strings.Contains(err.Error(), `"rendez"`) {
		t.Errorf("a category that there is not: error %v", err)
	}
	if got := f.Value.String(); got != "serial-serve,serial-accept" {
		t.Errorf("a bad value leaves %q", got)
	}
	if err := f.Value.Set(""); err != nil || f.Value.String() != "" {
		t.Errorf("an empty list: %v, %q", err, f.Value)
	}
	bad := analyzer.New(analyzer.Options{Categories: []string{"serial-serv"}})
	if _, err := bad.Run(nil); err == nil || !strings.Contains(err.Error(), `there is no category "serial-serv"; did you mean "serial-serve"?`) {
		t.Errorf("a bad option: error %v", err)
	}
}
