package analyzer_test

import (
	"strings"
	"testing"
)

// TestTrapEquippedFirst: what a loop is equipped with, it looks at without a lock: the
// goroutine starts behind that, or the loop runs there if nothing follows. What may wait
// for the loop stays behind it.
func TestTrapEquippedFirst(t *testing.T) {
	program := func(body string) string {
		return `
type hub struct {
	in chan string
	fs map[string]func()
}

func (h *hub) run() {
	for {
		h.fs[<-h.in]()
	}
}

func newHub() *hub { return &hub{make(chan string), map[string]func(){}} }

func (h *hub) on(name string, f func()) { h.fs[name] = f }

func equip(h *hub) error {
	h.on("bye", func() { log.Print("bye") })
	return nil
}

func (h *hub) number(n int) {}

func (h *hub) ready(ctx context.Context) error { return ctx.Err() }

func f(ctx context.Context) {
	h := newHub()
	` + body + `
}
`
	}
	hasAll(t, program(`h.run()
	h.on("hello", func() { log.Print("hello") })
	h.in <- "hello"`), []string{`h.on("hello", func() { log.Print("hello") })` + "\n\tgo h.run()\n\th.in <- "}, nil)
	hasAll(t, program(`h.run() // to the end
	h.on("hello", func() { log.Print("hello") })`), []string{`h.on("hello", func() { log.Print("hello") })` + "\n\th.run() // to the end\n}"}, []string{"go h.run()"})
	hasAll(t, program(`h.run()
	h.on("hello", func() { log.Print("hello") })
	h.run()`), []string{"newHub()\n\th.on(", "\n\th.run()\n}"}, []string{"go h.run()"})
	hasAll(t, program("h.run()\n\tif err := equip(h); err != nil {\n\t\treturn\n\t}\n\th.in <- \"hello\""),
		[]string{"equip(h); err != nil", "go h.run()\n\th.in <- "}, nil)
	for name, body := range map[string]string{
		"a number":            "h.run()\n\th.number(1)\n\th.in <- \"hello\"",
		"its answer is asked": "h.run()\n\tif err := h.ready(ctx); err != nil {\n\t\treturn\n\t}\n\th.in <- \"hello\"",
	} {
		if got := mended(t, program(body)); !strings.Contains(got, "newHub()\n\tgo h.run()\n") {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}
