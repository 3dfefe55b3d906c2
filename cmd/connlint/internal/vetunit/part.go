package vetunit

import "os"

// part is a piece of a file of notes, or of one that is to be written. A unit that
// imports much is told more than it asks for, by many files of which each passes on the
// same, so that a piece is read when it is needed.
type part struct {
	file string
	at   int
	size int
	data []byte // if there is no file
}

// decode reads into a pointer what encode has written.
func (p part) decode(into any) error {
	fs := files{}
	defer fs.close()
	data, err := fs.append(nil, p)
	if err != nil {
		return err
	}
	return decode(data, into)
}

// files are those that are open, by name.
type files map[string]*os.File

// append adds a part to what was read.
func (fs files) append(to []byte, p part) ([]byte, error) {
	if p.file == "" || p.size == 0 {
		return append(to, p.data...), nil
	}
	f := fs[p.file]
	if f == nil {
		var err error
		if f, err = os.Open(p.file); err != nil {
			return nil, err
		}
		fs[p.file] = f
	}
	n := len(to)
	if cap(to)-n < p.size {
		to = append(make([]byte, 0, n+p.size), to...)
	}
	to = to[:n+p.size]
	_, err := f.ReadAt(to[n:], int64(p.at))
	return to, err
}

func (fs files) close() {
	for _, f := range fs {
		f.Close()
	}
}
