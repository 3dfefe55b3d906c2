package analyzer_test

import "testing"

const sheets = `
type row struct {
	name string
	n    int
	skip bool
}

type sheet struct {
	w    io.Writer
	buf  []byte
	loud bool
}

func each(w io.Writer, rows []row) error {
	for _, r := range rows {
		if _, err := fmt.Fprintln(w, r.name); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) nested(rows [][]row) {
	for i := range len(rows) {
		for _, r := range rows[i] {
			fmt.Fprintln(s.w, r.n)
		}
	}
}

func some(w io.Writer, rows []row) {
	for _, r := range rows {
		if r.skip || r.n == 0 {
			continue
		}
		fmt.Fprintln(w, r.name)
	}
}

func kinds(w io.Writer, rows []row) {
	for _, r := range rows {
		switch r.name {
		case "a":
			io.WriteString(w, "A")
		case "b":
			fmt.Fprint(w, r.n)
		}
	}
}

func either(w io.Writer, n int) {
	if n < 0 {
		io.WriteString(w, "less")
	} else {
		io.WriteString(w, "more")
	}
}

func copyLines(w io.Writer, f *os.File) error {
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if sc.Text() == "" {
			continue
		}
		if _, err := fmt.Fprintln(w, sc.Text()); err != nil {
			return err
		}
	}
	return sc.Err()
}

func (s *sheet) full(rows []row) {
	for _, r := range rows {
		s.buf = append(s.buf, r.name...)
		for len(s.buf) > 512 {
			s.w.Write(s.buf[:512])
			s.buf = s.buf[512:]
		}
	}
}

func (s *sheet) chunks(b []byte) {
	s.buf = append(s.buf, b...)
	n := len(s.buf)
	for n > 512 {
		s.w.Write(s.buf[:512])
		s.buf = s.buf[512:]
		n -= 512
	}
}

func (s *sheet) debug(rows []row) {
	for _, r := range rows {
		if s.loud {
			fmt.Fprintln(s.w, r.name)
		}
	}
}

func verbose(w io.Writer, rows []row, on bool) {
	if !on {
		return
	}
	for _, r := range rows {
		fmt.Fprintln(w, r.name)
	}
}

func until(w io.Writer, rows []row, stop func() bool) {
	for _, r := range rows {
		if stop() {
			break
		}
		fmt.Fprintln(w, r.name)
	}
}

func level(w io.Writer, rows []row) {
	for _, r := range rows {
		if os.Getenv("LEVEL") == "debug" {
			fmt.Fprintln(w, r.name)
		}
	}
}
`

// TestTrapTurns: what a loop writes for each of what it is given blocks on a pipe that
// nobody reads yet; what it writes now and then may not.
func TestTrapTurns(t *testing.T) {
	body := func(write string) string {
		return sheets + `
func f(rows []row, more [][]row, f *os.File, n int, stop func() bool) {
	r, w := io.Pipe()
	s := &sheet{w: w}
	defer w.Close()
	_ = s
	` + write + `
	io.Copy(os.Stdout, r)
}`
	}
	trapsHold(t, []trap{
		{"each", body("each(w, rows)"), "rendezvous: each blocks"},
		{"nested", body("s.nested(more)"), "rendezvous: nested blocks"},
		{"some", body("some(w, rows)"), "rendezvous: some blocks"},
		{"kinds", body("kinds(w, rows)"), "rendezvous: kinds blocks"},
		{"either", body("either(w, n)"), "rendezvous: either blocks"},
		{"lines of a file", body("copyLines(w, f)"), "rendezvous: copyLines blocks"},
		{"in a literal", body("func() { each(w, rows) }()"), "rendezvous: each blocks"},
		{"full", body("s.full(rows)"), ""},
		{"chunks", body("s.chunks([]byte(rows[0].name))"), ""},
		{"debug", body("s.debug(rows)"), ""},
		{"verbose", body("verbose(w, rows, false)"), ""},
		{"until", body("until(w, rows, stop)"), ""},
		{"level", body("level(w, rows)"), ""},
		{"beside", body("go each(w, rows)"), ""},
		{"reader before", body("go io.Copy(io.Discard, r); each(w, rows)"), ""},
	})
}

// TestTrapProducerTurns: so it is with a channel without a buffer.
func TestTrapProducerTurns(t *testing.T) {
	trapsHold(t, []trap{
		{"producer", `
func produce(ch chan<- string, names []string) {
	for _, n := range names {
		ch <- n
	}
}

func f(names []string) {
	ch := make(chan string)
	produce(ch, names)
	for range names {
		fmt.Println(<-ch)
	}
}`, "rendezvous: produce blocks"},
		{"a buffer", `
func produce(ch chan<- string, names []string) {
	for _, n := range names {
		ch <- n
	}
}

func f(names []string) {
	ch := make(chan string, len(names))
	produce(ch, names)
	for range names {
		fmt.Println(<-ch)
	}
}`, ""},
	})
}

// TestTrapProducerHandedOut: nor does anybody have the channel who could take from it,
// where it is handed out behind the producer.
func TestTrapProducerHandedOut(t *testing.T) {
	trapsHold(t, []trap{
		{"each", `
func fill(ch chan<- int, ns []int) {
	for _, n := range ns {
		ch <- n
	}
}

func feed(ns []int) <-chan int {
	ch := make(chan int)
	fill(ch, ns)
	return ch
}`, "rendezvous: fill blocks"},
		{"now and then", `
func fill(ch chan<- int, ns []int, loud bool) {
	for _, n := range ns {
		if loud {
			ch <- n
		}
	}
}

func feed(ns []int) <-chan int {
	ch := make(chan int)
	fill(ch, ns, false)
	return ch
}`, ""},
	})
}
