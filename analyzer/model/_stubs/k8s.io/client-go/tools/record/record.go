package record // import "k8s.io/client-go/tools/record"

import (
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/watch"
)

// EventBroadcaster distributes events in goroutines of its own. Source:
// tools/record/event.go, v0.37.2.
//
//connlint:connection
type EventBroadcaster interface {
	// StartEventWatcher runs the handler in a goroutine of its own and returns at
	// once.
	//
	//connlint:go eventHandler
	StartEventWatcher(eventHandler func(*v1.Event)) (w watch.Interface)

	// StartRecordingToSink returns at once.
	//
	//connlint:neutral it records in a goroutine of its own and returns at once
	StartRecordingToSink(sink EventSink) (w watch.Interface)

	// StartLogging runs logf in a goroutine of its own and returns at once.
	//
	//connlint:go logf
	StartLogging(logf func(format string, args ...interface{})) (w watch.Interface)

	// Shutdown ends the broadcaster.
	//
	//connlint:stop recv
	Shutdown()
}
