package direct

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// environment is what the go command is set to.
type environment struct {
	Version    string `json:"GOVERSION"`
	Root       string `json:"GOROOT"`
	ModCache   string `json:"GOMODCACHE"`
	Flags      string `json:"GOFLAGS"`
	OS         string `json:"GOOS"`
	Arch       string `json:"GOARCH"`
	Experiment string `json:"GOEXPERIMENT"`
	Cgo        string `json:"CGO_ENABLED"`
	CFlags     string `json:"CGO_CFLAGS"`
}

// environment asks the go command for it.
func (r *Request) environment(ctx context.Context) (environment, error) {
	var env environment
	names := strings.Split(fieldsOf[environment](), ",")
	out, err := r.Go(ctx, append([]string{"env", "-json"}, names...)...)
	if err != nil {
		return env, err
	}
	if err := json.Unmarshal(out, &env); err != nil {
		return env, fmt.Errorf("read what go env printed: %w", err)
	}
	if !strings.HasPrefix(env.Version, "go1.") {
		return env, unsuited("the go command is no release: %s", env.Version)
	}
	if strings.Contains(env.Flags, "-overlay") {
		return env, unsuited("files stand in for others: %s", env.Flags)
	}
	return env, nil
}

// all is the whole of it, for keys.
func (e *environment) all() []string {
	return []string{e.Version, e.Root, e.ModCache, e.Flags, e.OS, e.Arch, e.Experiment, e.Cgo, e.CFlags}
}

// language is the version of Go that a module is written in, as go vet says it.
func (e *environment) language(m *module) string {
	switch {
	case m == nil:
		version, _, _ := strings.Cut(e.Version, " ")
		return version
	case m.GoVersion == "":
		return "go1.16" // the go command takes a go.mod that does not say for that
	}
	return "go" + m.GoVersion
}
