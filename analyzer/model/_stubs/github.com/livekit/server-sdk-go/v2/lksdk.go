package lksdk // import "github.com/livekit/server-sdk-go/v2"

import (
	"github.com/livekit/protocol/livekit"
	webrtc "github.com/pion/webrtc/v4"
)

// Room works in goroutines of its own once it is joined. Source: room.go,
// 9b5928e.
//
//connlint:connection
type Room struct {
	//connlint:same
	LocalParticipant *LocalParticipant
}

// LocalParticipant is the sending side of a Room. Source: localparticipant.go,
// 9b5928e.
//
//connlint:connection
type LocalParticipant struct{}

// NewRoom joins nothing. Source: room.go, 9b5928e.
//
//connlint:open r as client
func NewRoom(callback *RoomCallback) (r *Room)

// ConnectToRoom returns when the room is joined. Source: room.go, 9b5928e.
//
//connlint:send url never connect
//connlint:open r as client
//connlint:child r of url
func ConnectToRoom(url string, info ConnectInfo, callback *RoomCallback, opts ...ConnectOption) (r *Room, err error)

// ConnectToRoomWithToken returns when the room is joined. Source: room.go,
// 9b5928e.
//
//connlint:send url never connect
//connlint:open r as client
//connlint:child r of url
func ConnectToRoomWithToken(url, token string, callback *RoomCallback, opts ...ConnectOption) (r *Room, err error)

// Disconnect leaves the room. Source: room.go, 9b5928e.
//
//connlint:stop r
func (r *Room) Disconnect()

// DisconnectWithReason leaves the room. Source: room.go, 9b5928e.
//
//connlint:stop r
func (r *Room) DisconnectWithReason(reason livekit.DisconnectReason)

// PublishData sends to the room. Source: localparticipant.go, 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) PublishData(payload []byte, opts ...DataPublishOption) (err error)

// PublishDataPacket sends to the room. Source: localparticipant.go, 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) PublishDataPacket(pck DataPacket, opts ...DataPublishOption) (err error)

// PublishTrack sends to the room. Source: localparticipant.go, 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) PublishTrack(track webrtc.TrackLocal, opts *TrackPublicationOptions, pubOpts ...LocalTrackPublishOption) (l *LocalTrackPublication, err error)

// PublishSimulcastTrack sends to the room. Source: localparticipant.go,
// 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) PublishSimulcastTrack(tracks []*LocalTrack, opts *TrackPublicationOptions, pubOpts ...LocalTrackPublishOption) (l *LocalTrackPublication, err error)

// SendText sends to the room. Source: localparticipant.go, 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) SendText(text string, options StreamTextOptions) (t *TextStreamInfo)

// SendFile sends to the room. Source: localparticipant.go, 9b5928e.
//
//connlint:send p never be sent
func (p *LocalParticipant) SendFile(filePath string, options StreamBytesOptions) (b *ByteStreamInfo, err error)

// PerformRpc waits for the answer of a participant. Source:
// localparticipant.go, 9b5928e.
//
//connlint:send p never be answered
func (p *LocalParticipant) PerformRpc(params PerformRpcParams) (s *string, err error)
