package vetunit

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"go/types"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/fact"
)

// magic begins the files in which units leave notes for those that import them.
// Only connlint of the same build reads them: the go command keeps the files of
// each build, and of each set of flags, apart. Behind it stand the view of the package,
// the size of a list and the list, and behind that the facts, in the same order: those
// who need few of them read few.
const magic = "connlint notes 4\n"

// note is what a unit says of a package: itself, or one that its types tell of.
type note struct {
	Path string
	// Shows: who imports the package can come to an operation by it, because its
	// functions do one, or because its types lead to a connection.
	Shows bool
	// Fact is a fact.Package as encode writes it, or empty: without the functions
	// that are no methods.
	Fact part
	// Funcs are those functions, in the same form. Only who imports the package
	// itself can call them, so they are not passed on.
	Funcs part

	own *fact.Package // the same before it is written, or after it is read
}

// notes are those that a unit's imports have left, by path.
type notes map[string]*note

// readNotes reads the notes of all imports that may have some, without the facts. Of a
// package its own say most; what others pass on is the same but for its functions, and
// for what tests inside of it have.
func (u *Unit) readNotes() (notes, error) {
	all := notes{}
	buffer := make([]byte, 4<<10)
	for _, path := range slices.Sorted(maps.Keys(u.PackageVetx)) {
		if u.standard(path) {
			continue // it has none
		}
		name := u.PackageVetx[path]
		head, size, err := readHead(name, &buffer)
		if err != nil {
			return nil, err
		}
		if head == nil || !all.take(path, head, name, size) {
			return nil, fmt.Errorf("%s holds no notes of connlint on %s", name, path)
		}
	}
	return all, nil
}

// readHead returns the list that a file of notes begins with, in a buffer that serves
// all files, and where it ends; nil of another file.
func readHead(name string, buffer *[]byte) (list []byte, end int, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	n, err := io.ReadFull(f, *buffer)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, 0, err
	}
	start := len(magic) + len(View{})
	if n < start || !bytes.HasPrefix((*buffer)[:n], []byte(magic)) {
		return nil, 0, nil
	}
	size, width := binary.Uvarint((*buffer)[start:n])
	if width <= 0 || size > maxList {
		return nil, 0, nil
	}
	start += width
	end = start + int(size)
	if end > n {
		*buffer = slices.Grow((*buffer)[:n], end-n)[:end]
		if _, err := io.ReadFull(f, (*buffer)[n:]); err != nil {
			return nil, 0, nil // cut off
		}
	}
	return (*buffer)[start:end:end], end, nil
}

// maxList bounds a list of notes, so that a damaged file is no reason to ask for much
// memory.
const maxList = 64 << 20

// take adds the notes of the list that a package has left, behind which the facts
// stand at an offset of the file.
func (ns notes) take(of string, list []byte, file string, at int) bool {
	for len(list) > 0 {
		path, rest, ok := cutBytes(list)
		if !ok || len(rest) == 0 {
			return false
		}
		shows := rest[0] != 0
		fact, n := binary.Uvarint(rest[1:])
		if n <= 0 {
			return false
		}
		rest = rest[1+n:]
		funcs, n := binary.Uvarint(rest)
		if n <= 0 || fact > maxList || funcs > maxList {
			return false
		}
		list = rest[n:]
		if ns[string(path)] == nil || string(path) == of {
			ns[string(path)] = &note{
				Path: string(path), Shows: shows,
				Fact:  part{file: file, at: at, size: int(fact)},
				Funcs: part{file: file, at: at + int(fact), size: int(funcs)},
			}
		}
		at += int(fact + funcs)
	}
	return true
}

// cutBytes takes bytes off, which begin with their number.
func cutBytes(data []byte) (part, rest []byte, ok bool) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) {
		return nil, nil, false
	}
	end := size + int(n)
	return data[size:end:end], data[end:], true
}

// fact returns what is known of a package's functions, or nil.
func (ns notes) fact(path string) (*fact.Package, error) {
	n := ns[path]
	if n == nil || n.Fact.size+n.Funcs.size == 0 && n.own == nil {
		return nil, nil
	}
	if n.own != nil {
		return n.own, nil
	}
	f, more := new(fact.Package), new(fact.Package)
	if err := cmp.Or(n.Fact.decode(f), n.Funcs.decode(more)); err != nil {
		return nil, fmt.Errorf("facts of %s: %w", path, err)
	}
	f.Funcs = append(f.Funcs, more.Funcs...)
	n.own = f
	return n.own, nil
}

// anchors are the names of a package that a unit needs without naming them, for what
// models, and directives in the package, say.
func (ns notes) anchors(path string) []string {
	names := analyzer.Anchors(path)
	if f, err := ns.fact(path); f != nil && err == nil {
		names = append(names, f.Source.Anchors()...)
	}
	return names
}

// encode makes the written form of a note.
func (n *note) encode() error {
	if n.own == nil || n.Fact.size+n.Funcs.size > 0 {
		return nil
	}
	methods := fact.Package{Source: n.own.Source}
	var funcs fact.Package
	for _, f := range n.own.Funcs {
		if strings.Contains(f.Path, ".") {
			methods.Funcs = append(methods.Funcs, f)
		} else {
			funcs.Funcs = append(funcs.Funcs, f)
		}
	}
	data, err := encode(methods)
	n.Fact = part{data: data, size: len(data)}
	if err == nil && len(funcs.Funcs) > 0 {
		data, err = encode(funcs)
		n.Funcs = part{data: data, size: len(data)}
	}
	if err != nil {
		return fmt.Errorf("facts of %s: %w", n.Path, err)
	}
	return nil
}

// passedOn are the notes that importers need: those of the unit itself, and those of
// packages that its types tell of, whose methods importers can come to by it.
func (ns notes) passedOn(seen map[string]*types.Package, mine ...*note) []*note {
	var out []*note
	for path, n := range ns {
		if seen[path] != nil {
			out = append(out, &note{Path: path, Shows: n.Shows, Fact: n.Fact})
		}
	}
	for _, n := range mine {
		if n.Shows || n.own != nil {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b *note) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// all are the notes of all imports, and mine.
func (ns notes) all(mine *note) []*note {
	out := []*note{mine}
	for path, n := range ns {
		out = append(out, &note{Path: path, Shows: n.Shows, Fact: n.Fact})
	}
	slices.SortFunc(out, func(a, b *note) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// writeNotes leaves notes for importers.
func (u *Unit) writeNotes(view View, list ...*note) error {
	if u.VetxOutput == "" {
		return nil
	}
	var head []byte
	size := 0
	for _, n := range list {
		if err := n.encode(); err != nil {
			return err
		}
		head = appendBytes(head, []byte(n.Path))
		shows := byte(0)
		if n.Shows {
			shows = 1
		}
		head = append(head, shows)
		head = binary.AppendUvarint(head, uint64(n.Fact.size))
		head = binary.AppendUvarint(head, uint64(n.Funcs.size))
		size += n.Fact.size + n.Funcs.size
	}
	out := make([]byte, 0, len(magic)+len(view)+len(head)+size+binary.MaxVarintLen64)
	out = append(append(out, magic...), view[:]...)
	out = appendBytes(out, head)
	files := files{}
	defer files.close()
	for _, n := range list {
		for _, p := range []part{n.Fact, n.Funcs} {
			var err error
			if out, err = files.append(out, p); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(u.VetxOutput, out, 0o666)
}

func appendBytes(to, part []byte) []byte {
	return append(binary.AppendUvarint(to, uint64(len(part))), part...)
}
