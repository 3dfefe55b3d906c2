// A club keeps the minutes of its meetings in a mail folder.
package main

import (
	"fmt"
	"log"
	"net"

	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

func post(ln net.Listener) error {
	all := imapmemserver.New()
	user := imapmemserver.NewUser("clerk", "quorum")
	if err := user.Create("Minutes", nil); err != nil {
		return err
	}
	all.AddUser(user)
	srv := imapserver.New(&imapserver.Options{
		InsecureAuth: true,
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return all.NewSession(), nil, nil
		},
	})
	go srv.Serve(ln)
	return nil
}

type secretary struct {
	mail *imapclient.Client
	book string
}

// file adds the minutes of a meeting to the book.
func (s *secretary) file(minutes []byte) (uint32, error) {
	entry := s.mail.Append(s.book, int64(len(minutes)), nil)
	if _, err := entry.Write(minutes); err != nil {
		return 0, err
	}
	if err := entry.Close(); err != nil {
		return 0, err
	}
	done, err := entry.Wait()
	if err != nil {
		return 0, err
	}
	return uint32(done.UID), nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if err := post(ln); err != nil {
		log.Fatal(err)
	}
	c, err := imapclient.DialInsecure(ln.Addr().String(), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if err := c.Login("clerk", "quorum").Wait(); err != nil {
		log.Fatal(err)
	}
	s := &secretary{mail: c, book: "Minutes"}
	n, err := s.file([]byte("Subject: 3 May\r\n\r\nAll agreed.\r\n"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("entry", n)
}
