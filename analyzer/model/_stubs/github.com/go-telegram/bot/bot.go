package bot // import "github.com/go-telegram/bot"

import (
	"context"
	"net/http"
	"regexp"

	"github.com/go-telegram/bot/models"
)

// Bot takes its updates in Start or StartWebhook. All its other calls are HTTP
// and need neither. Source: bot.go, v1.19.0.
//
//connlint:connection
type Bot struct{}

// New asks the server who it is, unless it is told not to. Source: bot.go,
// v1.19.0.
//
//connlint:open b
func New(token string, options ...Option) (b *Bot, err error)

// Start polls and waits for its goroutines, which end with ctx. Source:
// bot.go, v1.19.0.
//
//connlint:drive b until {ctx} is cancelled
//connlint:bound-by ctx
func (b *Bot) Start(ctx context.Context)

// StartWebhook runs the workers that take what WebhookHandler passes on. An
// HTTP server has to run beside it. Source: bot.go, v1.19.0.
//
//connlint:drive b until {ctx} is cancelled
//connlint:bound-by ctx
func (b *Bot) StartWebhook(ctx context.Context)

// RegisterHandler registers; the handler runs in a goroutine of its own for
// each update. Behind an inline Start nothing is registered any more. Source:
// handlers.go, v1.19.0.
//
//connlint:send b never be registered
//connlint:go f
func (b *Bot) RegisterHandler(handlerType HandlerType, pattern string, matchType MatchType, f HandlerFunc, m ...Middleware) (id string)

// RegisterHandlerRegexp registers; the handler runs in a goroutine of its own
// for each update. Behind an inline Start nothing is registered any more.
// Source: handlers.go, v1.19.0.
//
//connlint:send b never be registered
//connlint:go f
func (b *Bot) RegisterHandlerRegexp(handlerType HandlerType, re *regexp.Regexp, f HandlerFunc, m ...Middleware) (id string)

// RegisterHandlerMatchFunc registers; the handler runs in a goroutine of its
// own for each update. Behind an inline Start nothing is registered any more.
// Source: handlers.go, v1.19.0.
//
//connlint:send b never be registered
//connlint:go f
func (b *Bot) RegisterHandlerMatchFunc(matchFunc MatchFunc, f HandlerFunc, m ...Middleware) (id string)

// Close is a call of the HTTP API by that name. Source: methods.go, v1.19.0.
//
//connlint:neutral it is a call of the HTTP API and does not end Start
func (b *Bot) Close(ctx context.Context) (ok bool, err error)

// SendMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendMessage(ctx context.Context, params *SendMessageParams) (m *models.Message, err error)

// ForwardMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) ForwardMessage(ctx context.Context, params *ForwardMessageParams) (m *models.Message, err error)

// CopyMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) CopyMessage(ctx context.Context, params *CopyMessageParams) (m *models.MessageID, err error)

// SendPhoto is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendPhoto(ctx context.Context, params *SendPhotoParams) (m *models.Message, err error)

// SendAudio is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendAudio(ctx context.Context, params *SendAudioParams) (m *models.Message, err error)

// SendDocument is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendDocument(ctx context.Context, params *SendDocumentParams) (m *models.Message, err error)

// SendVideo is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendVideo(ctx context.Context, params *SendVideoParams) (m *models.Message, err error)

// SendAnimation is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendAnimation(ctx context.Context, params *SendAnimationParams) (m *models.Message, err error)

// SendVoice is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendVoice(ctx context.Context, params *SendVoiceParams) (m *models.Message, err error)

// SendMediaGroup is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendMediaGroup(ctx context.Context, params *SendMediaGroupParams) (m []*models.Message, err error)

// SendLocation is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendLocation(ctx context.Context, params *SendLocationParams) (m *models.Message, err error)

// SendContact is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendContact(ctx context.Context, params *SendContactParams) (m *models.Message, err error)

// SendPoll is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendPoll(ctx context.Context, params *SendPollParams) (m *models.Message, err error)

// SendDice is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendDice(ctx context.Context, params *SendDiceParams) (m *models.Message, err error)

// SendChatAction is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendChatAction(ctx context.Context, params *SendChatActionParams) (ok bool, err error)

// SendSticker is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendSticker(ctx context.Context, params *SendStickerParams) (m *models.Message, err error)

// SendInvoice is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SendInvoice(ctx context.Context, params *SendInvoiceParams) (m *models.Message, err error)

// EditMessageText is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) EditMessageText(ctx context.Context, params *EditMessageTextParams) (m *models.Message, err error)

// EditMessageCaption is a call of the HTTP API: it needs no Start, but behind
// an inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) EditMessageCaption(ctx context.Context, params *EditMessageCaptionParams) (m *models.Message, err error)

// EditMessageMedia is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) EditMessageMedia(ctx context.Context, params *EditMessageMediaParams) (m *models.Message, err error)

// EditMessageReplyMarkup is a call of the HTTP API: it needs no Start, but
// behind an inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) EditMessageReplyMarkup(ctx context.Context, params *EditMessageReplyMarkupParams) (m *models.Message, err error)

// DeleteMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) DeleteMessage(ctx context.Context, params *DeleteMessageParams) (ok bool, err error)

// DeleteMessages is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) DeleteMessages(ctx context.Context, params *DeleteMessagesParams) (ok bool, err error)

// AnswerCallbackQuery is a call of the HTTP API: it needs no Start, but behind
// an inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) AnswerCallbackQuery(ctx context.Context, params *AnswerCallbackQueryParams) (ok bool, err error)

// AnswerInlineQuery is a call of the HTTP API: it needs no Start, but behind
// an inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) AnswerInlineQuery(ctx context.Context, params *AnswerInlineQueryParams) (ok bool, err error)

// SetMyCommands is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SetMyCommands(ctx context.Context, params *SetMyCommandsParams) (ok bool, err error)

// SetWebhook is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SetWebhook(ctx context.Context, params *SetWebhookParams) (ok bool, err error)

// DeleteWebhook is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) DeleteWebhook(ctx context.Context, params *DeleteWebhookParams) (ok bool, err error)

// GetMe is a call of the HTTP API: it needs no Start, but behind an inline one
// it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) GetMe(ctx context.Context) (u *models.User, err error)

// GetChat is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) GetChat(ctx context.Context, params *GetChatParams) (c *models.ChatFullInfo, err error)

// GetChatMember is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) GetChatMember(ctx context.Context, params *GetChatMemberParams) (c *models.ChatMember, err error)

// GetFile is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) GetFile(ctx context.Context, params *GetFileParams) (f *models.File, err error)

// PinChatMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) PinChatMessage(ctx context.Context, params *PinChatMessageParams) (ok bool, err error)

// UnpinChatMessage is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) UnpinChatMessage(ctx context.Context, params *UnpinChatMessageParams) (ok bool, err error)

// BanChatMember is a call of the HTTP API: it needs no Start, but behind an
// inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) BanChatMember(ctx context.Context, params *BanChatMemberParams) (ok bool, err error)

// LeaveChat is a call of the HTTP API: it needs no Start, but behind an inline
// one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) LeaveChat(ctx context.Context, params *LeaveChatParams) (ok bool, err error)

// SetMessageReaction is a call of the HTTP API: it needs no Start, but behind
// an inline one it is never reached. Source: methods.go, v1.19.0.
//
//connlint:send b never be made
func (b *Bot) SetMessageReaction(ctx context.Context, params *SetMessageReactionParams) (ok bool, err error)

// WebhookHandler returns a handler for a server of one's own. Source:
// webhook_handler.go, v1.19.0.
//
//connlint:neutral StartWebhook takes what it hands on
func (b *Bot) WebhookHandler() (h http.HandlerFunc)
