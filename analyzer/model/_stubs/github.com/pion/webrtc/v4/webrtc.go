package webrtc // import "github.com/pion/webrtc/v4"

import (
	"time"

	"github.com/pion/datachannel"
	"github.com/pion/interceptor"
	"github.com/pion/rtcp"
	"github.com/pion/rtp"
	"github.com/pion/webrtc/v4/pkg/media"
)

// PeerConnection runs in goroutines of its own, so nobody has to drive it; the
// caller does the signalling. Source: peerconnection.go, v4.2.20.
//
//connlint:connection
type PeerConnection struct{}

// DataChannel reads in a goroutine of its own. Before OnOpen its sends fail;
// they do not block. Source: datachannel.go, v4.2.20.
//
//connlint:connection
type DataChannel struct{}

// RTPSender must be read, for the interceptors to see the RTCP packets: that
// loop belongs in a goroutine. Source: rtpsender.go, v4.2.20.
//
//connlint:connection
type RTPSender struct{}

// RTPReceiver is the receiving side of one track. Source: rtpreceiver.go,
// v4.2.20.
//
//connlint:connection
type RTPReceiver struct{}

// TrackRemote is a track of the peer; a loop of reads in the OnTrack handler is
// its driver. Source: track_remote.go, v4.2.20.
//
//connlint:connection
type TrackRemote struct{}

// TrackLocalStaticRTP is a track to send on. Packets before the connection is
// made are lost. Source: track_local_static.go, v4.2.20.
//
//connlint:connection
type TrackLocalStaticRTP struct{}

// TrackLocalStaticSample is a track to send on. Samples before the connection
// is made are lost. Source: track_local_static.go, v4.2.20.
//
//connlint:connection
type TrackLocalStaticSample struct{}

// NewPeerConnection opens nothing on the network yet. Source:
// peerconnection.go, v4.2.20.
//
//connlint:open pc
func NewPeerConnection(configuration Configuration) (pc *PeerConnection, err error)

// NewPeerConnection opens nothing on the network yet. Source:
// peerconnection.go, v4.2.20.
//
//connlint:open pc
func (api *API) NewPeerConnection(configuration Configuration) (pc *PeerConnection, err error)

// GatheringCompletePromise must be called before SetLocalDescription, which
// starts the gathering, and received from after it. Source:
// gathering_complete_promise.go, v4.2.20.
//
//connlint:neutral its channel is closed when the candidates are gathered, not when the connection is over
func GatheringCompletePromise(pc *PeerConnection) (gatherComplete <-chan struct{})

// SetLocalDescription starts the gathering of candidates and waits for nothing.
// Source: peerconnection.go, v4.2.20.
//
//connlint:send pc never be made
func (pc *PeerConnection) SetLocalDescription(desc SessionDescription) (err error)

// SetRemoteDescription starts to connect and does not wait for the peer.
// Source: peerconnection.go, v4.2.20.
//
//connlint:send pc never be made
func (pc *PeerConnection) SetRemoteDescription(desc SessionDescription) (err error)

// AddICECandidate does not wait for the peer. Source: peerconnection.go,
// v4.2.20.
//
//connlint:send pc never be made
func (pc *PeerConnection) AddICECandidate(candidate ICECandidateInit) (err error)

// CreateDataChannel returns a channel that is open when OnOpen is called.
// Source: peerconnection.go, v4.2.20.
//
//connlint:send pc never open
//connlint:open d as client
//connlint:child d of pc
func (pc *PeerConnection) CreateDataChannel(label string, options *DataChannelInit) (d *DataChannel, err error)

// AddTrack returns the sender of track, which has to be read meanwhile. Source:
// peerconnection.go, v4.2.20.
//
//connlint:open sender as client
//connlint:child sender of pc
//connlint:child track of sender
func (pc *PeerConnection) AddTrack(track TrackLocal) (sender *RTPSender, err error)

// OnTrack runs f in a goroutine of its own for each track. Source:
// peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnTrack(f func(*TrackRemote, *RTPReceiver))

// OnDataChannel only registers f. Source: peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnDataChannel(f func(*DataChannel))

// OnICECandidate only registers f. Source: peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnICECandidate(f func(*ICECandidate))

// OnNegotiationNeeded only registers f. Source: peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnNegotiationNeeded(f func())

// OnConnectionStateChange runs f in a goroutine of its own for each change.
// Source: peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnConnectionStateChange(f func(PeerConnectionState))

// OnICEConnectionStateChange only registers f. Source: peerconnection.go,
// v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnICEConnectionStateChange(f func(ICEConnectionState))

// OnICEGatheringStateChange only registers f. Source: peerconnection.go,
// v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnICEGatheringStateChange(f func(ICEGatheringState))

// OnSignalingStateChange runs f in a goroutine of its own for each change.
// Source: peerconnection.go, v4.2.20.
//
//connlint:go f
func (pc *PeerConnection) OnSignalingStateChange(f func(SignalingState))

// WriteRTCP waits for nothing. Source: peerconnection.go, v4.2.20.
//
//connlint:send pc never be written
func (pc *PeerConnection) WriteRTCP(pkts []rtcp.Packet) (err error)

// Close ends the connection and its channels. Source: peerconnection.go,
// v4.2.20.
//
//connlint:stop pc
func (pc *PeerConnection) Close() (err error)

// GracefulClose waits for the goroutines too: "This is only safe to call
// outside of PeerConnection callbacks". Source: peerconnection.go, v4.2.20.
//
//connlint:stop pc
func (pc *PeerConnection) GracefulClose() (err error)

// OnOpen runs f in a goroutine of its own. Source: datachannel.go, v4.2.20.
//
//connlint:go f
func (d *DataChannel) OnOpen(f func())

// OnClose runs f in a goroutine of its own. Source: datachannel.go, v4.2.20.
//
//connlint:go f
func (d *DataChannel) OnClose(f func())

// OnMessage runs f inside the read loop; sends in it wait for no answer.
// Source: datachannel.go, v4.2.20.
//
//connlint:go f
//connlint:callback f of d
func (d *DataChannel) OnMessage(f func(msg DataChannelMessage))

// OnError runs f in a goroutine of its own. Source: datachannel.go, v4.2.20.
//
//connlint:go f
func (d *DataChannel) OnError(f func(err error))

// Send fails before the channel is open; it waits for nothing. Source:
// datachannel.go, v4.2.20.
//
//connlint:send d never be sent
func (d *DataChannel) Send(data []byte) (err error)

// SendText fails before the channel is open; it waits for nothing. Source:
// datachannel.go, v4.2.20.
//
//connlint:send d never be sent
func (d *DataChannel) SendText(s string) (err error)

// Detach takes the channel from its read loop: the caller reads it from here
// on. Source: datachannel.go, v4.2.20.
//
//connlint:same rwc, d
func (d *DataChannel) Detach() (rwc datachannel.ReadWriteCloser, err error)

// DetachWithDeadline takes the channel from its read loop: the caller reads it
// from here on. Source: datachannel.go, v4.2.20.
//
//connlint:same rwc, d
func (d *DataChannel) DetachWithDeadline() (rwc datachannel.ReadWriteCloserDeadliner, err error)

// Close ends the channel. Source: datachannel.go, v4.2.20.
//
//connlint:stop d
func (d *DataChannel) Close() (err error)

// GracefulClose waits for the read loop too; in OnMessage it waits for itself.
// Source: datachannel.go, v4.2.20.
//
//connlint:stop d
//connlint:await d
func (d *DataChannel) GracefulClose() (err error)

// Read waits for an RTCP packet or the end of the sender. Source: rtpsender.go,
// v4.2.20.
//
//connlint:recv r
func (r *RTPSender) Read(b []byte) (n int, a interceptor.Attributes, err error)

// ReadRTCP waits for RTCP packets or the end of the sender. Source:
// rtpsender.go, v4.2.20.
//
//connlint:recv r
func (r *RTPSender) ReadRTCP() (pkts []rtcp.Packet, a interceptor.Attributes, err error)

// Stop ends the sender and its reads. Source: rtpsender.go, v4.2.20.
//
//connlint:stop r
func (r *RTPSender) Stop() (err error)

// SetReadDeadline ends reads at t. Source: rtpsender.go, v4.2.20.
//
//connlint:bound r
func (r *RTPSender) SetReadDeadline(t time.Time) (err error)

// Read waits for an RTCP packet or the end of the receiver. Source:
// rtpreceiver.go, v4.2.20.
//
//connlint:recv r
func (r *RTPReceiver) Read(b []byte) (n int, a interceptor.Attributes, err error)

// ReadRTCP waits for RTCP packets or the end of the receiver. Source:
// rtpreceiver.go, v4.2.20.
//
//connlint:recv r
func (r *RTPReceiver) ReadRTCP() (pkts []rtcp.Packet, a interceptor.Attributes, err error)

// Stop ends the receiver and its reads. Source: rtpreceiver.go, v4.2.20.
//
//connlint:stop r
func (r *RTPReceiver) Stop() (err error)

// Read waits for a packet or the end of the track. Source: track_remote.go,
// v4.2.20.
//
//connlint:recv t
func (t *TrackRemote) Read(b []byte) (n int, attributes interceptor.Attributes, err error)

// ReadRTP waits for a packet or the end of the track. Source: track_remote.go,
// v4.2.20.
//
//connlint:recv t
func (t *TrackRemote) ReadRTP() (p *rtp.Packet, attributes interceptor.Attributes, err error)

// SetReadDeadline ends reads at the deadline. Source: track_remote.go, v4.2.20.
//
//connlint:bound t
func (t *TrackRemote) SetReadDeadline(deadline time.Time) (err error)

// WriteRTP waits for nothing and returns nil even without a peer. Source:
// track_local_static.go, v4.2.20.
//
//connlint:send s never be written
func (s *TrackLocalStaticRTP) WriteRTP(p *rtp.Packet) (err error)

// Write waits for nothing and returns no error even without a peer. Source:
// track_local_static.go, v4.2.20.
//
//connlint:send s never be written
func (s *TrackLocalStaticRTP) Write(b []byte) (n int, err error)

// WriteSample waits for nothing and returns nil even without a peer. Source:
// track_local_static.go, v4.2.20.
//
//connlint:send s never be written
func (s *TrackLocalStaticSample) WriteSample(sample media.Sample) (err error)
