package vetunit

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"reflect"
)

// Facts are written as their fields follow each other, without names: who reads them
// is the same build of connlint. Of a struct only the fields come that are not zero,
// behind a set of their numbers, and a text comes once. encoding/gob would compile a
// decoder for each type in each process, which takes longer than to decode, and the
// same texts, mostly the names of files, would make most of what a package of many
// imports hands on.

// encode returns plain data, as facts are, in that form: structs, slices, pointers
// that are not shared, texts, numbers and booleans.
func encode(v any) ([]byte, error) {
	e := encoder{number: map[string]uint64{}}
	if err := e.value(reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	out := binary.AppendUvarint(nil, uint64(len(e.texts)))
	for _, s := range e.texts {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range e.texts {
		out = append(out, s...)
	}
	return append(out, e.out...), nil
}

type encoder struct {
	out    []byte
	texts  []string
	number map[string]uint64 // of a text
}

func (e *encoder) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		e.out = binary.AppendUvarint(e.out, n)
	case reflect.Int:
		e.out = binary.AppendVarint(e.out, v.Int())
	case reflect.String:
		n, ok := e.number[v.String()]
		if !ok {
			n = uint64(len(e.texts))
			e.texts, e.number[v.String()] = append(e.texts, v.String()), n
		}
		e.out = binary.AppendUvarint(e.out, n)
	case reflect.Pointer: // nil is a zero field, and is not in a slice
		if v.IsNil() {
			return errors.New("nil cannot be written")
		}
		return e.value(v.Elem())
	case reflect.Slice:
		e.out = binary.AppendUvarint(e.out, uint64(v.Len()))
		for i := range v.Len() {
			if err := e.value(v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Struct:
		set := uint64(0)
		for i := range v.NumField() {
			if i == 64 || !v.Type().Field(i).IsExported() {
				return fmt.Errorf("field %s of %s cannot be written", v.Type().Field(i).Name, v.Type())
			}
			if !v.Field(i).IsZero() {
				set |= 1 << i
			}
		}
		e.out = binary.AppendUvarint(e.out, set)
		for ; set != 0; set &= set - 1 {
			if err := e.value(v.Field(bits.TrailingZeros64(set))); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("%s cannot be written", v.Type())
	}
	return nil
}

// decode reads into a pointer what encode has written of what it points to. Of no
// data it reads nothing.
func decode(data []byte, into any) error {
	if len(data) == 0 {
		return nil
	}
	d := decoder{data: data}
	sizes := make([]int, d.count())
	total := 0
	for i := range sizes {
		sizes[i] = d.count()
		total += sizes[i]
	}
	if total < 0 || total > len(d.data) {
		return errDamaged
	}
	all := string(d.data[:total]) // texts are parts of one
	d.data = d.data[total:]
	d.texts = make([]string, len(sizes))
	for i, n := range sizes {
		d.texts[i], all = all[:n], all[n:]
	}
	d.value(reflect.ValueOf(into).Elem())
	if d.bad || len(d.data) > 0 {
		return errDamaged
	}
	return nil
}

var errDamaged = errors.New("damaged data")

type decoder struct {
	data  []byte
	texts []string
	bad   bool
}

func (d *decoder) number() uint64 {
	n, size := binary.Uvarint(d.data)
	if size <= 0 {
		d.bad, d.data = true, nil
		return 0
	}
	d.data = d.data[size:]
	return n
}

// count is a number of things that take a byte each at least.
func (d *decoder) count() int {
	n := d.number()
	if n > uint64(len(d.data)) {
		d.bad, d.data = true, nil
		return 0
	}
	return int(n)
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(d.number() != 0)
	case reflect.Int:
		n := d.number() // as binary.Varint reads it
		v.SetInt(int64(n>>1) ^ -int64(n&1))
	case reflect.String:
		if n := d.number(); n < uint64(len(d.texts)) {
			v.SetString(d.texts[n])
		} else {
			d.bad = true
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(v.Elem())
	case reflect.Slice:
		n := d.count()
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.value(v.Index(i))
		}
	case reflect.Struct:
		for set := d.number(); set != 0 && !d.bad; set &= set - 1 {
			i := bits.TrailingZeros64(set)
			if i >= v.NumField() {
				d.bad = true
				return
			}
			d.value(v.Field(i))
		}
	default:
		d.bad = true
	}
}
