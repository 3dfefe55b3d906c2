// A test sends a form through a pipe, as a client does that does not want to hold all
// of it.
package form

import (
	"io"
	"mime/multipart"
	"testing"
)

// send writes fields into a form, and returns what the other side makes of it.
func send(name, town string) (*multipart.Form, error) {
	r, w := io.Pipe()
	form := multipart.NewWriter(w)
	if err := form.WriteField("name", name); err != nil { // want "WriteField blocks this goroutine until somebody receives from the other end of form; nobody uses the other end before line 26, which can never run"
		return nil, err
	}
	if err := form.WriteField("town", town); err != nil {
		return nil, err
	}
	if err := form.Close(); err != nil {
		return nil, err
	}
	w.Close() // the reader sees the end

	return multipart.NewReader(r, form.Boundary()).ReadForm(1 << 20)
}

func TestSend(t *testing.T) {
	got, err := send("ann", "ulm")
	if err != nil {
		t.Fatal(err)
	}
	if got.Value["name"][0] != "ann" || got.Value["town"][0] != "ulm" {
		t.Error(got.Value)
	}
}
