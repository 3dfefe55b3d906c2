package tgbotapi // import "github.com/go-telegram-bot-api/telegram-bot-api/v5"

// BotAPI polls in a goroutine of its own. All its calls are HTTP. Source:
// bot.go, v5.5.1.
//
//connlint:connection
type BotAPI struct{}

// Update is what the updates channel delivers. Source: types.go, v5.5.1.
//
//connlint:delivered
type Update struct{}

// NewBotAPI asks the server who it is. Source: bot.go, v5.5.1.
//
//connlint:open bot
func NewBotAPI(token string) (bot *BotAPI, err error)

// NewBotAPIWithAPIEndpoint asks the server who it is. Source: bot.go, v5.5.1.
//
//connlint:open bot
func NewBotAPIWithAPIEndpoint(token, apiEndpoint string) (bot *BotAPI, err error)

// NewBotAPIWithClient asks the server who it is. Source: bot.go, v5.5.1.
//
//connlint:open bot
func NewBotAPIWithClient(token, apiEndpoint string, client HTTPClient) (bot *BotAPI, err error)

// GetUpdatesChan starts the poller and returns. To range over its channel is
// to stay until StopReceivingUpdates. Source: bot.go, v5.5.1.
//
//connlint:same ch, bot
func (bot *BotAPI) GetUpdatesChan(config UpdateConfig) (ch UpdatesChannel)

// ListenForWebhook only registers a handler with the default mux, and an HTTP
// server has to run beside it. Its channel is never closed. Source: bot.go,
// v5.5.1.
//
//connlint:same ch, bot
func (bot *BotAPI) ListenForWebhook(pattern string) (ch UpdatesChannel)

// StopReceivingUpdates makes the poller close its channel on its next turn. A
// second call panics. Source: bot.go, v5.5.1.
//
//connlint:stop bot
func (bot *BotAPI) StopReceivingUpdates()

// Send is a call of the HTTP API: it needs no polling, but behind an inline
// loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) Send(c Chattable) (m Message, err error)

// Request is a call of the HTTP API: it needs no polling, but behind an inline
// loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) Request(c Chattable) (a *APIResponse, err error)

// SendMediaGroup is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) SendMediaGroup(config MediaGroupConfig) (m []Message, err error)

// MakeRequest is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) MakeRequest(endpoint string, params Params) (a *APIResponse, err error)

// UploadFiles is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) UploadFiles(endpoint string, params Params, files []RequestFile) (a *APIResponse, err error)

// GetMe is a call of the HTTP API: it needs no polling, but behind an inline
// loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetMe() (u User, err error)

// GetChat is a call of the HTTP API: it needs no polling, but behind an inline
// loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetChat(config ChatInfoConfig) (c Chat, err error)

// GetChatMember is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetChatMember(config GetChatMemberConfig) (c ChatMember, err error)

// GetChatAdministrators is a call of the HTTP API: it needs no polling, but
// behind an inline loop over the updates it is never reached. Source: bot.go,
// v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetChatAdministrators(config ChatAdministratorsConfig) (c []ChatMember, err error)

// GetFile is a call of the HTTP API: it needs no polling, but behind an inline
// loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetFile(config FileConfig) (f File, err error)

// GetFileDirectURL is a call of the HTTP API: it needs no polling, but behind
// an inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetFileDirectURL(fileID string) (s string, err error)

// GetWebhookInfo is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetWebhookInfo() (w WebhookInfo, err error)

// GetUserProfilePhotos is a call of the HTTP API: it needs no polling, but
// behind an inline loop over the updates it is never reached. Source: bot.go,
// v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetUserProfilePhotos(config UserProfilePhotosConfig) (u UserProfilePhotos, err error)

// GetMyCommands is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetMyCommands() (b []BotCommand, err error)

// CopyMessage is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) CopyMessage(config CopyMessageConfig) (m MessageID, err error)

// StopPoll is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) StopPoll(config StopPollConfig) (p Poll, err error)

// GetInviteLink is a call of the HTTP API: it needs no polling, but behind an
// inline loop over the updates it is never reached. Source: bot.go, v5.5.1.
//
//connlint:send bot never be made
func (bot *BotAPI) GetInviteLink(config ChatInviteLinkConfig) (s string, err error)
