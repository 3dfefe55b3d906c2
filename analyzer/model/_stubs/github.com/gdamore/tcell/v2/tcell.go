package tcell // import "github.com/gdamore/tcell/v2"

// NewScreen opens the terminal at Init. Source: screen.go, v2.13.10.
//
//connlint:open s
func NewScreen() (s Screen, err error)

// NewSimulationScreen makes a screen in memory for tests. Source:
// simulation.go, v2.13.10.
//
//connlint:open s
func NewSimulationScreen(charset string) (s SimulationScreen)

// Screen delivers the events of a terminal to one loop. Source: screen.go,
// v2.13.10.
//
//connlint:connection
type Screen interface {
	// PollEvent waits for an event; it returns nil after Fini.
	//
	//connlint:recv recv
	//connlint:alive ev of recv
	PollEvent() (ev Event)

	// ChannelEvents sends the events on ch: "This method should be used as a
	// goroutine."
	//
	//connlint:drive recv until {quit} is closed or {recv}.Fini is called
	//connlint:bound-by quit
	ChannelEvents(ch chan<- Event, quit <-chan struct{})

	// PostEvent queues an event, or fails when the queue is full.
	//
	//connlint:send recv never be posted
	PostEvent(ev Event) (err error)

	// PostEventWait queues an event, and waits for the loop when the queue is
	// full.
	//
	//connlint:send recv never be posted
	PostEventWait(ev Event)

	// Fini gives the terminal back.
	//
	//connlint:stop recv
	Fini()
}

// SimulationScreen is a screen that a test writes to. Source: simulation.go,
// v2.13.10.
//
//connlint:connection
type SimulationScreen interface {
	// InjectKey queues one key.
	//
	//connlint:send recv never be injected
	InjectKey(key Key, r rune, mod ModMask)

	// InjectKeyBytes queues keys.
	//
	//connlint:send recv never be injected
	InjectKeyBytes(buf []byte) (ok bool)

	// InjectMouse queues one event of the mouse.
	//
	//connlint:send recv never be injected
	InjectMouse(x, y int, buttons ButtonMask, mod ModMask)
}
