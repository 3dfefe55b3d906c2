// Command pages walks through the pages of a list: every page names the next.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

type page struct {
	Items []string `json:"items"`
	Next  string   `json:"next"`
}

var pages = map[string]page{
	"/":  {Items: []string{"oak", "elm"}, Next: "/2"},
	"/2": {Items: []string{"ash"}},
}

func serve(w http.ResponseWriter, r *http.Request) {
	enc := json.NewEncoder(w)
	for _, item := range pages[r.URL.Path].Items {
		enc.Encode(page{Items: []string{item}})
	}
	enc.Encode(page{Next: pages[r.URL.Path].Next})
}

func read(client *http.Client, url string) (items []string, next string, err error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	dec := json.NewDecoder(resp.Body)
	for {
		var p page
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return items, next, nil
		} else if err != nil {
			return nil, "", fmt.Errorf("%s: %w", url, err)
		}
		items = append(items, p.Items...)
		next = p.Next
	}
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(serve))
	defer ts.Close()
	for path := "/"; path != ""; {
		items, next, err := read(ts.Client(), ts.URL+path)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s %v", path, items)
		path = next
	}
}
