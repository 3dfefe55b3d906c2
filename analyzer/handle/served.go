package handle

import "github.com/connlint/connlint/analyzer/model"

// linkHandler has a connection that a server is given as the handler of its clients live
// inside the server, as a hub of events does that an HTTP server serves: the clients of
// the server are its own. So does what hands clients on to such a handler.
func (r *Resolver) linkHandler(l *links, handler, server Handle) {
	h := r.Owner(handler) // hub.ServeHTTP
	if t := r.Concrete(h); t != nil && r.ix.Connection(t) != nil || l.hosts[h] {
		l.child(h, server)
	}
}

// linkHandlers does so for what a call drives that is given handlers.
func (r *Resolver) linkHandlers(l *links, c *Call, m *model.Func, handlers *model.Directive) {
	for _, d := range m.All(model.Drive) {
		for _, op := range handlers.Operands {
			r.linkHandler(l, r.Operand(c, op), r.Operand(c, d.Operands[0]))
		}
	}
}
