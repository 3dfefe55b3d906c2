package analyzer_test

import "testing"

const framer = `
type option func(*framer)

type framer struct {
	w    io.Writer
	r    *bufio.Reader
	size int
}

func newFramer(w io.Writer, r io.Reader, opts ...option) *framer {
	f := &framer{w: w, r: bufio.NewReader(r), size: 64}
	for _, opt := range opts {
		if opt != nil {
			opt(f)
		}
	}
	return f
}

func plain(w io.Writer, r io.Reader) *framer { return newFramer(w, r) }

func with(w io.Writer, r io.Reader, opts ...option) *framer { return newFramer(w, r, opts...) }

func (f *framer) put(s string) error {
	_, err := io.WriteString(f.w, s)
	return err
}

func (f *framer) get() (string, error) { return f.r.ReadString(0) }

func watched(w io.Writer, r io.Reader, watch func(*framer)) *framer {
	f := newFramer(w, r)
	watch(f)
	return f
}
`

// TestTrapNoOptions: a constructor gives what it makes to the options that it gets,
// and to nobody if it gets none.
func TestTrapNoOptions(t *testing.T) {
	body := func(mk string) string {
		return framer + `
func f(opt option, opts []option, watch func(*framer)) {
	r1, w1 := io.Pipe()
	r2, w2 := io.Pipe()
	a := ` + mk + `
	b := newFramer(w2, r1)
	a.put("ping")
	b.get()
}`
	}
	trapsHold(t, []trap{
		{"none", body("newFramer(w1, r2)"), "rendezvous: put blocks"},
		{"none below", body("plain(w1, r2)"), "rendezvous: put blocks"},
		{"none handed on", body("with(w1, r2)"), "rendezvous: put blocks"},
		{"one", body("newFramer(w1, r2, opt)"), ""},
		{"a slice", body("newFramer(w1, r2, opts...)"), ""},
		{"one handed on", body("with(w1, r2, opt)"), ""},
		{"a plain function", body("watched(w1, r2, watch)"), ""},
	})
}
