// Keeps the draft of a letter on the mail server.
package main

import (
	"fmt"
	"log"
	"net"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

func post(ln net.Listener) error {
	all := imapmemserver.New()
	user := imapmemserver.NewUser("vita", "orlando")
	if err := user.Create("Drafts", nil); err != nil {
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

// send puts a letter into a folder, and says where it is to be found.
func send(c *imapclient.Client, folder, letter string) (imap.UID, uint32, error) {
	body := c.Append(folder, int64(len(letter)), &imap.AppendOptions{Flags: []imap.Flag{imap.FlagDraft}})
	// The server says so when it has it all.
	filed, err := body.Wait() // want "Wait blocks this goroutine until body.Close is called"
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w", folder, err)
	}
	if _, err := body.Write([]byte(letter)); err != nil {
		return 0, 0, err
	}
	return filed.UID, filed.UIDValidity, body.Close()
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
	if err := c.Login("vita", "orlando").Wait(); err != nil {
		log.Fatal(err)
	}
	uid, validity, err := send(c, "Drafts", "Subject: June\r\n\r\nCome and stay.\r\n")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(uid, validity > 0)
}
