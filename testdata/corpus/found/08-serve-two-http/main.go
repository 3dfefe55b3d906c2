package main

import "net/http"

func main() {
	http.ListenAndServe("127.0.0.1:19390", nil) // want "ListenAndServe blocks this goroutine .*ListenAndServe on line 7 can never run"
	http.ListenAndServe("127.0.0.1:19391", nil)
}
