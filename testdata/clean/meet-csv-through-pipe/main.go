// Command ledger hands rows on through a pipe, or through a buffer.
package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"log"
	"text/tabwriter"
)

var rows = [][]string{{"rent", "400"}, {"bread", "3"}}

func write(w io.Writer) {
	book := csv.NewWriter(w)
	for _, row := range rows {
		if err := book.Write(row); err != nil {
			log.Print(err)
		}
	}
	book.Flush()
}

func main() {
	var b bytes.Buffer
	write(&b)
	got, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(got)

	// What is only in the buffer of a writer waits for nobody.
	r, w := io.Pipe()
	book := csv.NewWriter(w)
	if err := book.Write([]string{"milk", "2"}); err != nil {
		log.Fatal(err)
	}
	table := tabwriter.NewWriter(w, 0, 8, 1, ' ', 0)
	if _, err := io.WriteString(table, "a\tb\n"); err != nil {
		log.Fatal(err)
	}
	go func() {
		book.Flush()
		table.Flush()
		w.Close()
	}()
	all, err := io.ReadAll(r)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", all)
}
