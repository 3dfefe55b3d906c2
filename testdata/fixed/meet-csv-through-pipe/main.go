// Command ledger hands the rows of one book to another one through a pipe.
package main

import (
	"encoding/csv"
	"io"
	"log"
)

var rows = [][]string{{"rent", "400"}, {"bread", "3"}}

// write fills a book and closes it.
func write(w *io.PipeWriter) {
	defer w.Close()
	book := csv.NewWriter(w)
	for _, row := range rows {
		if err := book.Write(row); err != nil {
			log.Print(err)
		}
	}
	book.Flush()
}

func main() {
	r, w := io.Pipe()
	go write(w)
	got, err := csv.NewReader(r).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(got)
}
