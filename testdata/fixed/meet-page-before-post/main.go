// Command poster prints a page and hands it to the press, which takes it from a pipe.
package main

import (
	"fmt"
	"html/template"
	"io"
	"log"
)

var page = template.Must(template.New("page").Parse("<h1>{{.}}</h1>\n"))

// press prints what it is handed.
func press(r io.Reader) error {
	text, err := io.ReadAll(r)
	fmt.Printf("%s", text)
	return err
}

func post(title string) error {
	r, w := io.Pipe()
	go func() {
		err := page.Execute(w, title)
		w.CloseWithError(err)
	}()
	return press(r)
}

func main() {
	if err := post("News"); err != nil {
		log.Fatal(err)
	}
}
