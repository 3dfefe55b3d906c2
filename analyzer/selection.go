package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/rule"
)

// selection is the value of the flag -categories: the categories to report.
type selection struct{ names []string } // none: all

func (s *selection) String() string { return strings.Join(s.names, ",") }

// Set takes a comma-separated list. An empty one turns all categories on again,
// so that a script can hand on a list that it does not have.
func (s *selection) Set(list string) error {
	var chosen selection
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			chosen.names = append(chosen.names, name)
		}
	}
	if _, err := chosen.rules(); err != nil {
		return err
	}
	*s = chosen
	return nil
}

// rules are the rules of the selected categories. What is off is not looked for
// at all: of two findings on one call the first hides the second, and one that
// nobody wants must not.
func (s *selection) rules() ([]rule.Rule, error) {
	all := rule.Rules()
	var known []string
	for _, r := range all {
		known = append(known, string(r.Category))
	}
	for _, name := range s.names {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("there is no category %q%s", name, model.Nearest(name, known))
		}
	}
	if len(s.names) == 0 {
		return all, nil
	}
	return slices.DeleteFunc(all, func(r rule.Rule) bool { return !slices.Contains(s.names, string(r.Category)) }), nil
}
