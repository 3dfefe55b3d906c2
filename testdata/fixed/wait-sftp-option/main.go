// Command mirror keeps a folder at a server over SFTP, here one in the same program.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"os"
	"path/filepath"

	"github.com/pkg/sftp"
)

// mirror is a folder at a server.
type mirror struct {
	files *sftp.Client
	dir   string
	lost  chan error
}

// at names the folder.
func at(dir string) func(*mirror) { return func(m *mirror) { m.dir = dir } }

// watched keeps why the connection was lost.
func watched(m *mirror) {
	go func() {
		if err := m.files.Wait(); !errors.Is(err, io.EOF) {
			m.lost <- err
		}
	}()
}

func open(conn net.Conn, opts ...func(*mirror)) (*mirror, error) {
	files, err := sftp.NewClientPipe(conn, conn)
	if err != nil {
		return nil, err
	}
	m := &mirror{files: files, lost: make(chan error, 1)}
	for _, set := range opts {
		set(m)
	}
	return m, nil
}

func (m *mirror) names() (names []string, err error) {
	infos, err := m.files.ReadDir(m.dir)
	for _, i := range infos {
		names = append(names, i.Name())
	}
	return names, err
}

func serve(ln net.Listener) {
	conn, err := ln.Accept()
	if err != nil {
		return
	}
	if s, err := sftp.NewServer(conn); err == nil {
		s.Serve()
	}
}

func main() {
	dir, err := os.MkdirTemp("", "mirror")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := os.WriteFile(filepath.Join(dir, "a"), nil, 0o600); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	m, err := open(conn, at(dir), watched)
	if err != nil {
		log.Fatal(err)
	}
	names, err := m.names()
	if err != nil {
		log.Fatal(err)
	}
	m.files.Close()
	log.Print(names)
}
