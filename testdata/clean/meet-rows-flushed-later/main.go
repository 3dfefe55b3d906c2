// Command census sends the rows of a table to an archive. The table keeps them until it
// has so many that they are worth a write, and that happens only once the upload runs.
package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
)

// table writes rows of cells.
type table struct {
	out  io.WriteCloser
	kept []string
	rows int
}

func (t *table) row(cells ...string) error {
	t.kept = append(t.kept, strings.Join(cells, ",")+"\n")
	t.rows++
	if len(t.kept) < 64 {
		return nil
	}
	return t.flush()
}

func (t *table) flush() error {
	text := strings.Join(t.kept, "")
	t.kept = nil
	if _, err := io.WriteString(t.out, text); err != nil {
		return fmt.Errorf("row %d: %w", t.rows, err)
	}
	return nil
}

// fill writes a row for each village.
func (t *table) fill(souls map[string]int) error {
	for village, n := range souls {
		if err := t.row(village, fmt.Sprint(n)); err != nil {
			return err
		}
	}
	return nil
}

func upload(url string, souls map[string]int) error {
	body, out := io.Pipe()
	t := &table{out: out}
	if err := t.fill(souls); err != nil {
		return err
	}
	go func() {
		if err := t.flush(); err != nil {
			out.CloseWithError(err)
			return
		}
		out.Close()
	}()
	req, err := http.NewRequest(http.MethodPut, url, body)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("archive: %s", resp.Status)
	}
	return nil
}

// archive counts the rows of each table.
func archive(w http.ResponseWriter, r *http.Request) {
	rows, err := csv.NewReader(r.Body).ReadAll()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	log.Printf("%d rows", len(rows))
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(archive))
	defer ts.Close()
	if err := upload(ts.URL, map[string]int{"Hof": 312, "Au": 88}); err != nil {
		log.Fatal(err)
	}
}
