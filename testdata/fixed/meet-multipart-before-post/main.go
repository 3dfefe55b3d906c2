// Command upload posts a report as a form, without holding it in memory.
package main

import (
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
)

func form(w *io.PipeWriter, mw *multipart.Writer, report io.Reader) {
	part, err := mw.CreateFormFile("report", "report.txt")
	if err == nil {
		_, err = io.Copy(part, report)
	}
	if err == nil {
		err = mw.Close()
	}
	w.CloseWithError(err)
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, _, err := r.FormFile("report")
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		defer f.Close()
		io.Copy(w, f)
	}))
	pr, pw := io.Pipe()
	mw := multipart.NewWriter(pw)
	go form(pw, mw, strings.NewReader("all is well"))

	resp, err := http.Post(ts.URL, mw.FormDataContentType(), pr)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(body))
}
