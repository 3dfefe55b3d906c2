package handle

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// Patient reports whether a client, or an option for one, makes sends wait for ever
// when nobody serves what was dialled.
func (r *Resolver) Patient(h Handle) bool { return r.link().patient[h] }

// PatientCall reports whether one of the options that a call is given makes it
// patient.
func (r *Resolver) PatientCall(c *Call, opts model.Operand) bool {
	return r.patientOption(r.link(), c, opts)
}

// OptionsOf returns the options that a call is given for an operand; ok is false if
// they are not listed there.
func (r *Resolver) OptionsOf(c *Call, op model.Operand) (opts []ssa.Value, ok bool) {
	i := argIndex(c, op)
	if i < 0 || i >= len(c.Args) || c.Args[i] == nil || !c.Direct {
		return nil, false
	}
	if i == len(c.Args)-1 && c.Fn != nil && c.Fn.Signature().Variadic() {
		return r.Variadic(c)
	}
	return []ssa.Value{c.Args[i]}, true
}

// patientOption reports whether one of the options that a call is given is patient,
// and all others are known not to bound what is sent: they are made by the same
// package, and no model says that they do.
func (r *Resolver) patientOption(l *links, c *Call, op model.Operand) bool {
	opts, _ := r.OptionsOf(c, op)
	patient := false
	for _, o := range opts {
		if o == nil {
			return false
		}
		if l.patient[r.Value(o)] {
			patient = true
		} else if !r.plainOption(c, o) {
			return false
		}
	}
	return patient
}

func (r *Resolver) plainOption(of *Call, o ssa.Value) bool {
	if mi, ok := o.(*ssa.MakeInterface); ok {
		o = mi.X
	}
	call, ok := o.(*ssa.Call)
	if !ok {
		return false
	}
	c := r.CallOf(call)
	return c.Fn != nil && of.Fn != nil && c.Fn.Pkg() == of.Fn.Pkg() && !r.Model(c).Has(model.Bound)
}

// linkServed notes that a server accepts from a listener.
func (r *Resolver) linkServed(l *links, c *Call, d *model.Directive) {
	if len(d.Operands) < 2 {
		return
	}
	server := r.Operand(c, d.Operands[0])
	for _, op := range d.Operands[1:] {
		ln := r.Operand(c, op)
		if !ln.Known() || !server.Known() {
			continue
		}
		if other, twice := l.served[ln]; twice && other != server {
			server = Handle{}
		}
		l.served[ln] = server
	}
}
