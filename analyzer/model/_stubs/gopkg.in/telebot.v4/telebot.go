package telebot // import "gopkg.in/telebot.v4"

// Bot takes its updates in Start. All its other calls are HTTP and need no
// Start. Source: bot.go, v4.0.0-beta.10.
//
//connlint:connection
type Bot struct{}

// NewBot asks the server who it is, unless Settings.Offline is set. Source:
// bot.go, v4.0.0-beta.10.
//
//connlint:open b
func NewBot(pref Settings) (b *Bot, err error)

// Start handles updates until Stop. A second call returns at once. Source:
// bot.go, v4.0.0-beta.10.
//
//connlint:drive b until {b}.Stop is called
func (b *Bot) Start()

// Stop waits for Start to take its request: for ever if Start does not run, or
// if a handler of a Synchronous bot calls it. Source: bot.go, v4.0.0-beta.10.
//
//connlint:stop b
//connlint:needs b
func (b *Bot) Stop()

// Handle registers; the handler runs in a goroutine of its own unless
// Settings.Synchronous is set. Behind an inline Start nothing is registered
// any more. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be registered
//connlint:go h
func (b *Bot) Handle(endpoint any, h HandlerFunc, m ...MiddlewareFunc)

// Close is a call of the HTTP API by that name. Source: bot.go,
// v4.0.0-beta.10.
//
//connlint:neutral it is a call of the HTTP API and does not end Start
func (b *Bot) Close() (ok bool, err error)

// Send is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Send(to Recipient, what any, opts ...any) (m *Message, err error)

// SendAlbum is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) SendAlbum(to Recipient, a Album, opts ...any) (m []Message, err error)

// SendPaidMedia is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) SendPaidMedia(to Recipient, stars int, a PaidAlbum, opts ...any) (m *Message, err error)

// Reply is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Reply(to *Message, what any, opts ...any) (m *Message, err error)

// Forward is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Forward(to Recipient, msg Editable, opts ...any) (m *Message, err error)

// ForwardMany is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) ForwardMany(to Recipient, msgs []Editable, opts ...*SendOptions) (m []Message, err error)

// Copy is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Copy(to Recipient, msg Editable, opts ...any) (m *Message, err error)

// CopyMany is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) CopyMany(to Recipient, msgs []Editable, opts ...*SendOptions) (m []Message, err error)

// Edit is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Edit(msg Editable, what any, opts ...any) (m *Message, err error)

// EditReplyMarkup is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) EditReplyMarkup(msg Editable, markup *ReplyMarkup) (m *Message, err error)

// EditCaption is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) EditCaption(msg Editable, caption string, opts ...any) (m *Message, err error)

// EditMedia is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) EditMedia(msg Editable, media Inputtable, opts ...any) (m *Message, err error)

// Delete is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Delete(msg Editable) (err error)

// DeleteMany is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) DeleteMany(msgs []Editable) (err error)

// Notify is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Notify(to Recipient, action ChatAction, threadID ...int) (err error)

// Respond is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Respond(c *Callback, resp ...*CallbackResponse) (err error)

// Answer is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Answer(query *Query, resp *QueryResponse) (err error)

// Pin is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Pin(msg Editable, opts ...any) (err error)

// Unpin is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Unpin(chat Recipient, messageID ...int) (err error)

// Leave is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Leave(chat Recipient) (err error)

// ChatByID is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) ChatByID(id int64) (c *Chat, err error)

// ChatMemberOf is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) ChatMemberOf(chat, user Recipient) (c *ChatMember, err error)

// SetCommands is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: commands.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) SetCommands(opts ...any) (err error)

// Commands is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: commands.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Commands(opts ...any) (c []Command, err error)

// SetWebhook is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: webhook.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) SetWebhook(w *Webhook) (err error)

// RemoveWebhook is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: webhook.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) RemoveWebhook(dropPending ...bool) (err error)

// Raw is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: bot_raw.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Raw(method string, payload any) (b2 []byte, err error)

// Download is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) Download(file *File, localFilename string) (err error)

// FileByID is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: bot.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) FileByID(fileID string) (f File, err error)

// React is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: react.go, v4.0.0-beta.10.
//
//connlint:send b never be made
func (b *Bot) React(to Recipient, msg Editable, r Reactions) (err error)
