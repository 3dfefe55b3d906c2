package vetunit

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/connlint/connlint/analyzer/fact"
)

// filled sets every field of plain data to something of its own.
func filled(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n) * (1 - 2*int64(*n%2)))
	case reflect.String:
		v.SetString(fmt.Sprint("text", *n%7))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		filled(v.Index(0), n)
		filled(v.Index(1), n)
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i), n)
		}
	}
}

// TestCodec holds that whatever a fact can say comes back.
func TestCodec(t *testing.T) {
	var want, zero fact.Package
	n := 0
	filled(reflect.ValueOf(&want).Elem(), &n)
	for _, p := range []fact.Package{want, zero} {
		data, err := encode(p)
		if err != nil {
			t.Fatal(err)
		}
		var got fact.Package
		if err := decode(data, &got); err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%v\ngot  %+v\nwant %+v", err, got, p)
		}
		for i := 1; i < len(data); i++ {
			var cut fact.Package
			if err := decode(data[:i], &cut); err == nil {
				t.Errorf("the first %d of %d bytes are read without an error", i, len(data))
				break
			}
		}
	}
}

func TestCodecRefuses(t *testing.T) {
	for _, v := range []any{map[string]int{}, struct{ hidden int }{1}, []*int{nil}, 1.5} {
		if _, err := encode(v); err == nil {
			t.Errorf("%T is written", v)
		}
	}
}
