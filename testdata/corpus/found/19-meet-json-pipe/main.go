package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

func main() {
	srv := httptest.NewServer(http.NotFoundHandler())
	defer srv.Close()

	body, w := io.Pipe()
	json.NewEncoder(w).Encode(map[string]string{"version": "1.2.3"}) // want "Encode blocks this goroutine until somebody receives from the other end of json.NewEncoder.w.; nobody uses the other end before line 17, which can never run"
	resp, err := http.Post(srv.URL, "application/json", body)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}
