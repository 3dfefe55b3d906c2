package vetunit

import "os"

// whole reads a file as mapped does where that cannot map it.
func whole(name string) (data []byte, done func(), err error) {
	data, err = os.ReadFile(name)
	return data, func() {}, err
}
