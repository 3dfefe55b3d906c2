// Command census sends the rows of a table, compressed, to an archive.
package main

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

// table writes rows of cells.
type table struct {
	out  io.WriteCloser
	rows int
}

func (t *table) row(cells []string) error {
	for k, cell := range cells {
		sep := ","
		if k == len(cells)-1 {
			sep = "\n"
		}
		if _, err := io.WriteString(t.out, cell+sep); err != nil {
			return fmt.Errorf("row %d: %w", t.rows, err)
		}
	}
	t.rows++
	return nil
}

// fill writes a row for each village and ends the table.
func (t *table) fill(souls map[string]int) error {
	for village, n := range souls {
		if err := t.row([]string{village, fmt.Sprint(n)}); err != nil {
			return err
		}
	}
	return t.out.Close()
}

func upload(url string, souls map[string]int) error {
	body, out := io.Pipe()
	t := &table{out: out}
	go func() {
		if err := t.fill(souls); err != nil {
			out.CloseWithError(err)
		}
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

// archive keeps a compressed copy of each table.
func archive(w http.ResponseWriter, r *http.Request) {
	z := gzip.NewWriter(io.Discard)
	defer z.Close()
	rows, err := csv.NewReader(io.TeeReader(r.Body, z)).ReadAll()
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
