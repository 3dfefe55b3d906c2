// Command porter greets who comes by FTP, and sees whether it does.
package main

import (
	"bufio"
	"crypto/tls"
	"errors"
	"log"
	"net"

	ftpserver "github.com/fclairamb/ftpserverlib"
)

// nobody is a driver that lets nobody in.
type nobody struct{}

func (nobody) GetSettings() (*ftpserver.Settings, error) {
	return &ftpserver.Settings{ListenAddr: "127.0.0.1:0"}, nil
}

func (nobody) ClientConnected(ftpserver.ClientContext) (string, error) { return "closed today", nil }

func (nobody) ClientDisconnected(ftpserver.ClientContext) {}

func (nobody) AuthUser(_ ftpserver.ClientContext, user, _ string) (ftpserver.ClientDriver, error) {
	return nil, errors.New("no " + user + " here")
}

func (nobody) GetTLSConfig() (*tls.Config, error) { return nil, errors.New("no TLS") }

func greeting(addr string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	return bufio.NewReader(c).ReadString('\n')
}

func main() {
	srv := ftpserver.NewFtpServer(nobody{})
	if err := srv.Listen(); err != nil {
		log.Fatal(err)
	}
	if err := srv.Serve(); err != nil { // want "Serve blocks this goroutine until srv.Stop; the greeting"
		log.Fatal(err)
	}
	hello, err := greeting(srv.Addr())
	if err != nil {
		log.Fatal(err)
	}
	log.Print(hello)
	if err := srv.Stop(); err != nil {
		log.Fatal(err)
	}
}
