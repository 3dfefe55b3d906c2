package analyzer_test

import "testing"

const periodic = `
type store struct {
	quit chan struct{}
	once sync.Once
	n    int
}

func (s *store) sweep() {
	for {
		select {
		case <-time.After(time.Second):
			s.n++
		case <-s.quit:
			return
		}
	}
}

func (s *store) Close() { s.once.Do(func() { close(s.quit) }) }
`

// TestTrapPeriodic: a loop that does something from time to time, until the struct that
// it belongs to is told to end, runs for as long as that lives.
func TestTrapPeriodic(t *testing.T) {
	trapsHold(t, []trap{
		{"constructor", periodic + `
func open() *store {
	s := &store{quit: make(chan struct{})}
	s.sweep()
	return s
}
func f(ln net.Listener) { open(); ln.Accept() }`, "drive-before-send: sweep blocks"},
		{"own goroutine", periodic + `
func open() *store {
	s := &store{quit: make(chan struct{})}
	go s.sweep()
	return s
}
func f(ln net.Listener) { open(); ln.Accept() }`, ""},
		{"told elsewhere", periodic + `
func open(ctx context.Context) *store {
	s := &store{quit: make(chan struct{})}
	go func() {
		<-ctx.Done()
		s.Close()
	}()
	s.sweep()
	return s
}
func f(ln net.Listener) { open(context.Background()); ln.Accept() }`, ""},
		{"by a timer", periodic + `
func open() *store {
	s := &store{quit: make(chan struct{})}
	time.AfterFunc(time.Second, s.Close)
	s.sweep()
	return s
}
func f(ln net.Listener) { open(); ln.Accept() }`, ""},
		{"tells itself", `
type store struct {
	quit chan struct{}
	once sync.Once
	n    int
}

func (s *store) sweep() {
	for {
		select {
		case <-time.After(time.Second):
			s.step()
		case <-s.quit:
			return
		}
	}
}

func (s *store) step() {
	if s.n++; s.n > 3 {
		s.Close()
	}
}

func (s *store) Close() { s.once.Do(func() { close(s.quit) }) }

func open() *store {
	s := &store{quit: make(chan struct{})}
	s.sweep()
	return s
}
func f(ln net.Listener) { open(); ln.Accept() }`, ""},
		{"tells itself by one of two sends", `
type store struct {
	quit, full chan struct{}
	n          int
}

func (s *store) sweep() {
	for {
		select {
		case <-time.After(time.Second):
			s.step()
		case <-s.quit:
			return
		}
	}
}

func (s *store) step() {
	select {
	case s.full <- struct{}{}:
	case s.quit <- struct{}{}:
	}
}

func open() *store {
	s := &store{quit: make(chan struct{}, 1), full: make(chan struct{}, 1)}
	s.sweep()
	return s
}
func f(ln net.Listener) { open(); ln.Accept() }`, ""},
		{"given the channel", `
type store struct {
	quit <-chan struct{}
	n    int
}

func (s *store) sweep() {
	for {
		select {
		case <-time.After(time.Second):
			s.n++
		case <-s.quit:
			return
		}
	}
}

func run(quit <-chan struct{}) *store {
	s := &store{quit: quit}
	s.sweep()
	return s
}
func f(ln net.Listener) { run(nil); ln.Accept() }`, ""},
		{"a handler may tell", `
type store struct {
	quit chan struct{}
	tick func()
	n    int
}

func (s *store) sweep() {
	for {
		select {
		case <-time.After(time.Second):
			s.tick()
		case <-s.quit:
			return
		}
	}
}

func run(tick func(*store)) *store {
	s := &store{quit: make(chan struct{})}
	s.tick = func() { tick(s) }
	s.sweep()
	return s
}
func f(ln net.Listener) { run(nil); ln.Accept() }`, ""},
	})
}
