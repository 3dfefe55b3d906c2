package strconv // import "strconv"

// Itoa writes a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same s, i
func Itoa(i int) (s string)

// FormatInt writes a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same s, i
func FormatInt(i int64, base int) (s string)

// FormatUint writes a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same s, i
func FormatUint(i uint64, base int) (s string)

// Atoi reads a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same i, s
func Atoi(s string) (i int, err error)

// ParseInt reads a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same i, s
func ParseInt(s string, base int, bitSize int) (i int64, err error)

// ParseUint reads a number, such as the port of an address. Source:
// strconv/number.go, go1.26.8.
//
//connlint:same i, s
func ParseUint(s string, base int, bitSize int) (i uint64, err error)
