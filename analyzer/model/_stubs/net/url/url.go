package url // import "net/url"

// URL names what its Host names. Source: net/url/url.go, go1.26.8.
type URL struct {
	//connlint:same
	Host string
}

// Parse parses an absolute or relative URL. Source: net/url/url.go, go1.26.8.
//
//connlint:same u, rawURL
func Parse(rawURL string) (u *URL, err error)

// ParseRequestURI parses an absolute URL or path. Source: net/url/url.go,
// go1.26.8.
//
//connlint:same u, rawURL
func ParseRequestURI(rawURL string) (u *URL, err error)

// JoinPath appends to the path of base. Source: net/url/url.go, go1.26.8.
//
//connlint:same result, base
func JoinPath(base string, elem ...string) (result string, err error)

// JoinPath appends to the path of u. Source: net/url/url.go, go1.26.8.
//
//connlint:same joined, u
func (u *URL) JoinPath(elem ...string) (joined *URL)

// String is the whole URL. Source: net/url/url.go, go1.26.8.
//
//connlint:same s, u
func (u *URL) String() (s string)

// Port names the connection still; Hostname does not, many servers share it.
// Source: net/url/url.go, go1.26.8.
//
//connlint:same port, u
func (u *URL) Port() (port string)
