//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package vetunit

import (
	"os"
	"syscall"
)

// mapped returns what is in a file, of which little may be read, without a copy. It is
// good until done is called.
func mapped(name string) (data []byte, done func(), err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if size := info.Size(); size > 0 && size <= 1<<30 {
		data, err = syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_PRIVATE)
		if err == nil {
			return data, func() { syscall.Munmap(data) }, nil
		}
	}
	return whole(name)
}
