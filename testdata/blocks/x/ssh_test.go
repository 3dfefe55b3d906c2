// Package x shows of the drives and waits of golang.org/x that they block.
package x

import (
	"testing"

	"golang.org/x/crypto/ssh"

	"connlint.test/blocks/blocktest"
)

// connect returns both ends of an ssh connection.
func connect(t *testing.T) (client *ssh.Client, server *ssh.ServerConn, chans <-chan ssh.NewChannel, reqs <-chan *ssh.Request) {
	t.Helper()
	signer, err := ssh.NewSignerFromKey(blocktest.Cert(t).PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(signer)
	near, far := blocktest.Pair(t)
	dialled := make(chan *ssh.Client, 1)
	go func() {
		defer close(dialled)
		c, chans, reqs, err := ssh.NewClientConn(near, "", &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
		if err != nil {
			t.Error(err)
			return
		}
		dialled <- ssh.NewClient(c, chans, reqs)
	}()
	server, chans, reqs, err = ssh.NewServerConn(far, config)
	if err != nil {
		t.Fatal(err)
	}
	if client = <-dialled; client == nil {
		t.FailNow()
	}
	return client, server, chans, reqs
}

func TestSSHConnection(t *testing.T) {
	client, _, _, reqs := connect(t)
	blocktest.Until(t, "golang.org/x/crypto/ssh.DiscardRequests", func() { ssh.DiscardRequests(reqs) },
		"the peer closes the connection", func() { client.Close() })

	client2, server, _, _ := connect(t)
	blocktest.Until(t, "(golang.org/x/crypto/ssh.Conn).Wait", client2.Conn.Wait, "the peer closes the connection", func() { server.Close() })
}

func TestSSHSession(t *testing.T) {
	calls := map[string]func(s *ssh.Session) error{
		"(*golang.org/x/crypto/ssh.Session).Run": func(s *ssh.Session) error { return s.Run("") },
		"(*golang.org/x/crypto/ssh.Session).Output": func(s *ssh.Session) error {
			_, err := s.Output("")
			return err
		},
		"(*golang.org/x/crypto/ssh.Session).CombinedOutput": func(s *ssh.Session) error {
			_, err := s.CombinedOutput("")
			return err
		},
		"(*golang.org/x/crypto/ssh.Session).Wait": (*ssh.Session).Wait,
	}
	for op, call := range calls {
		client, _, chans, _ := connect(t)
		exit := make(chan bool)
		go runCommand(chans, exit)
		s, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if op == "(*golang.org/x/crypto/ssh.Session).Wait" {
			if err := s.Start(""); err != nil {
				t.Fatal(err)
			}
		}
		blocktest.Until(t, op, func() error { return call(s) }, "the remote command exits", func() { close(exit) })
	}
}

// runCommand serves one session, whose command ends when exit is closed.
func runCommand(chans <-chan ssh.NewChannel, exit <-chan bool) {
	ch, reqs, err := (<-chans).Accept()
	if err != nil {
		return
	}
	defer ch.Close()
	for req := range reqs {
		req.Reply(req.Type == "exec", nil)
		<-exit
		ch.SendRequest("exit-status", false, []byte{0, 0, 0, 0})
		return
	}
}
