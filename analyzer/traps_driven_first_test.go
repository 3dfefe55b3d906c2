package analyzer_test

import (
	"strings"
	"testing"
)

const screen = `
type screen interface {
	//connlint:drive recv until somebody closes it
	run() error

	//connlint:send recv
	//connlint:await recv
	//connlint:needs recv by {recv}.run
	tell(n int)
}

//connlint:open s
func newScreen() (s screen) { return nil }

type tank struct{ s screen }

func (t *tank) fill() {
	for n := 1; n <= 3; n++ {
		t.s.tell(n)
	}
}

func f() {
	t := &tank{newScreen()}
	t.show()
}
`

// TestTrapDrivenFirst: what a helper sends too late is found in the helper; it is not
// reported once more where that is called, as if nobody drove the connection at all.
func TestTrapDrivenFirst(t *testing.T) {
	for _, c := range []struct{ show, want string }{
		{"t.s.run()\n\tt.fill()", "drive-before-send"},
		{"t.fill()", "undriven"},
	} {
		got := reports(t, trapHeader+screen+"\nfunc (t *tank) show() {\n\t"+c.show+"\n}\n")
		if len(got) != 1 || !strings.Contains(got[0], c.want) {
			t.Errorf("%s: got\n%s", c.want, strings.Join(got, "\n"))
		}
	}
}
