package template // import "html/template"

import (
	"io"
)

// Execute writes the text, and the values in it, at once. Source: html/template/template.go,
// go1.26.8.
//
//connlint:send wr never be written
//connlint:call Write of wr
func (t *Template) Execute(wr io.Writer, data any) (err error)

// ExecuteTemplate writes as Execute does. Source: html/template/template.go, go1.26.8.
//
//connlint:send wr never be written
//connlint:call Write of wr
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) (err error)
