package fyne // import "fyne.io/fyne/v2"

// App runs its windows in the main goroutine: what has to run beside it moves,
// not Run. Source: app.go, v2.7.1.
//
//connlint:connection
type App interface {
	// NewWindow makes a window of the application.
	//
	//connlint:same w, recv
	NewWindow(title string) (w Window)

	// Run runs the event loop: "This should be called near the end of a main()
	// function as it will block."
	//
	//connlint:drive recv until {recv}.Quit is called or the last window is closed
	Run()

	// Quit ends Run.
	//
	//connlint:stop recv
	Quit()
}

// Window is a window of an application. Source: window.go, v2.7.1.
//
//connlint:connection
type Window interface {
	// ShowAndRun shows the window and runs the application.
	//
	//connlint:drive recv until the application quits or its last window is closed
	ShowAndRun()

	// Close closes the window.
	//
	//connlint:neutral it closes one window, and the application goes on with the others
	Close()

	// SetOnClosed registers a function that the event loop runs.
	//
	//connlint:go closed
	SetOnClosed(closed func())

	// SetCloseIntercept registers a function that the event loop runs.
	//
	//connlint:go callback
	SetCloseIntercept(callback func())
}

// DoAndWait waits until the event loop has run fn: before App.Run, or in the
// loop itself, it waits for ever. Source: thread.go, v2.7.1.
//
//connlint:go fn
func DoAndWait(fn func())

// Do hands fn to the event loop and waits for nothing. Source: thread.go,
// v2.7.1.
//
//connlint:go fn
func Do(fn func())
