package imap // import "github.com/emersion/go-imap"

// Message is what Fetch delivers on the channel of its caller. Source:
// message.go, v1.2.1.
//
//connlint:delivered
type Message struct{}

// MailboxInfo is what List delivers on the channel of its caller. Source:
// mailbox.go, v1.2.1.
//
//connlint:delivered
type MailboxInfo struct{}
