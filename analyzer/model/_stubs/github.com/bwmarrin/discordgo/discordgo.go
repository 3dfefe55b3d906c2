package discordgo // import "github.com/bwmarrin/discordgo"

// Session reads and beats in goroutines of its own once it is open. Its REST
// calls need no Open, and work after Close. Source: structs.go, v0.29.0.
//
//connlint:connection
type Session struct{}

// VoiceConnection sends and receives in goroutines of its own. Source:
// voice.go, v0.29.0.
//
//connlint:connection
type VoiceConnection struct {
	// OpusSend is nil until the voice connection is ready.
	//
	//connlint:same
	OpusSend chan []byte

	// OpusRecv is never closed: to range over it is to stay.
	//
	//connlint:recv
	OpusRecv chan *Packet
}

// New opens nothing. Source: discord.go, v0.29.0.
//
//connlint:open s as client
func New(token string) (s *Session, err error)

// Open returns after Hello and Ready, and goroutines of the session read. The
// program then has to wait by itself. Source: wsapi.go, v0.29.0.
//
//connlint:go s
func (s *Session) Open() (err error)

// Close sends a close frame, waits a second and closes the socket. Source:
// wsapi.go, v0.29.0.
//
//connlint:stop s
func (s *Session) Close() (err error)

// CloseWithCode sends a close frame, waits a second and closes the socket.
// Source: wsapi.go, v0.29.0.
//
//connlint:stop s
func (s *Session) CloseWithCode(closeCode int) (err error)

// AddHandler registers; the handler runs in goroutines of the library. Source:
// event.go, v0.29.0.
//
//connlint:go handler
func (s *Session) AddHandler(handler any) (remove func())

// AddHandlerOnce registers; the handler runs in goroutines of the library.
// Source: event.go, v0.29.0.
//
//connlint:go handler
func (s *Session) AddHandlerOnce(handler any) (remove func())

// UpdateGameStatus writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateGameStatus(idle int, name string) (err error)

// UpdateWatchStatus writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateWatchStatus(idle int, name string) (err error)

// UpdateStreamingStatus writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateStreamingStatus(idle int, name, url string) (err error)

// UpdateListeningStatus writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateListeningStatus(name string) (err error)

// UpdateCustomStatus writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateCustomStatus(state string) (err error)

// UpdateStatusComplex writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) UpdateStatusComplex(usd UpdateStatusData) (err error)

// RequestGuildMembers writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) RequestGuildMembers(guildID, query string, limit int, nonce string, presences bool) (err error)

// RequestGuildMembersList writes to the gateway. It fails before Open and
// after Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) RequestGuildMembersList(guildID string, userIDs []string, limit int, nonce string, presences bool) (err error)

// RequestGuildMembersBatch writes to the gateway. It fails before Open and
// after Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) RequestGuildMembersBatch(guildIDs []string, query string, limit int, nonce string, presences bool) (err error)

// RequestGuildMembersBatchList writes to the gateway. It fails before Open and
// after Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) RequestGuildMembersBatchList(guildIDs, userIDs []string, limit int, nonce string, presences bool) (err error)

// ChannelVoiceJoinManual writes to the gateway. It fails before Open and after
// Close. Source: wsapi.go, v0.29.0.
//
//connlint:send s never be sent
func (s *Session) ChannelVoiceJoinManual(gID, cID string, mute, deaf bool) (err error)

// ChannelVoiceJoin waits until the voice connection is ready. Source:
// wsapi.go, v0.29.0.
//
//connlint:send s never be sent
//connlint:open voice as client
//connlint:child voice of s
func (s *Session) ChannelVoiceJoin(gID, cID string, mute, deaf bool) (voice *VoiceConnection, err error)

// Speaking writes to the voice websocket or the gateway. Source: voice.go,
// v0.29.0.
//
//connlint:send v never be sent
func (v *VoiceConnection) Speaking(b bool) (err error)

// ChangeChannel writes to the voice websocket or the gateway. Source:
// voice.go, v0.29.0.
//
//connlint:send v never be sent
func (v *VoiceConnection) ChangeChannel(channelID string, mute, deaf bool) (err error)

// Disconnect closes the websocket and the UDP socket. Source: voice.go,
// v0.29.0.
//
//connlint:stop v
func (v *VoiceConnection) Disconnect() (err error)

// Close closes the websocket and the UDP socket. Source: voice.go, v0.29.0.
//
//connlint:stop v
func (v *VoiceConnection) Close()

// ChannelMessageSend is a request over HTTP. Source: restapi.go, v0.29.0.
//
//connlint:neutral it needs no Open, and works after Close
func (s *Session) ChannelMessageSend(channelID string, content string, options ...RequestOption) (m *Message, err error)
