package analyzer_test

import "testing"

// TestTrapReturnsItself: what a function returns that returns what it returns itself is
// asked of it no second time. The fuzzer found a stack that overflowed there.
func TestTrapReturnsItself(t *testing.T) {
	for name, src := range map[string]string{
		"at once": `
func dial(addr string) (io.ReadWriteCloser, error) { return dial(addr) }

func talk(addr string) error {
	c, err := dial(addr)
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = io.Copy(os.Stdout, c)
	fmt.Fprintln(c, "bye")
	return err
}`,
		"through another": `
func ping(n int) (io.ReadWriteCloser, func() error) { return pong(n - 1) }

func pong(n int) (io.ReadWriteCloser, func() error) { return ping(n - 1) }

func talk() error {
	c, run := ping(3)
	fmt.Fprintln(c, "hello")
	return run()
}`,
	} {
		t.Run(name, func(t *testing.T) {
			c := newWorkspace(t).check("example.test/p", "", "package p\n\nimport (\n\t\"fmt\"\n\t\"io\"\n\t\"os\"\n)\n\nvar _ = os.Stdout\n"+src)
			if got := c.analyze(newAnalyzer()); len(got) != 0 {
				t.Errorf("reported: %v", got)
			}
		})
	}
}
