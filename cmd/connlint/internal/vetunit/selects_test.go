package vetunit

import "testing"

func TestSelects(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      bool
	}{
		{"selected", "package p\nimport \"net\"\nvar _ net.Conn", true},
		{"of a block", "package p\nimport (\n\t\"fmt\"\n\t\"net\"\n)\nvar _ net.Conn", true},
		{"by another name", "package p\nimport n \"net\"\nvar _ n.Conn", true},
		{"by another name, in backquotes", "package p\nimport (\n\tn `net`\n)\nvar _ n.Conn", true},
		{"by both names", "package p\nimport n \"net\"\nimport \"net\"\nvar _ = n.IPv4zero\nvar _ net.Conn", true},
		{"without a name", "package p\nimport . \"net\"\nvar _ Conn", true},
		{"on two lines", "package p\nimport \"net\"\nvar _ net.\n\tConn", true},
		{"behind a comment", "package p\nimport \"net\"\nvar _ net. /* the */ Conn", true},
		{"with a space", "package p\nimport \"net\"\nvar _ net .Conn", true},
		{"with a comment before the dot", "package p\nimport \"net\"\nvar _ net /* the */.Conn", true},
		{"with a comment before the path", "package p\nimport n /* net */ \"net\"\nvar _ n.Conn", true},
		{"a second version", "package p\nimport \"math/rand/v2\"\nvar _ = rand.IntN", false},
		{"of another package", "package p\nimport \"net\"\nimport \"rpc\"\nvar _ rpc.Conn", false},
		{"a name that another package has", "package p\nimport \"net\"\nimport \"net/http\"\nvar _ net.Server", false},
		{"a field", "package p\nimport \"net\"\nfunc f(x *T) { x.Listener = x.f().Pipe; x.y[0].Conn = 1 }", false},
		{"a word", "package p\nimport \"net\"\n// a net Conn of net.\nvar s = \"Conn\"", false},
		{"not exported", "package p\nimport \"net\"\nvar _ = net.conn", false},
		{"not imported", "package p\nvar _ = net.Conn", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := selects([]byte(test.src), []string{"net", "net/http", "math/rand/v2"}); got != test.want {
				t.Errorf("%v for\n%s", got, test.src)
			}
		})
	}
}
