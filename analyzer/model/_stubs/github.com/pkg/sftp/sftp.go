package sftp // import "github.com/pkg/sftp"

import (
	"context"
	"io"
	"os"
	"time"

	"github.com/kr/fs"
	"golang.org/x/crypto/ssh"
)

// Client reads in its own goroutine; several goroutines may use it. Source:
// client.go, v1.13.12.
//
//connlint:connection
type Client struct{}

// Server serves one connection. Source: server.go, v1.13.12.
//
//connlint:connection
type Server struct{}

// RequestServer serves one connection with the caller's handlers. Source:
// request-server.go, v1.13.12.
//
//connlint:connection
type RequestServer struct{}

// File is a handle on the server; its methods are requests. Source: client.go,
// v1.13.12.
//
//connlint:connection
type File struct{}

// NewClient opens a session on conn and waits for the sftp server's first
// packet. Source: client.go, v1.13.12.
//
//connlint:send conn never open
//connlint:open c as client
//connlint:child c of conn
func NewClient(conn *ssh.Client, opts ...ClientOption) (c *Client, err error)

// NewClientPipe waits for the first packet of a server that serves the other
// ends of rd and wr. Source: client.go, v1.13.12.
//
//connlint:send wr never connect
//connlint:await rd
//connlint:same c, rd, wr
func NewClientPipe(rd io.Reader, wr io.WriteCloser, opts ...ClientOption) (c *Client, err error)

// NewServer serves nothing: "A subsequent call to Serve() is required". Source:
// server.go, v1.13.12.
//
//connlint:same s, rwc
//connlint:needs s
func NewServer(rwc io.ReadWriteCloser, options ...ServerOption) (s *Server, err error)

// NewRequestServer serves nothing until Serve. Source: request-server.go,
// v1.13.12.
//
//connlint:same s, rwc
//connlint:needs s
func NewRequestServer(rwc io.ReadWriteCloser, h Handlers, options ...RequestServerOption) (s *RequestServer)

// Serve serves until the client closes its end, and returns nil then. Source:
// server.go, v1.13.12.
//
//connlint:drive svr at eof answering until the client closes its end
func (svr *Server) Serve() (err error)

// Serve serves until the client closes its end, and returns io.EOF then.
// Source: request-server.go, v1.13.12.
//
//connlint:drive rs at eof answering until the client closes its end
func (rs *RequestServer) Serve() (err error)

// Close closes the connection. Source: conn.go, v1.13.12.
//
//connlint:stop c
func (c *Server) Close() (err error)

// Close closes the connection. Source: request-server.go, v1.13.12.
//
//connlint:stop rs
func (rs *RequestServer) Close() (err error)

// Wait waits for the end of the connection. Source: conn.go, v1.13.12.
//
//connlint:wait c until the connection to the server is lost or {c}.Close is called
func (c *Client) Wait() (err error)

// Close closes the connection and waits for its reader. Source: conn.go,
// v1.13.12.
//
//connlint:stop c
func (c *Client) Close() (err error)

// Create asks the server for a handle and waits for its answer. Source:
// client.go, v1.13.12.
//
//connlint:send c never be made
//connlint:open file as client
//connlint:child file of c
func (c *Client) Create(path string) (file *File, err error)

// Open asks the server for a handle and waits for its answer. Source:
// client.go, v1.13.12.
//
//connlint:send c never be made
//connlint:open file as client
//connlint:child file of c
func (c *Client) Open(path string) (file *File, err error)

// OpenFile asks the server for a handle and waits for its answer. Source:
// client.go, v1.13.12.
//
//connlint:send c never be made
//connlint:open file as client
//connlint:child file of c
func (c *Client) OpenFile(path string, f int) (file *File, err error)

// ReadDir asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) ReadDir(p string) (f []os.FileInfo, err error)

// ReadDirContext asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) ReadDirContext(ctx context.Context, p string) (f []os.FileInfo, err error)

// Stat asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Stat(p string) (f os.FileInfo, err error)

// Lstat asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Lstat(p string) (f os.FileInfo, err error)

// ReadLink asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) ReadLink(p string) (s string, err error)

// Link asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Link(oldname, newname string) (err error)

// Symlink asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) Symlink(oldname, newname string) (err error)

// Chtimes asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) Chtimes(path string, atime, mtime time.Time) (err error)

// Chown asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Chown(path string, uid, gid int) (err error)

// Chmod asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Chmod(path string, mode os.FileMode) (err error)

// Truncate asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) Truncate(path string, size int64) (err error)

// SetExtendedData asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) SetExtendedData(path string, extended []StatExtended) (err error)

// StatVFS asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) StatVFS(path string) (s *StatVFS, err error)

// Remove asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Remove(path string) (err error)

// RemoveDirectory asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) RemoveDirectory(path string) (err error)

// RemoveAll asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) RemoveAll(path string) (err error)

// Rename asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Rename(oldname, newname string) (err error)

// PosixRename asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) PosixRename(oldname, newname string) (err error)

// RealPath asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) RealPath(path string) (s string, err error)

// Getwd asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Getwd() (s string, err error)

// Mkdir asks the server and waits for its answer. Source: client.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Mkdir(path string) (err error)

// MkdirAll asks the server and waits for its answer. Source: client.go,
// v1.13.12.
//
//connlint:send c never be made
func (c *Client) MkdirAll(path string) (err error)

// Glob asks the server and waits for its answer. Source: match.go, v1.13.12.
//
//connlint:send c never be made
func (c *Client) Glob(pattern string) (matches []string, err error)

// Walk asks the server at each step of the walker. Source: client.go, v1.13.12.
//
//connlint:child w of c
func (c *Client) Walk(root string) (w *fs.Walker)

// Read asks the server and waits for its answer; the end of the file is not the
// end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Read(b []byte) (n int, err error)

// ReadAt asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) ReadAt(b []byte, off int64) (n int, err error)

// WriteTo asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) WriteTo(w io.Writer) (written int64, err error)

// Write asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Write(b []byte) (n int, err error)

// WriteAt asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) WriteAt(b []byte, off int64) (written int, err error)

// Stat asks the server and waits for its answer; the end of the file is not the
// end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Stat() (f2 os.FileInfo, err error)

// Sync asks the server and waits for its answer; the end of the file is not the
// end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Sync() (err error)

// Chmod asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Chmod(mode os.FileMode) (err error)

// Chown asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Chown(uid, gid int) (err error)

// Truncate asks the server and waits for its answer; the end of the file is not
// the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) Truncate(size int64) (err error)

// SetExtendedData asks the server and waits for its answer; the end of the file
// is not the end of the connection. Source: client.go, v1.13.12.
//
//connlint:send f never be made
func (f *File) SetExtendedData(path string, extended []StatExtended) (err error)

// ReadFrom writes all of r to the file. Source: client.go, v1.13.12.
//
//connlint:drive r at eof until {r} ends
//connlint:send f never be made
func (f *File) ReadFrom(r io.Reader) (n int64, err error)

// ReadFromWithConcurrency writes all of r to the file. Source: client.go,
// v1.13.12.
//
//connlint:drive r at eof until {r} ends
//connlint:send f never be made
func (f *File) ReadFromWithConcurrency(r io.Reader, concurrency int) (read int64, err error)

// Close gives the handle back; the connection stays. Source: client.go,
// v1.13.12.
//
//connlint:stop f
func (f *File) Close() (err error)
