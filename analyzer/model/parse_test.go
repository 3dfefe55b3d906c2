package model

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// TestParseMistakes feeds stubs with one mistake each. The error names the place,
// the mistake, and the nearest right thing.
func TestParseMistakes(t *testing.T) {
	// fn is a function with one directive, on line 3.
	fn := func(directive string) string {
		return "package p // import \"p\"\n\n//connlint:" + directive +
			"\nfunc (s *Server) Serve(lis Listener, mode int) (conn Conn, err error)\n"
	}
	for _, test := range []struct {
		name, src, want string
	}{
		{"verb", fn("drvie s"), `p.go:3:1: no directive connlint:drvie; did you mean "drive"?`},
		{"verb unlike any", fn("summersault s"), `p.go:3:1: no directive connlint:summersault`},
		{"the same again", fn("drive s\n//connlint:drive s"), `p.go:4:1: connlint:drive s stands here twice`},
		{"operand", fn("drive srv"), `p.go:3:1: connlint:drive: no operand "srv" here; did you mean "s"?`},
		{"second operand", fn("drive s, list"), `p.go:3:1: connlint:drive: no operand "list" here; did you mean "lis"?`},
		{"operand unlike any", fn("recv somethingElse"), `p.go:3:1: connlint:recv: no operand "somethingElse" here; there is ["conn" "err" "lis" "mode" "recv" "s"]`},
		{"operand with an empty field", fn("drive s..Addr"), `p.go:3:1: connlint:drive: "s..Addr" is not an operand`},
		{"no operand", fn("drive"), `p.go:3:1: connlint:drive needs at least 1 operand(s)`},
		{"no operand before a clause", fn("drive until {s}.Close"), `p.go:3:1: connlint:drive needs at least 1 operand(s)`},
		{"one operand of same", fn("same conn"), `p.go:3:1: connlint:same needs at least 2 operand(s)`},
		{"an operand too many", fn("detach s"), `p.go:3:1: connlint:detach takes no operands, has "s"`},
		{"a missing comma", fn("open conn lis"), `p.go:3:1: connlint:open: a comma is missing before "lis"`},
		{"clause", fn("drive s untill {s}.Close"), `p.go:3:1: connlint:drive takes no clause "untill"; did you mean "until"?`},
		{"clause of another verb", fn("stop s never be sent"), `p.go:3:1: connlint:stop takes no clause "never"; there is ["unless" "when"]`},
		{"clause of a verb without any", fn("accept s of lis"), `p.go:3:1: connlint:accept takes no clause "of"`},
		{"empty clause", fn("drive s until"), `p.go:3:1: connlint:drive: nothing follows "until"`},
		{"operand in a text", fn("drive s until {srv}.Close is called"), `p.go:3:1: connlint:drive: no operand "srv" here; did you mean "s"?`},
		{"at", fn("drive s at end"), `p.go:3:1: connlint:drive: "at" is followed by "eof", not "end"`},
		{"role", fn("open conn as clent"), `p.go:3:1: connlint:open: no role "clent"; did you mean "client"?`},
		{"role unlike any", fn("open conn as proxy"), `p.go:3:1: connlint:open: no role "proxy"; there is ["client" "input" "listener" "output" "packet" "pipe" "server"]`},
		{"child of nothing", fn("child conn"), `p.go:3:1: connlint:child needs "of" and the connection`},
		{"address of nothing", fn("address lis"), `p.go:3:1: connlint:address needs "of" and the connection`},
		{"over of nothing", fn("over err"), `p.go:3:1: connlint:over needs "of" and the connection`},
		{"parent", fn("child conn of list"), `p.go:3:1: connlint:child: no operand "list" here; did you mean "lis"?`},
		{"condition", fn("send conn unless mode"), `p.go:3:1: connlint:send: "unless" wants OPERAND = CONSTANT, has "mode"`},
		{"what a handler returns, of another verb", fn("send conn unless mode returns 1"), `p.go:3:1: connlint:send: "unless" wants OPERAND = CONSTANT, has "mode returns 1"`},
		{"condition's operand", fn("send conn when mood = 1"), `p.go:3:1: connlint:send: no operand "mood" here; did you mean "mode"?`},
		{"condition of a verb without any", fn("accept conn unless mode = 1"), `p.go:3:1: connlint:accept takes no clause "unless"`},
		{"text without its operands", fn("text conn"), `p.go:3:1: connlint:text needs "format", "concat" or "dotted" and its operands`},
		{"operand of a text", fn("text conn format mode, moode"), `p.go:3:1: connlint:text: no operand "moode" here; did you mean "mode"?`},
		{"ender", fn("noreturn proces"), `p.go:3:1: connlint:noreturn ends a process or a goroutine, not "proces"; did you mean "process"?`},
		{"ender without an object", fn("noreturn"), `p.go:3:1: connlint:noreturn wants "process" or "goroutine", then perhaps "use NAME"; has ""`},
		{"ender with half a use", fn("noreturn goroutine use"), `p.go:3:1: connlint:noreturn wants "process" or "goroutine", then perhaps "use NAME"; has "goroutine use"`},
		{"sentinel", fn("ends http.ErrServerClosed"), `p.go:3:1: connlint:ends: http is not imported`},
		{"reason", fn("neutral"), `p.go:3:1: connlint:neutral wants the reason`},
		{"no directive",
			"package p // import \"p\"\n\n// Serve serves.\nfunc Serve()\n",
			`p.go:4:1: Serve has no connlint directive`},
		{"a directive cut off by an empty line",
			"package p // import \"p\"\n\n//connlint:connection\n\ntype Conn struct{}\n",
			`p.go:3:1: connlint:connection stands above nothing that it could model`},
		{"no import path",
			"package p\n",
			`p.go:1:1: the package clause is not followed by // import "path"; write: package p // import "the/import/path"`},
		{"directive of a package",
			"//connlint:alsoo q\npackage p // import \"p\"\n",
			`p.go:1:1: no directive connlint:alsoo on a package; did you mean "also"?`},
		{"directive of a variable",
			"package p // import \"p\"\n\n//connlint:end\nvar ErrClosed error\n",
			`p.go:3:1: no directive connlint:end on a variable; did you mean "ended"?`},
		{"directive of a type",
			"package p // import \"p\"\n\n//connlint:conection\ntype Conn struct{}\n",
			`p.go:3:1: no directive connlint:conection on a type; did you mean "connection"?`},
		{"argument of a type",
			"package p // import \"p\"\n\n//connlint:connection full\ntype Conn struct{}\n",
			`p.go:3:1: no directive connlint:connection full on a type; did you mean "connection"?`},
		{"directive of a field",
			"package p // import \"p\"\n\ntype Server struct {\n\t//connlint:adress\n\tAddr string\n}\n",
			`p.go:4:2: no directive connlint:adress on a field; did you mean "address"?`},
		{"clause of a field",
			"package p // import \"p\"\n\ntype Server struct {\n\t//connlint:address when a = 1\n\tAddr string\n}\n",
			`p.go:4:2: connlint:address on a field takes no clause "when"`},
		{"condition of a callback field",
			"package p // import \"p\"\n\ntype Server struct {\n\t//connlint:callback when stat = New\n\tHook func(state State)\n}\n",
			`p.go:4:2: connlint:callback: no operand "stat" here; did you mean "state"?`},
		{"callback without its connection",
			"package p // import \"p\"\n\n//connlint:callback f itself\nfunc (s *Server) On(f func())\n",
			`p.go:3:1: connlint:callback needs "of" and the connection`},
		{"embedded interface",
			"package p // import \"p\"\n\ntype Conn interface {\n\tio.Reader\n}\n",
			`p.go:4:2: only methods can be modelled in an interface`},
		{"operand of an interface method",
			"package p // import \"p\"\n\ntype Conn interface {\n\t//connlint:stop c\n\tClose() (err error)\n}\n",
			`p.go:4:2: connlint:stop: no operand "c" here; there is ["err" "recv"]`},
		{"import",
			"package p // import \"p\"\n\nimport \"net\"\n\n//connlint:recv c\nfunc Read(c nett.Conn)\n",
			`p.go:6:13: nett is not imported; did you mean "net"?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, errs := Parse("p.go", []byte(test.src))
			if got := fmt.Sprint(errors.Join(errs...)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestParseReportsEveryMistake(t *testing.T) {
	src := `package p // import "p"

//connlint:drvie c
//connlint:stop d
func Serve(c int)

//connlint:recv x
func Read(c int)
`
	_, errs := Parse("p.go", []byte(src))
	got := strings.Split(fmt.Sprint(errors.Join(errs...)), "\n")
	want := []string{
		`p.go:3:1: no directive connlint:drvie; did you mean "drive"?`,
		`p.go:4:1: connlint:stop: no operand "d" here; did you mean "c"?`,
		`p.go:7:1: connlint:recv: no operand "x" here; did you mean "c"?`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestParseDirective reads every verb and clause.
func TestParseDirective(t *testing.T) {
	s := scope{recv: "s", params: []string{"lis", "mode", "f"}, results: []string{"conn", "err"}}
	recv := Operand{Kind: Receiver, Fields: []string{}, Name: "s"}
	lis := Operand{Kind: Param, Index: 0, Fields: []string{}, Name: "lis"}
	mode := Operand{Kind: Param, Index: 1, Fields: []string{}, Name: "mode"}
	f := Operand{Kind: Param, Index: 2, Fields: []string{}, Name: "f"}
	conn := Operand{Kind: Result, Index: 0, Fields: []string{}, Name: "conn"}
	err := Operand{Kind: Result, Index: 1, Fields: []string{}, Name: "err"}
	field := Operand{Kind: Receiver, Fields: []string{"Conf", "Addr"}, Name: "s.Conf.Addr"}
	ops := func(ops ...Operand) []Operand { return ops }
	read := map[Verb]bool{}

	for text, want := range map[string]Directive{
		"open conn":                               {Verb: Open, Operands: ops(conn)},
		"open conn, err as client":                {Verb: Open, Operands: ops(conn, err), Role: lifecycle.Client},
		"open conn as client unheard":             {Verb: Open, Operands: ops(conn), Role: lifecycle.Client, Unheard: true},
		"open conn as server":                     {Verb: Open, Operands: ops(conn), Role: lifecycle.Server},
		"open conn as pipe":                       {Verb: Open, Operands: ops(conn), Role: lifecycle.Pipe},
		"open conn as listener":                   {Verb: Open, Operands: ops(conn), Role: lifecycle.Listener},
		"drive s, lis":                            {Verb: Drive, Operands: ops(recv, lis)},
		"drive s,lis":                             {Verb: Drive, Operands: ops(recv, lis)},
		"drive s , lis":                           {Verb: Drive, Operands: ops(recv, lis)},
		"drive recv":                              {Verb: Drive, Operands: ops(Operand{Kind: Receiver, Fields: []string{}, Name: "recv"})},
		"drive s.Conf.Addr":                       {Verb: Drive, Operands: ops(field)},
		"drive s until {s}.Stop, or {lis} fails":  {Verb: Drive, Operands: ops(recv), Until: "{s}.Stop, or {lis} fails"},
		"drive s at eof":                          {Verb: Drive, Operands: ops(recv), AtEOF: true},
		"drive s at eof until {s} ends":           {Verb: Drive, Operands: ops(recv), AtEOF: true, Until: "{s} ends"},
		"drive s when mode = Server":              {Verb: Drive, Operands: ops(recv), Cond: &Cond{mode, true, "Server"}},
		"drive s unless lis returns Stop":         {Verb: Drive, Operands: ops(recv), Returned: &Cond{lis, false, "Stop"}},
		"drive s until end unless lis returns No": {Verb: Drive, Operands: ops(recv), Until: "end", Returned: &Cond{lis, false, "No"}},
		"drive s until {s} ends when mode = 1":    {Verb: Drive, Operands: ops(recv), Until: "{s} ends", Cond: &Cond{mode, true, "1"}},
		"wait s until all is over":                {Verb: Wait, Operands: ops(recv), Until: "all is over"},
		"wait s unless mode = true":               {Verb: Wait, Operands: ops(recv), Cond: &Cond{mode, false, "true"}},
		"send conn":                               {Verb: Send, Operands: ops(conn)},
		"send conn never be sent":                 {Verb: Send, Operands: ops(conn), Never: "be sent"},
		// A condition stands at the end of the line, and may stand before the text.
		"send conn never be sent unless mode = CloseMessage": {Verb: Send, Operands: ops(conn), Never: "be sent", Cond: &Cond{mode, false, "CloseMessage"}},
		"send conn unless mode = CloseMessage never be sent": {Verb: Send, Operands: ops(conn), Never: "be sent", Cond: &Cond{mode, false, "CloseMessage"}},
		"send conn never be sent unless it is late":          {Verb: Send, Operands: ops(conn), Never: "be sent unless it is late"},
		"recv conn": {Verb: Recv, Operands: ops(conn)},
		"callback f of unset Server.Handler beside": {Verb: Callback, Operands: ops(f), Beside: true, Of: &Operand{Kind: Unset, Fields: []string{"Handler"}, Name: "Server.Handler"}},
		"accept lis":                 {Verb: Accept, Operands: ops(lis)},
		"stop s when mode = 2":       {Verb: Stop, Operands: ops(recv), Cond: &Cond{mode, true, "2"}},
		"half-stop s":                {Verb: HalfStop, Operands: ops(recv)},
		"bound s":                    {Verb: Bound, Operands: ops(recv)},
		"bound-by lis":               {Verb: BoundBy, Operands: ops(lis)},
		"bound-by lis alive":         {Verb: BoundBy, Operands: ops(lis), Alive: true},
		"same conn, lis":             {Verb: Same, Operands: ops(conn, lis)},
		"child conn of s":            {Verb: Child, Operands: ops(conn), Of: &recv},
		"address s.Conf.Addr of s":   {Verb: Address, Operands: ops(field), Of: &recv},
		"recv s framed":              {Verb: Recv, Operands: ops(recv), Framed: true},
		"recv s anyone":              {Verb: Recv, Operands: ops(recv), Anyone: true},
		"relay s":                    {Verb: Relay, Operands: ops(recv)},
		"publish s":                  {Verb: Publish, Operands: ops(recv)},
		"alive err of s":             {Verb: Alive, Operands: ops(err), Of: &recv},
		"over err of s":              {Verb: Over, Operands: ops(err), Of: &recv},
		"nonnil err":                 {Verb: NonNil, Operands: ops(err)},
		"positive err":               {Verb: Positive, Operands: ops(err)},
		"text conn format lis, mode": {Verb: Text, Operands: ops(conn, lis, mode), Mode: "format"},
		"text conn concat lis":       {Verb: Text, Operands: ops(conn, lis), Mode: "concat"},
		"text conn dotted lis, mode": {Verb: Text, Operands: ops(conn, lis, mode), Mode: "dotted"},
		"go f":                       {Verb: Go, Operands: ops(f)},
		"call f":                     {Verb: Call, Operands: ops(f)},
		"later f":                    {Verb: Later, Operands: ops(f)},
		"callback f of s":            {Verb: Callback, Operands: ops(f), Of: &recv},
		"after f of s":               {Verb: After, Operands: ops(f), Of: &recv},
		"drive s at eof answering until {s} ends": {Verb: Drive, Operands: ops(recv), AtEOF: true, Answers: true, Until: "{s} ends"},
		"callback f of s beside":                  {Verb: Callback, Operands: ops(f), Of: &recv, Beside: true},
		"await s beside":                          {Verb: Await, Operands: ops(recv), Beside: true},
		"callback f of s itself":                  {Verb: Callback, Operands: ops(f), Of: &recv, Itself: true},
		"queued s":                                {Verb: Queued, Operands: ops(recv)},
		"await s":                                 {Verb: Await, Operands: ops(recv)},
		"bound conn unless mode = 0":              {Verb: Bound, Operands: ops(conn), Cond: &Cond{mode, false, "0"}},
		"await s unless mode = 0":                 {Verb: Await, Operands: ops(recv), Cond: &Cond{mode, false, "0"}},
		"child conn of s when f = 1":              {Verb: Child, Operands: ops(conn), Of: &recv, Cond: &Cond{f, true, "1"}},
		"via f of conn":                           {Verb: Via, Operands: ops(f), Of: &conn},
		"pause":                                   {Verb: Pause},
		"detach":                                  {Verb: Detach},
		"fails err":                               {Verb: Fails, Operands: ops(err)},
		"ended err":                               {Verb: Ended, Operands: ops(err)},
		"done s":                                  {Verb: Done, Operands: ops(recv)},
		"lock s":                                  {Verb: Lock, Operands: ops(recv)},
		"share s":                                 {Verb: Share, Operands: ops(recv)},
		"unlock s":                                {Verb: Unlock, Operands: ops(recv)},
		"split net.Listen({lis}) ; {s}.Serve({})":                   {Verb: Split, Listen: "net.Listen({lis})", Serve: "{s}.Serve({})"},
		"split net.Listen({lis}) ; {s}.Listener = {} ; {s}.Serve()": {Verb: Split, Listen: "net.Listen({lis})", Given: "{s}.Listener", Serve: "{s}.Serve()"},
		"ends ErrClosed":                 {Verb: Ends, Sentinel: "ErrClosed"},
		"noreturn process":               {Verb: NoReturn, Mode: "process"},
		"noreturn goroutine":             {Verb: NoReturn, Mode: "goroutine"},
		"noreturn goroutine use Error":   {Verb: NoReturn, Mode: "goroutine", Use: "Error"},
		"needs s, conn":                  {Verb: Needs, Operands: ops(recv, conn)},
		"needs s by {s}.Serve when due":  {Verb: Needs, Operands: ops(recv), By: "{s}.Serve when due"},
		"await s when mode = 2":          {Verb: Await, Operands: ops(recv), Cond: &Cond{mode, true, "2"}},
		"joins conn of lis":              {Verb: Joins, Operands: ops(conn), Of: &lis},
		"far conn by reqs":               {Verb: Far, Operands: ops(conn), By: "reqs"},
		"only-stop s, lis":               {Verb: Stops, Operands: ops(recv, lis)},
		"patient s":                      {Verb: Patient, Operands: ops(recv)},
		"patient conn of lis":            {Verb: Patient, Operands: ops(conn), Of: &lis},
		"patient conn when mode = true":  {Verb: Patient, Operands: ops(conn), Cond: &Cond{mode, true, "true"}},
		"neutral it returns at once, so": {Verb: Neutral, Text: "it returns at once, so"},
	} {
		got, err := parseDirective(text, s, Directive{}.Pos)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", text, got, want)
		}
		read[want.Verb] = true
	}
	for v := range verbs {
		if !read[v] {
			t.Errorf("no right %s in the table", v)
		}
	}
}

// TestParseDeclarations reads what is not a directive: paths, types, signatures.
func TestParseDeclarations(t *testing.T) {
	src := `// Package p is a library.
//
//connlint:also example.com/old
//connlint:also example.com/p/v2
package p // import "example.com/p"

import (
	"net"
	ws "example.com/websocket"
)

// ErrA and ErrB tell the end.
//
//connlint:ended
var ErrA, ErrB error

//connlint:connection half
type Conn[T any] struct {
	//connlint:same
	net.Conn

	//connlint:address
	Addr string

	//connlint:recv
	In, Errs <-chan T
}

//connlint:connection lasting
type Feed struct {
	//connlint:only-stop
	Over chan int
}

//connlint:connection attended
type Screen struct{}

//connlint:delivered
type Request struct{}

//connlint:connection
type Server interface {
	//connlint:accept recv
	Accept(conns ...*Conn[int]) (*ws.Conn, error)
}

//connlint:same c, b
func New[K comparable, V any](b []byte, m map[K][]V, f func(a, b int, opts ...ws.Option) (net.Conn, error)) (c *Conn[V])

//connlint:drive recv
func (*Pair[A, _]) Run(ch chan<- struct{}, v interface{}, arr [4]A, p Pair[A, int])

//connlint:send recv
func (_ any) _(ctx any, opts ...Option) (out any, err error)
`
	s, errs := Parse("p.go", []byte(src))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if want := []string{"example.com/old", "example.com/p/v2"}; s.Pkg != "example.com/p" || !reflect.DeepEqual(s.Also, want) {
		t.Errorf("package %s also %q", s.Pkg, s.Also)
	}
	if len(s.Ended) != 2 || s.Ended[0].Name != "ErrA" || s.Ended[1].Name != "ErrB" || s.Ended[1].Pos.String() != "p.go:15:11" {
		t.Errorf("ended %v", s.Ended)
	}
	var kinds []string
	for _, typ := range s.Types {
		kinds = append(kinds, fmt.Sprintf("%s half=%t lasting=%t attended=%t delivered=%t", typ.Name, typ.Half, typ.Lasting, typ.Attended, typ.Delivered))
	}
	if want := []string{"Conn half=true lasting=false attended=false delivered=false", "Feed half=false lasting=true attended=false delivered=false", "Screen half=false lasting=false attended=true delivered=false",
		"Request half=false lasting=false attended=false delivered=true", "Server half=false lasting=false attended=false delivered=false"}; !reflect.DeepEqual(kinds, want) {
		t.Errorf("types %q", kinds)
	}
	var fields []string
	for _, f := range s.Field {
		fields = append(fields, fmt.Sprintf("%s.%s %s", f.Type, f.Name, f.Directive.Verb))
	}
	if want := []string{"Conn.Conn same", "Conn.Addr address", "Conn.In recv", "Conn.Errs recv", "Feed.Over only-stop"}; !reflect.DeepEqual(fields, want) {
		t.Errorf("fields %q", fields)
	}
	var funcs []string
	for _, f := range s.Funcs {
		line := f.String()
		for _, v := range f.Params {
			line += "; " + v.Name + " " + v.Type
		}
		line += " ->"
		for _, v := range f.Results {
			line += " " + v.Name + " " + v.Type
		}
		funcs = append(funcs, fmt.Sprintf("%s variadic=%t interface=%t shape=%t", line, f.Variadic, f.Interface, f.Shape))
	}
	want := []string{
		"(example.com/p.Server).Accept; conns []*example.com/p.Conn[int] ->  *example.com/websocket.Conn  error variadic=true interface=true shape=false",
		"example.com/p.New; b []byte; m map[K][]V; f func(int, int, ...example.com/websocket.Option) (net.Conn, error) -> c *example.com/p.Conn[V] variadic=false interface=false shape=false",
		"(*example.com/p.Pair).Run; ch chan<- struct{}; v any; arr [4]A; p example.com/p.Pair[A, int] -> variadic=false interface=false shape=false",
		"(example.com/p.any)._; ctx any; opts []example.com/p.Option -> out any err error variadic=true interface=false shape=true",
	}
	if !reflect.DeepEqual(funcs, want) {
		t.Errorf("functions\n%s\nwant\n%s", strings.Join(funcs, "\n"), strings.Join(want, "\n"))
	}
}

// TestLibraryAlso finds the stub of a package under its other paths.
func TestLibraryAlso(t *testing.T) {
	lib := NewLibrary(fstest.MapFS{
		"example.com/ws/ws.go":       {Data: []byte("//connlint:also old.example/ws\n//connlint:also example.com/ws/v2\npackage ws // import \"example.com/ws\"\n\n//connlint:recv c\nfunc Read(c int)\n")},
		"example.com/other/other.go": {Data: []byte("package other // import \"example.com/others\"\n")},
	})
	for path, want := range map[string]bool{
		"example.com/ws":    true,
		"example.com/ws/v2": true,
		"old.example/ws":    true,
		"example.com":       false,
		"example.com/ws/v3": false,
	} {
		s, err := lib.Stub(path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if (s != nil) != want || s != nil && s.Pkg != "example.com/ws" {
			t.Errorf("%s is served by %v", path, s)
		}
	}
	_, err := lib.Stub("example.com/other")
	if want := "example.com/other/other.go:1: the stub is for package example.com/others, and lies in example.com/other; its folder is example.com/others"; fmt.Sprint(err) != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
