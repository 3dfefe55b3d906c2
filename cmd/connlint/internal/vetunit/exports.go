package vetunit

import "encoding/binary"

// The sections of export data: what an element of one of them says.
const (
	ofString = iota
	ofMeta   // its first element is the list of objects
	_        // of positions
	ofPackage
	ofName // what an object is called, by the number of the object
	_      // of types
	ofObject
	ofAside  // of what the compiler knows of objects besides
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

// exports are export data, cut into their elements.
type exports struct {
	data    []byte // all of it
	version uint32
	counts  [sections]uint32 // of elements up to the end of each section
	ends    []byte           // of the elements, 4 bytes each
	content []byte           // of the elements
	bad     bool
}

func openExports(data []byte) (*exports, bool) {
	x := &exports{data: data}
	if len(data) < headSize || data[0] != 'u' {
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
	return x, uint64(x.end(uint32(n)))+fingerprints == uint64(len(x.content))
}

// headSize is what stands in front of the ends of elements.
const headSize = 9 + 4*sections

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
	if len(e.data) > 0 && e.data[0] < 0x80 { // most are
		n := e.data[0]
		e.data = e.data[1:]
		return uint64(n)
	}
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

// packageName is what a package calls itself.
func (x *exports) packageName(i uint64) string {
	pkg := x.element(ofPackage, i)
	pkg.readRefs(nil)
	pkg.to(ofString) // its path
	return string(x.element(ofString, pkg.to(ofString)).data)
}
