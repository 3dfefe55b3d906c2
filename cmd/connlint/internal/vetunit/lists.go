package vetunit

import "bytes"

// runsLists reports whether Go source may hold a loop over a list whose elements, or a
// field of them, are functions that it calls: the spelling of gofmt decides, before
// anything is parsed.
func runsLists(srcs [][]byte) bool {
	for _, src := range srcs {
		for {
			_, rest, ok := bytes.Cut(src, []byte("for _, "))
			if !ok {
				break
			}
			src = rest
			name, body, ok := bytes.Cut(rest[:min(len(rest), maxListLoop)], []byte(" := range "))
			if ok && callsOf(name, body, srcs) {
				return true
			}
		}
	}
	return false
}

// maxListLoop is how far into a loop its calls are looked for.
const maxListLoop = 600

// callsOf reports whether a loop may call its element, or a field of that which is
// written as a function somewhere in the sources.
func callsOf(name, body []byte, srcs [][]byte) bool {
	for {
		_, rest, ok := bytes.Cut(body, name)
		if !ok || len(rest) == 0 {
			return false
		}
		body = rest
		if rest[0] == '(' {
			return true
		}
		if rest[0] != '.' {
			continue
		}
		field := rest[1:]
		n := 0
		for n < len(field) && letter[field[n]] {
			n++
		}
		if n > 0 && n < len(field) && field[n] == '(' && isFuncField(field[:n], srcs) {
			return true
		}
	}
}

// isFuncField reports whether a name stands before a function type at the beginning of a
// line.
func isFuncField(name []byte, srcs [][]byte) bool {
	line := append([]byte("\t"), name...)
	for _, src := range srcs {
		for {
			_, rest, ok := bytes.Cut(src, line)
			if !ok {
				break
			}
			src = rest
			if trimmed := bytes.TrimLeft(rest, " "); len(trimmed) < len(rest) && bytes.HasPrefix(trimmed, []byte("func(")) {
				return true
			}
		}
	}
	return false
}
