// Package direct runs the analyzer on the packages of a build as go vet does, for
// less than go vet takes by itself. go vet starts a process for each package and each
// import, keeps what they print in files, and hashes all of it: on a large module that
// costs more than the analysis. Here the go command is asked only what it knows best,
// which files and which export data make up a package; the packages are handed to a
// few processes that live as long as the run, of which each holds one at a time; and
// what is known of a package lies in a cache of connlint's own.
//
// The analysis itself is that of package vetunit, the same as under go vet. What is
// out of the ordinary is left to go vet: packages that do not load or compile, files
// that stand in for others, and packages of the standard library.
package direct

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Request is what is to be analysed, and with what.
type Request struct {
	// Go runs the go command and returns what it wrote to stdout. That it has
	// anything to say on stderr is an error.
	Go         func(ctx context.Context, args ...string) ([]byte, error)
	Worker     []string                         // the command line of a process that calls Serve
	View       func(notes string) (View, error) // reads the view from a file of notes that a worker wrote
	Identity   string                           // of the analyzer with its flags: what it finds depends on nothing else
	BuildFlags []string                         // for go list
	Patterns   []string                         // the packages
	Again      bool                             // do not believe the cache
	Workers    int                              // number of processes
	Cache      string                           // the folder of the cache
	Dir        string                           // where the processes run
	Env        []string                         // their environment
	Watch      io.Writer
}

// Result is what was found.
type Result struct {
	Findings []byte            // in the form of go vet -json: an object for each unit
	Packages map[string]string // that the patterns name: import path to folder
	Ran      int               // units that were not in the cache
}

// errUnsuited says that a build has something out of the ordinary.
var errUnsuited = errors.New("this is left to go vet")

func unsuited(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errUnsuited, fmt.Sprintf(format, args...))
}

// Run analyses the packages. After an error nothing is known, not even that there is
// trouble with the packages: go vet is to be asked.
func Run(ctx context.Context, r *Request) (*Result, error) {
	type answer struct {
		env environment
		err error
	}
	asked := make(chan answer, 1)
	go func() {
		env, err := r.environment(ctx)
		asked <- answer{env, err}
	}()
	list, err := r.list(ctx)
	env := <-asked
	if err := errors.Join(err, env.err); err != nil {
		return nil, err
	}
	units, err := plan(list, &env.env)
	if err != nil {
		return nil, err
	}
	store, err := openStore(r.Cache, r.Identity, r.Dir)
	if err != nil {
		return nil, err
	}
	keys := &keyring{identity: r.Identity, build: slices.Concat(r.BuildFlags, env.env.all()), immutable: env.env.ModCache}
	for _, u := range units {
		u.lasting = keys.isImmutable(u.Dir) && !slices.ContainsFunc(u.imports, func(of *unit) bool { return !of.lasting })
		if u.key, err = keys.inputs(u); err != nil {
			return nil, err
		}
	}
	store.blind = r.Again
	missed := store.missing(units)
	ran := 0
	if len(missed) > 0 {
		if err := r.exports(ctx, missed); err != nil {
			return nil, err
		}
		// What go env -w has set is in no environment.
		with := *r
		with.Env = append(slices.Clip(r.Env), "GOOS="+env.env.OS, "GOARCH="+env.env.Arch)
		if ran, err = with.analyze(ctx, store, keys, missed); err != nil {
			return nil, err
		}
		if err := store.close(); err != nil {
			return nil, err
		}
	}
	result := &Result{Packages: list.named(), Ran: ran}
	for _, u := range units {
		if u.root {
			found, err := store.findings(u)
			if err != nil {
				return nil, err
			}
			result.Findings = append(result.Findings, found...)
		}
	}
	return result, nil
}
