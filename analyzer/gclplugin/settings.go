package gclplugin

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/golangci/plugin-module-register/register"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/model"
)

// decode reads golangci-lint's settings of connlint. Their keys are the fields of
// the options, so that a new option is a setting at once; the case of letters does
// not matter, golangci-lint makes them all small.
func decode(settings any) (analyzer.Options, error) {
	if settings == nil {
		return analyzer.Options{}, nil
	}
	keys, ok := settings.(map[string]any)
	if !ok {
		return analyzer.Options{}, inSettings(fmt.Errorf("want keys and values, not %v", settings))
	}
	known := fields()
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(known, strings.ToLower(key)) {
			return analyzer.Options{}, inSettings(fmt.Errorf("there is no %q%s", key, model.Nearest(key, known)))
		}
	}
	opt, err := register.DecodeSettings[analyzer.Options](settings)
	if err != nil {
		return opt, inSettings(err)
	}
	return opt, nil
}

// fields returns the names of the options in small letters.
func fields() []string {
	var names []string
	for f := range reflect.TypeFor[analyzer.Options]().Fields() {
		names = append(names, strings.ToLower(f.Name))
	}
	return names
}

func inSettings(err error) error { return fmt.Errorf("settings of connlint: %w", err) }
