package prefork // import "github.com/valyala/fasthttp/prefork"

// ListenAndServe runs the program again in child processes, which serve on
// addr. Source: prefork/prefork.go, v1.73.0.
//
//connlint:drive addr until its server or its child processes fail
func (p *Prefork) ListenAndServe(addr string) (err error)

// ListenAndServeTLS runs the program again in child processes, which serve on
// addr. Source: prefork/prefork.go, v1.73.0.
//
//connlint:drive addr until its server or its child processes fail
func (p *Prefork) ListenAndServeTLS(addr, certKey, certFile string) (err error)

// ListenAndServeTLSEmbed runs the program again in child processes, which serve
// on addr. Source: prefork/prefork.go, v1.73.0.
//
//connlint:drive addr until its server or its child processes fail
func (p *Prefork) ListenAndServeTLSEmbed(addr string, certData, keyData []byte) (err error)
