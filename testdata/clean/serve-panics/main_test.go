// What a server does without a certificate is tested: it panics, and so does a second one.
package main

import (
	"net/http"
	"testing"
)

type server struct{ http.Server }

func (s *server) mustServe() {
	if err := s.ListenAndServeTLS("no-such-file", ""); err != nil {
		panic(err)
	}
}

func TestWithoutCertificate(t *testing.T) {
	for _, addr := range []string{"127.0.0.1:0", "127.0.0.1:0"} {
		s := &server{http.Server{Addr: addr}}
		func() {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			s.mustServe()
		}()
		other := &server{http.Server{Addr: addr}}
		func() {
			defer func() {
				switch v := recover().(type) {
				case error:
				case string:
					t.Log(v)
				default:
					t.Errorf("got %v", v)
				}
			}()
			other.mustServe()
		}()
	}
}
