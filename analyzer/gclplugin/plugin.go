// Package gclplugin makes connlint a linter of golangci-lint v2, as a plugin of
// its module plugin system (https://golangci-lint.run/docs/plugins/module-plugins).
// golangci-lint's own settings name it connlint, and hold the fields of
// analyzer.Options:
//
//	linters:
//	  enable: [connlint]
//	  settings:
//	    custom:
//	      connlint:
//	        type: module
//	        settings:
//	          categories: [drive-before-send, serial-serve]
package gclplugin

import (
	"strings"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

func init() { register.Plugin("connlint", New) }

// New returns the plugin for the settings of golangci-lint's configuration.
func New(settings any) (register.LinterPlugin, error) {
	opt, err := decode(settings)
	if err != nil {
		return nil, err
	}
	a := analyzer.New(opt)
	// A bad name is told here, once, and not for each package.
	for name, value := range map[string]string{"categories": strings.Join(opt.Categories, ","), "models": opt.Models} {
		if err := a.Flags.Set(name, value); err != nil {
			return nil, inSettings(err)
		}
	}
	return plugin{a}, nil
}

type plugin struct{ connlint *analysis.Analyzer }

// BuildAnalyzers returns connlint as golangci-lint can use it.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{suit(p.connlint)}, nil
}

// GetLoadMode asks for syntax and types.
func (p plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// suit returns a copy of a that reports what golangci-lint makes the right thing
// of. It applies all fixes of a file in one step, without a look at whether they
// go together, and it makes an issue of its own of each related position: the
// user would see every finding twice, and after a fix the second one alone.
func suit(a *analysis.Analyzer) *analysis.Analyzer {
	suited := *analyzer.OneFixPerDecl(a, nil)
	run := suited.Run
	suited.Run = func(pass *analysis.Pass) (any, error) {
		watched := *pass
		watched.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			if len(d.SuggestedFixes) > 1 { // all of them would be applied
				d.SuggestedFixes = d.SuggestedFixes[:1]
			}
			pass.Report(d)
		}
		return run(&watched)
	}
	return &suited
}
