package vetunit

import (
	"encoding/binary"
	"slices"
)

// A package offers much more than one that imports it uses, and to make types of all
// of it was most of what a unit cost. The compiler's export data ("unified IR",
// internal/pkgbits and internal/gcimporter of x/tools v0.52.0) begins with a list of
// the objects of the package, and whatever these lead to is found from there: with
// fewer objects in the list fewer are read. What the bodies of functions are is of
// interest to the compiler alone, and stands last.

// The sections of export data: what an element of one of them says.
const (
	ofString = iota
	ofMeta   // its first element is the list of objects
	_        // of positions
	ofPackage
	ofName // what an object is called, by the number of the object
	_      // of types
	ofObject
	_        // of what the compiler knows of objects besides
	ofParams // of type parameters, by the number of the object
	ofBody
	sections
)

// The versions of the format whose list of objects is known.
const (
	withFlags    = 1 // from here on there are flags
	withoutInit  = 2 // from here on the list has less to say
	lastVersion  = 5
	syncMarkers  = 1 // a flag, for those who mend the compiler
	fingerprints = 8 // bytes at the end
)

// narrowed returns export data, which are those of a package behind the letter u, with
// a list that names only the objects that are wanted, and without the elements to
// which these do not lead. It writes them to a buffer, and over what it was given; nil
// says that they have another form than the known ones.
func narrowed(buffer, data []byte, wanted func(name string) bool) []byte {
	x, ok := openExports(data)
	if !ok || !x.list(wanted) {
		return nil
	}
	return x.reached(buffer)
}

// exports are export data, cut into their elements.
type exports struct {
	data    []byte // all of it
	version uint32
	counts  [sections]uint32 // of elements up to the end of each section
	ends    []byte           // of the elements, 4 bytes each
	content []byte           // of the elements
	bad     bool

	reach []bool // elements to keep
	next  []ref  // of those the ones that were not followed yet
}

func openExports(data []byte) (*exports, bool) {
	x := &exports{data: data}
	if len(data) < 9+4*sections || data[0] != 'u' {
		return nil, false
	}
	x.version = binary.LittleEndian.Uint32(data[1:])
	rest := data[5:]
	if x.version < withFlags || x.version > lastVersion || binary.LittleEndian.Uint32(rest)&syncMarkers != 0 {
		return nil, false
	}
	rest = rest[4:]
	for i := range x.counts {
		x.counts[i] = binary.LittleEndian.Uint32(rest[4*i:])
		if i > 0 && x.counts[i] < x.counts[i-1] {
			return nil, false
		}
	}
	rest = rest[4*sections:]
	n := uint64(x.counts[sections-1])
	if n == 0 || 4*n > uint64(len(rest)) {
		return nil, false
	}
	x.ends, x.content = rest[:4*n], rest[4*n:]
	x.reach = make([]bool, n)
	return x, uint64(x.end(uint32(n)))+fingerprints == uint64(len(x.content))
}

// end is where the first n elements end.
func (x *exports) end(n uint32) uint32 {
	if n == 0 {
		return 0
	}
	return binary.LittleEndian.Uint32(x.ends[4*(n-1):])
}

// number is that of an element among all.
func (x *exports) number(r ref) (n uint32, ok bool) {
	first := uint32(0)
	if r.section >= sections {
		x.bad = true
		return 0, false
	}
	if r.section > 0 {
		first = x.counts[r.section-1]
	}
	if r.index >= uint64(x.counts[r.section]-first) {
		x.bad = true
		return 0, false
	}
	return first + uint32(r.index), true
}

// element is one of a section.
func (x *exports) element(section, i uint64) element {
	n, ok := x.number(ref{section, i})
	if !ok {
		return element{x: x}
	}
	from, to := x.end(n), x.end(n+1)
	if from > to || uint64(to) > uint64(len(x.content)) {
		x.bad = true
		return element{x: x}
	}
	return element{x: x, data: x.content[from:to]}
}

// element is read from its start. All but texts begin with the elements that it
// refers to, of which what follows names the numbers.
type element struct {
	x    *exports
	data []byte
	refs []ref
}

// ref names an element by its section, and its number there.
type ref struct{ section, index uint64 }

func (e *element) number() uint64 {
	n, size := binary.Uvarint(e.data)
	if size <= 0 {
		e.x.bad = true
		return 0
	}
	e.data = e.data[size:]
	return n
}

// readRefs reads what an element refers to, into a slice that is used again.
func (e *element) readRefs(into []ref) []ref {
	n := e.number()
	if n > uint64(len(e.data)) {
		e.x.bad = true
		return into
	}
	into = into[:0]
	for range n {
		into = append(into, ref{e.number(), e.number()})
	}
	e.refs = into
	return into
}

// to reads the number of something that the element refers to.
func (e *element) to(section uint64) uint64 {
	n := e.number()
	if n >= uint64(len(e.refs)) || e.refs[n].section != section {
		e.x.bad = true
		return 0
	}
	return e.refs[n].index
}

// list writes the list of objects anew, where it is: it becomes no longer.
func (x *exports) list(wanted func(string) bool) bool {
	root := x.element(ofMeta, 0)
	root.readRefs(nil)
	x.keep(ref{ofPackage, root.to(ofPackage)})
	if x.version < withoutInit {
		root.number()
	}
	if x.bad {
		return false
	}
	at := root.data
	n := root.number()
	var kept []byte
	count := uint64(0)
	var refs []ref
	for range n {
		from := root.data
		if x.version < withoutInit {
			root.number()
		}
		object := root.to(ofObject)
		if root.number() != 0 || x.bad {
			return false
		}
		name := x.element(ofName, object)
		refs = name.readRefs(refs)
		name.number() // the package
		text := x.element(ofString, name.to(ofString))
		if x.bad {
			return false
		}
		if wanted(string(text.data)) {
			count++
			x.keep(ref{ofObject, object})
			kept = append(kept, from[:len(from)-len(root.data)]...)
		}
	}
	kept = append(binary.AppendUvarint(nil, count), kept...)
	copy(at, kept) // what stands behind is not read any more
	return true
}

// keep marks an element, which is followed later.
func (x *exports) keep(r ref) {
	if n, ok := x.number(r); ok && !x.reach[n] {
		x.reach[n] = true
		if r.section != ofString { // which leads nowhere
			x.next = append(x.next, r)
		}
	}
}

// reached writes the elements that can be reached; the others are empty then. nil
// says that the data are damaged.
func (x *exports) reached(out []byte) []byte {
	var refs []ref
	for len(x.next) > 0 {
		r := x.next[len(x.next)-1]
		x.next = x.next[:len(x.next)-1]
		if r.section == ofObject {
			x.keep(ref{ofName, r.index})
			x.keep(ref{ofParams, r.index})
		}
		e := x.element(r.section, r.index)
		refs = e.readRefs(refs)
		if x.bad {
			return nil
		}
		for _, to := range refs {
			x.keep(to)
		}
	}
	x.reach[x.counts[ofMeta-1]] = true // the list
	head := len(x.data) - len(x.content)
	out = append(slices.Grow(out[:0], len(x.data)), x.data[:head]...)
	ends := out[head-len(x.ends):]
	from := uint32(0)
	for n := range uint32(len(x.reach)) {
		to := x.end(n + 1)
		if from > to || uint64(to) > uint64(len(x.content)) {
			return nil
		}
		if x.reach[n] {
			out = append(out, x.content[from:to]...)
		}
		from = to
		binary.LittleEndian.PutUint32(ends[4*n:], uint32(len(out)-head))
	}
	return append(out, x.content[len(x.content)-fingerprints:]...)
}
