package main

import (
	"bytes"
	"encoding/json"
)

// printJSON prints findings for programs, in the form that jsonHelp describes.
func (p *program) printJSON(out *bytes.Buffer, r *report) error {
	list := make([]finding, 0, len(r.findings)) // [] and not null if empty
	for _, f := range r.findings {
		f.File = shortPath(f.File, r.dir)
		others := make([]related, 0, len(f.Related))
		for _, other := range f.Related {
			other.File = shortPath(other.File, r.dir)
			others = append(others, other)
		}
		f.Related = others
		if f.Fix != nil {
			short := fix{Message: f.Fix.Message, Edits: make([]edit, 0, len(f.Fix.Edits))}
			for _, e := range f.Fix.Edits {
				e.File = shortPath(e.File, r.dir)
				short.Edits = append(short.Edits, e)
			}
			f.Fix = &short
		}
		list = append(list, f)
	}
	return encodeJSON(out, map[string][]finding{"findings": list})
}

// encodeJSON prints v as JSON that people can read as well.
func encodeJSON(out *bytes.Buffer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false) // messages are read by people in the end
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}
