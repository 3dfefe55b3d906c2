package vetunit

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"go/types"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/fact"
)

// magic begins the files in which units leave notes for those that import them.
// Only connlint of the same build reads them: the go command keeps the files of
// each build, and of each set of flags, apart.
const magic = "connlint notes 2\n"

// note is what a unit says of a package: itself, or one that its types tell of.
type note struct {
	Path string
	// Shows: who imports the package can come to an operation by it, because its
	// functions do one, or because its types lead to a connection.
	Shows bool
	Fact  []byte // a fact.Package as encode writes it, or empty: without the functions that are no methods
	// Funcs are those functions, in the same form. Only who imports the package
	// itself can call them, so they are not passed on.
	Funcs []byte

	own *fact.Package // the same before it is written
}

// notes are those that a unit's imports have left, by path.
type notes map[string]*note

// readNotes reads the notes of all imports. What two of them say of one package is
// the same, but that only its own have its functions.
func (u *Unit) readNotes() (notes, error) {
	all := notes{}
	for _, path := range slices.Sorted(maps.Keys(u.PackageVetx)) {
		data, err := os.ReadFile(u.PackageVetx[path])
		if err != nil {
			return nil, err
		}
		if !all.take(data) {
			return nil, fmt.Errorf("%s holds no notes of connlint on %s", u.PackageVetx[path], path)
		}
	}
	return all, nil
}

// take adds the notes of one file. Facts stay encoded: few of them are asked for.
func (ns notes) take(data []byte) bool {
	data, ok := bytes.CutPrefix(data, []byte(magic))
	for ok && len(data) > 0 {
		n := new(note)
		var path, shows []byte
		if path, data, ok = cutBytes(data); !ok {
			break
		}
		if shows, data, ok = cutBytes(data); !ok {
			break
		}
		if n.Fact, data, ok = cutBytes(data); !ok {
			break
		}
		if n.Funcs, data, ok = cutBytes(data); !ok {
			break
		}
		n.Path, n.Shows = string(path), len(shows) > 0
		if old := ns[n.Path]; old == nil || len(old.Funcs) == 0 {
			ns[n.Path] = n
		}
	}
	return ok
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

func appendBytes(to, part []byte) []byte {
	return append(binary.AppendUvarint(to, uint64(len(part))), part...)
}

// fact returns what is known of a package's functions, or nil.
func (ns notes) fact(path string) (*fact.Package, error) {
	n := ns[path]
	if n == nil || len(n.Fact)+len(n.Funcs) == 0 && n.own == nil {
		return nil, nil
	}
	if n.own != nil {
		return n.own, nil
	}
	f, more := new(fact.Package), new(fact.Package)
	if err := cmp.Or(decode(n.Fact, f), decode(n.Funcs, more)); err != nil {
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
func (n *note) encode() (err error) {
	if n.own == nil || len(n.Fact)+len(n.Funcs) > 0 {
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
	if n.Fact, err = encode(methods); err == nil && len(funcs.Funcs) > 0 {
		n.Funcs, err = encode(funcs)
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
		if n.Shows {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b *note) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// writeNotes leaves notes for importers.
func (u *Unit) writeNotes(list []*note) error {
	if u.VetxOutput == "" {
		return nil
	}
	size := len(magic)
	for _, n := range list {
		if err := n.encode(); err != nil {
			return err
		}
		size += len(n.Path) + len(n.Fact) + len(n.Funcs) + 16
	}
	out := append(make([]byte, 0, size), magic...)
	for _, n := range list {
		shows := ""
		if n.Shows {
			shows = "shows"
		}
		out = appendBytes(out, []byte(n.Path))
		out = appendBytes(out, []byte(shows))
		out = appendBytes(out, n.Fact)
		out = appendBytes(out, n.Funcs)
	}
	return os.WriteFile(u.VetxOutput, out, 0o666)
}
