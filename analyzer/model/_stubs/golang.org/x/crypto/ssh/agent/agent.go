package agent // import "golang.org/x/crypto/ssh/agent"

import (
	"io"

	"golang.org/x/crypto/ssh"
)

// ServeAgent answers requests until reading c fails. It never returns nil: at
// the peer's close it returns io.EOF. Source: server.go, v0.58.0.
//
//connlint:drive c until its peer closes {c}
//connlint:nonnil err
func ServeAgent(agent Agent, c io.ReadWriter) (err error)

// NewClient returns at once; it needs no driver. Source: client.go, v0.58.0.
//
//connlint:same a, rw
func NewClient(rw io.ReadWriter) (a ExtendedAgent)

// NewKeyring is an agent in memory. Source: keyring.go, v0.58.0.
//
//connlint:neutral it is no connection: the keys are in memory
func NewKeyring() (a Agent)

// ForwardToAgent handles the peer's channels in goroutines of its own. Source:
// forward.go, v0.58.0.
//
//connlint:neutral it returns at once: its goroutines serve the agent
func ForwardToAgent(client *ssh.Client, keyring Agent) (err error)

// ForwardToRemote handles the peer's channels in goroutines of its own. Source:
// forward.go, v0.58.0.
//
//connlint:neutral it returns at once: its goroutines serve the agent
func ForwardToRemote(client *ssh.Client, addr string) (err error)

// RequestAgentForwarding waits for the reply. Source: forward.go, v0.58.0.
//
//connlint:send session never be sent
func RequestAgentForwarding(session *ssh.Session) (err error)

// Agent asks and waits for the answer when it is a client of a connection. A
// keyring in memory is an Agent too, so the type is no connection. Source:
// client.go, v0.58.0.
type Agent interface {
	// List waits for the answer.
	//
	//connlint:send recv never be sent
	List() (keys []*Key, err error)

	// Sign waits for the answer.
	//
	//connlint:send recv never be sent
	Sign(key ssh.PublicKey, data []byte) (sig *ssh.Signature, err error)

	// Add waits for the answer.
	//
	//connlint:send recv never be sent
	Add(key AddedKey) (err error)

	// Remove waits for the answer.
	//
	//connlint:send recv never be sent
	Remove(key ssh.PublicKey) (err error)

	// RemoveAll waits for the answer.
	//
	//connlint:send recv never be sent
	RemoveAll() (err error)

	// Lock waits for the answer.
	//
	//connlint:send recv never be sent
	Lock(passphrase []byte) (err error)

	// Unlock waits for the answer.
	//
	//connlint:send recv never be sent
	Unlock(passphrase []byte) (err error)

	// Signers waits for the answer.
	//
	//connlint:send recv never be sent
	Signers() (signers []ssh.Signer, err error)
}

// ExtendedAgent is an Agent with two more calls. Source: client.go, v0.58.0.
type ExtendedAgent interface {
	// SignWithFlags waits for the answer.
	//
	//connlint:send recv never be sent
	SignWithFlags(key ssh.PublicKey, data []byte, flags SignatureFlags) (sig *ssh.Signature, err error)

	// Extension waits for the answer.
	//
	//connlint:send recv never be sent
	Extension(extensionType string, contents []byte) (answer []byte, err error)
}
