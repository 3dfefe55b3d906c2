package strings // import "strings"

// TrimPrefix drops a prefix, such as a scheme: an address stays what it was.
// Source: strings/strings.go, go1.26.8.
//
//connlint:same out, s
func TrimPrefix(s, prefix string) (out string)

// TrimSuffix drops a suffix: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func TrimSuffix(s, suffix string) (out string)

// TrimSpace drops white space at both ends: an address stays what it was.
// Source: strings/strings.go, go1.26.8.
//
//connlint:same out, s
func TrimSpace(s string) (out string)

// Trim drops characters at both ends: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func Trim(s, cutset string) (out string)

// TrimLeft drops characters at the start: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func TrimLeft(s, cutset string) (out string)

// TrimRight drops characters at the end: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func TrimRight(s, cutset string) (out string)

// Replace replaces a part, as in ws for http: an address stays what it was.
// Source: strings/strings.go, go1.26.8.
//
//connlint:same out, s
func Replace(s, old, new string, n int) (out string)

// ReplaceAll replaces parts: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func ReplaceAll(s, old, new string) (out string)

// ToLower changes the case only: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func ToLower(s string) (out string)

// ToUpper changes the case only: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func ToUpper(s string) (out string)

// CutPrefix drops a prefix, such as a scheme: an address stays what it was.
// Source: strings/strings.go, go1.26.8.
//
//connlint:same after, s
func CutPrefix(s, prefix string) (after string, found bool)

// CutSuffix drops a suffix: an address stays what it was. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same before, s
func CutSuffix(s, suffix string) (before string, found bool)

// Cut splits at sep. What comes after a scheme or a host still names the
// connection; what comes before does not. Source: strings/strings.go, go1.26.8.
//
//connlint:same after, s
func Cut(s, sep string) (before, after string, found bool)

// Clone copies. Source: strings/clone.go, go1.26.8.
//
//connlint:same out, s
func Clone(s string) (out string)

// Split takes s apart; a part of an address still tells whose it is. Source:
// strings/strings.go, go1.26.8.
//
//connlint:same out, s
func Split(s, sep string) (out []string)
