package direct

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// key names what is known of a unit in the cache.
type key [sha256.Size]byte

// keyring makes keys. What is known of a unit follows from what it is made of, and what
// its imports are made of. If that has changed, it still follows from what it reads:
// its own files, and of its imports what the compiler has made of them and the notes
// that they leave. The first is known before anything is compiled; the second stops
// a change that makes no difference to importers from going further.
type keyring struct {
	identity  string
	build     []string // what the go command is set to
	immutable string   // the folder of modules that nobody changes
}

// inputs is the key by all that a unit and its imports are made of. Those of its
// imports must be known.
func (k *keyring) inputs(u *unit) (key, error) {
	own, err := k.own(u)
	if err != nil {
		return key{}, err
	}
	u.made = own
	h := newHasher("inputs")
	h.bytes(own[:])
	for _, of := range u.imports {
		h.text(of.ID)
		h.bytes(of.key[:])
	}
	return h.sum(), nil
}

// reads is the key by what a unit reads. Its imports must be done.
func (k *keyring) reads(u *unit) key {
	h := newHasher("reads")
	h.bytes(u.made[:])
	for _, path := range slices.Sorted(maps.Keys(u.contents)) {
		h.text(path)
		h.text(u.contents[path])
	}
	for _, of := range u.imports {
		h.text(of.ID)
		h.bytes(of.notes.id[:])
	}
	return h.sum()
}

// own is the key by what the unit itself is.
func (k *keyring) own(u *unit) (key, error) {
	h := newHasher("unit")
	h.text(k.identity)
	h.texts(k.build)
	for _, s := range []string{u.ID, u.ImportPath, u.Dir, u.ModulePath, u.ModuleVersion, u.GoVersion} {
		h.text(s)
	}
	if u.VetxOnly {
		h.text("only for importers")
	}
	for _, source := range slices.Sorted(maps.Keys(u.ImportMap)) {
		h.text(source)
		h.text(u.ImportMap[source])
	}
	h.texts(slices.Sorted(maps.Keys(u.Standard)))
	h.texts(u.GoFiles)
	if k.isImmutable(u.Dir) {
		return h.sum(), nil
	}
	files := u.GoFiles
	if len(u.pkg.CgoFiles) > 0 {
		files = slices.Concat(files, inDir(u.Dir, u.pkg.HFiles))
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return key{}, err
		}
		sum := sha256.Sum256(data)
		h.bytes(sum[:])
	}
	return h.sum(), nil
}

// isImmutable reports whether a folder is one of a module in a version, whose files
// are what the sum of the module says.
func (k *keyring) isImmutable(dir string) bool {
	rest, ok := strings.CutPrefix(dir, k.immutable+string(filepath.Separator))
	return ok && k.immutable != "" && strings.Contains(rest, "@")
}

type hasher struct{ hash.Hash }

func newHasher(of string) hasher {
	h := hasher{sha256.New()}
	h.text("connlint 1 " + of)
	return h
}

func (h hasher) bytes(data []byte) {
	h.Write(binary.AppendUvarint(nil, uint64(len(data))))
	h.Write(data)
}

func (h hasher) text(s string) { h.bytes([]byte(s)) }

func (h hasher) texts(list []string) {
	h.Write(binary.AppendUvarint(nil, uint64(len(list))))
	for _, s := range list {
		h.text(s)
	}
}

func (h hasher) sum() key { return key(h.Sum(nil)) }
