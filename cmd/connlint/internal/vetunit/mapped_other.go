//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package vetunit

func mapped(name string) (data []byte, done func(), err error) { return whole(name) }
