// Package scores tests the score keeper over the unix socket that the games use.
package scores

import (
	"net"
	"net/rpc"
	"path/filepath"
	"sync"
	"testing"
)

type Result struct {
	Player string
	Points int
}

type Keeper struct {
	mu   sync.Mutex
	best map[string]int
}

func (k *Keeper) Report(r Result, record *bool) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if *record = r.Points > k.best[r.Player]; *record {
		k.best[r.Player] = r.Points
	}
	return nil
}

func TestOnlyBetterResultsAreRecords(t *testing.T) {
	sock := filepath.Join(t.TempDir(), "keeper.sock")
	ln, err := net.Listen("unix", sock)
	if err != nil {
		t.Fatal(err)
	}
	srv := rpc.NewServer()
	if err := srv.RegisterName("Keeper", &Keeper{best: make(map[string]int)}); err != nil {
		t.Fatal(err)
	}
	srv.Accept(ln) // want "Accept blocks this goroutine until"

	game, err := rpc.Dial("unix", sock)
	if err != nil {
		t.Fatal(err)
	}
	defer game.Close()
	for i, want := range []bool{true, true, false} {
		var record bool
		if err := game.Call("Keeper.Report", Result{"ines", []int{40, 55, 50}[i]}, &record); err != nil {
			t.Fatal(err)
		}
		if record != want {
			t.Errorf("result %d: record is %v", i, record)
		}
	}
}
