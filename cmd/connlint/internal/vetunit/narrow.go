package vetunit

import "encoding/binary"

// A package offers much more than one that imports it uses, and to make types of all
// of it was most of what a unit cost. The compiler's export data ("unified IR",
// internal/pkgbits and internal/gcimporter of x/tools v0.52.0) begins with a list of
// the objects of the package, and whatever these lead to is found from there. So they
// are written anew, with fewer objects in the list and with nothing else than what
// these lead to: the elements that are left get other numbers, by which others refer
// to them. What the bodies of functions are is of interest to the compiler alone.
// Packages tell also of what they use of others: of that only the name is left if
// another package has told the same.

// narrower writes export data anew. Its memory serves one package after the other.
type narrower struct {
	// known tells whether an object of a package is known from other export data.
	// The path is "" of the package that the data are of.
	known func(path, name string) bool

	number  []uint32 // by element of the old data: its new number in its section and 1, or 0
	touched []uint32 // the elements that have a number
	kept    [sections]kept
	refs    []ref
	out     []byte
}

// kept are the elements of a section in the new data.
type kept struct {
	from    []uint64 // their old numbers, in the order of the new ones
	done    int      // of them, those that are written
	content []byte
	ends    []uint32
}

// narrow returns export data with a list that names only the objects that are wanted,
// which wanted is asked with the name of the package. They are good until the next call. nil says that the data are damaged, or have
// another form than the known ones.
func (w *narrower) narrow(data []byte, wanted func(pkg, name string) bool) []byte {
	x, ok := openExports(data)
	if !ok {
		return nil
	}
	for _, n := range w.touched {
		w.number[n] = 0
	}
	w.touched = w.touched[:0]
	if n := int(x.counts[sections-1]); len(w.number) < n {
		w.number = make([]uint32, n+n/2)
	}
	for i := range w.kept {
		k := &w.kept[i]
		k.from, k.done, k.content, k.ends = k.from[:0], 0, k.content[:0], k.ends[:0]
	}
	if !w.list(x, wanted) || !w.follow(x) {
		return nil
	}
	return w.join(x)
}

// list writes the list of objects, and gives those that are wanted the first numbers.
func (w *narrower) list(x *exports, wanted func(pkg, name string) bool) bool {
	root := x.element(ofMeta, 0)
	root.readRefs(nil)
	pkg := root.to(ofPackage)
	called := x.packageName(pkg)
	if x.version < withoutInit {
		root.number()
	}
	n := root.number()
	for range n {
		if x.version < withoutInit {
			root.number()
		}
		object := root.to(ofObject)
		if root.number() != 0 || x.bad {
			return false
		}
		name := x.element(ofName, object)
		w.refs = name.readRefs(w.refs)
		name.number() // the package
		text := x.element(ofString, name.to(ofString))
		if x.bad {
			return false
		}
		if wanted(called, string(text.data)) {
			w.keep(x, ref{ofObject, object})
		}
	}
	if x.bad {
		return false
	}
	objects := uint64(len(w.kept[ofObject].from))
	out := binary.AppendUvarint(nil, objects+1)
	out = append(out, ofPackage)
	out = binary.AppendUvarint(out, w.keep(x, ref{ofPackage, pkg}))
	for i := range objects {
		out = binary.AppendUvarint(append(out, ofObject), i)
	}
	out = append(out, 0) // of what it refers to, the package
	if x.version < withoutInit {
		out = append(out, 0)
	}
	out = binary.AppendUvarint(out, objects)
	for i := range objects {
		if x.version < withoutInit {
			out = append(out, 0)
		}
		out = append(binary.AppendUvarint(out, i+1), 0)
	}
	k := &w.kept[ofMeta]
	k.content = append(k.content, out...)
	k.ends = append(k.ends, uint32(len(k.content)))
	return !x.bad
}

// keep gives an element a number, if it has none, by which it is written later.
func (w *narrower) keep(x *exports, r ref) uint64 {
	if r.section == ofName || r.section == ofParams {
		r.section = ofObject // these have the number of the object
	}
	n, ok := x.number(r)
	if !ok {
		return 0
	}
	if w.number[n] == 0 {
		k := &w.kept[r.section]
		k.from = append(k.from, r.index)
		w.number[n] = uint32(len(k.from))
		w.touched = append(w.touched, n)
	}
	return uint64(w.number[n] - 1)
}

// follow writes the elements that have a number, and those to which they lead. false
// says that the data are damaged, or lead to what types do not need.
func (w *narrower) follow(x *exports) bool {
	for again := true; again; {
		again = false
		for s := range uint64(sections) {
			k := &w.kept[s]
			for s != ofMeta && k.done < len(k.from) {
				again = true
				i := k.from[k.done]
				k.done++
				switch s {
				case ofString:
					k.content = append(k.content, x.element(s, i).data...)
					k.ends = append(k.ends, uint32(len(k.content)))
				case ofObject:
					w.object(x, i)
				default:
					w.write(x, s, i)
				}
				if x.bad {
					return false
				}
			}
		}
	}
	return len(w.kept[ofMeta].from)+len(w.kept[ofAside].from)+len(w.kept[ofBody].from) == 0
}

// object writes what is told of an object.
func (w *narrower) object(x *exports, i uint64) {
	if w.write(x, ofName, i); !x.bad && w.isKnown(x, i) {
		// To read its name is enough to find that it is known.
		for _, s := range []uint64{ofObject, ofParams} {
			k := &w.kept[s]
			k.ends = append(k.ends, uint32(len(k.content)))
		}
		return
	}
	w.write(x, ofObject, i)
	w.write(x, ofParams, i)
}

func (w *narrower) isKnown(x *exports, object uint64) bool {
	if w.known == nil {
		return false
	}
	name := x.element(ofName, object)
	w.refs = name.readRefs(w.refs)
	index := name.to(ofPackage)
	text := x.element(ofString, name.to(ofString))
	pkg := x.element(ofPackage, index)
	w.refs = pkg.readRefs(w.refs)
	path := x.element(ofString, pkg.to(ofString))
	return !x.bad && w.known(string(path.data), string(text.data))
}

// write writes an element, which refers to others by their new numbers.
func (w *narrower) write(x *exports, section, i uint64) {
	e := x.element(section, i)
	w.refs = e.readRefs(w.refs)
	if x.bad {
		return
	}
	k := &w.kept[section]
	k.content = binary.AppendUvarint(k.content, uint64(len(w.refs)))
	for _, r := range w.refs {
		k.content = binary.AppendUvarint(k.content, r.section)
		k.content = binary.AppendUvarint(k.content, w.keep(x, r))
	}
	k.content = append(k.content, e.data...)
	k.ends = append(k.ends, uint32(len(k.content)))
}

// join puts the sections one behind the other.
func (w *narrower) join(x *exports) []byte {
	// What the compiler knows of an object stands at its number too: nothing.
	aside := &w.kept[ofAside]
	aside.ends = append(aside.ends, make([]uint32, len(w.kept[ofObject].ends))...)

	count := uint32(0)
	out := append(w.out[:0], x.data[:9]...)
	for i := range w.kept {
		count += uint32(len(w.kept[i].ends))
		out = binary.LittleEndian.AppendUint32(out, count)
	}
	at := uint32(0)
	for i := range w.kept {
		for _, end := range w.kept[i].ends {
			out = binary.LittleEndian.AppendUint32(out, at+end)
		}
		at += uint32(len(w.kept[i].content))
	}
	for i := range w.kept {
		out = append(out, w.kept[i].content...)
	}
	w.out = append(out, x.content[len(x.content)-fingerprints:]...)
	return w.out
}
