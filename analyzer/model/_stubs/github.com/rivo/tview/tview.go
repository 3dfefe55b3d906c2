package tview // import "github.com/rivo/tview"

import (
	tcell "github.com/gdamore/tcell/v2"
)

// Application handles events, and what others queue, in the goroutine of Run.
// Source: application.go, v0.42.0.
//
//connlint:connection attended
type Application struct{}

// NewApplication starts nothing. Source: application.go, v0.42.0.
//
//connlint:open a
func NewApplication() (a *Application)

// Run runs the event loop: "This function returns when Application.Stop was
// called", or at Ctrl-C. Source: application.go, v0.42.0.
//
//connlint:drive a until {a}.Stop is called
func (a *Application) Run() (err error)

// QueueUpdate waits until the loop has run f: "This function returns after f
// has executed." In a handler it waits for itself. Source: application.go,
// v0.42.0.
//
//connlint:send a never be executed
//connlint:await a
//connlint:patient a
//connlint:needs a by {a}.Run
//connlint:callback f of a
//connlint:same app, a
func (a *Application) QueueUpdate(f func()) (app *Application)

// QueueUpdateDraw waits as QueueUpdate does. Source: application.go, v0.42.0.
//
//connlint:send a never be executed
//connlint:await a
//connlint:patient a
//connlint:needs a by {a}.Run
//connlint:callback f of a
//connlint:same app, a
func (a *Application) QueueUpdateDraw(f func()) (app *Application)

// Draw waits as QueueUpdate does: "It can actually deadlock your application if
// you call it from the main thread". Source: application.go, v0.42.0.
//
//connlint:send a never take effect
//connlint:await a
//connlint:patient a
//connlint:needs a by {a}.Run
//connlint:same app, a
func (a *Application) Draw() (app *Application)

// ForceDraw draws here, and may be called in a handler. Source: application.go,
// v0.42.0.
//
//connlint:same app, a
func (a *Application) ForceDraw() (app *Application)

// QueueEvent waits only while 100 events are queued. Source: application.go,
// v0.42.0.
//
//connlint:send a never be handled
//connlint:same app, a
func (a *Application) QueueEvent(event tcell.Event) (app *Application)

// Sync waits only while 100 updates are queued. Source: application.go,
// v0.42.0.
//
//connlint:send a never take effect
//connlint:same app, a
func (a *Application) Sync() (app *Application)

// Stop ends Run; before Run it does nothing. Source: application.go, v0.42.0.
//
//connlint:stop a
func (a *Application) Stop()

// Suspend runs f here, with the terminal given back. Source: application.go,
// v0.42.0.
//
//connlint:call f
func (a *Application) Suspend(f func()) (ok bool)

// SetInputCapture registers a function that the loop runs for each key. Source:
// application.go, v0.42.0.
//
//connlint:callback capture of a
//connlint:same app, a
func (a *Application) SetInputCapture(capture func(event *tcell.EventKey) *tcell.EventKey) (app *Application)

// SetMouseCapture registers a function that the loop runs for each event of the
// mouse. Source: application.go, v0.42.0.
//
//connlint:callback capture of a
//connlint:same app, a
func (a *Application) SetMouseCapture(capture func(event *tcell.EventMouse, action MouseAction) (*tcell.EventMouse, MouseAction)) (app *Application)

// SetBeforeDrawFunc registers a function that the loop runs before it draws.
// Source: application.go, v0.42.0.
//
//connlint:callback handler of a
//connlint:same app, a
func (a *Application) SetBeforeDrawFunc(handler func(screen tcell.Screen) bool) (app *Application)

// SetAfterDrawFunc registers a function that the loop runs after it has drawn.
// Source: application.go, v0.42.0.
//
//connlint:callback handler of a
//connlint:same app, a
func (a *Application) SetAfterDrawFunc(handler func(screen tcell.Screen)) (app *Application)

// SetScreen hands the screen over: Run reads its events. Source:
// application.go, v0.42.0.
//
//connlint:child screen of a
//connlint:same app, a
func (a *Application) SetScreen(screen tcell.Screen) (app *Application)

// SetRoot returns a itself, whose loop runs the functions that root and all in it
// have registered for what the user does. Source: application.go, v0.42.0.
//
//connlint:child root of a
//connlint:same app, a
func (a *Application) SetRoot(root Primitive, fullscreen bool) (app *Application)

// SetFocus returns a itself. Source: application.go, v0.42.0.
//
//connlint:same app, a
func (a *Application) SetFocus(p Primitive) (app *Application)

// EnableMouse returns a itself. Source: application.go, v0.42.0.
//
//connlint:same app, a
func (a *Application) EnableMouse(enable bool) (app *Application)

// EnablePaste returns a itself. Source: application.go, v0.42.0.
//
//connlint:same app, a
func (a *Application) EnablePaste(enable bool) (app *Application)

// SetTitle returns a itself. Source: application.go, v0.42.0.
//
//connlint:same app, a
func (a *Application) SetTitle(title string) (app *Application)

// ResizeToFullScreen returns a itself. Source: application.go, v0.42.0.
//
//connlint:same app, a
func (a *Application) ResizeToFullScreen(p Primitive) (app *Application)

// AddItem shows item as a part of f. Source: flex.go, v0.42.0.
//
//connlint:child item of f
//connlint:same flex, f
func (f *Flex) AddItem(item Primitive, fixedSize, proportion int, focus bool) (flex *Flex)

// AddItem shows p in a cell. Source: grid.go, v0.42.0.
//
//connlint:child p of g
//connlint:same grid, g
func (g *Grid) AddItem(p Primitive, row, column, rowSpan, colSpan, minGridHeight, minGridWidth int, focus bool) (grid *Grid)

// AddPage shows item as one of several pages. Source: pages.go, v0.42.0.
//
//connlint:child item of p
//connlint:same pages, p
func (p *Pages) AddPage(name string, item Primitive, resize, visible bool) (pages *Pages)

// NewFrame shows primitive with something around it. Source: frame.go, v0.42.0.
//
//connlint:child primitive of f
func NewFrame(primitive Primitive) (f *Frame)

// SetLabel returns i itself. Source: inputfield.go, v0.42.0.
//
//connlint:same field, i
func (i *InputField) SetLabel(label string) (field *InputField)

// SetFieldWidth returns i itself. Source: inputfield.go, v0.42.0.
//
//connlint:same field, i
func (i *InputField) SetFieldWidth(width int) (field *InputField)

// SetPlaceholder returns i itself. Source: inputfield.go, v0.42.0.
//
//connlint:same field, i
func (i *InputField) SetPlaceholder(text string) (field *InputField)

// SetDoneFunc registers a function that the application's loop runs when the user
// is done: nothing but a key of the user does. Source: inputfield.go, v0.42.0.
//
//connlint:callback handler of i
//connlint:same field, i
func (i *InputField) SetDoneFunc(handler func(key tcell.Key)) (field *InputField)

// SetSelectedFunc registers a function that the application's loop runs when the
// user presses the button. Source: button.go, v0.42.0.
//
//connlint:callback handler of b
//connlint:same button, b
func (b *Button) SetSelectedFunc(handler func()) (button *Button)

// SetSelectedFunc registers a function that the application's loop runs when the
// user selects an item. Source: list.go, v0.42.0.
//
//connlint:callback handler of l
//connlint:same list, l
func (l *List) SetSelectedFunc(handler func(int, string, string, rune)) (list *List)

// SetDoneFunc registers a function that the application's loop runs when the user
// is done. Source: list.go, v0.42.0.
//
//connlint:callback handler of l
//connlint:same list, l
func (l *List) SetDoneFunc(handler func()) (list *List)

// AddItem adds an item with a function that the application's loop runs when the
// user selects it. Source: list.go, v0.42.0.
//
//connlint:callback selected of l
//connlint:same list, l
func (l *List) AddItem(mainText, secondaryText string, shortcut rune, selected func()) (list *List)

// AddButton adds a button with a function that the application's loop runs when
// the user presses it. Source: form.go, v0.42.0.
//
//connlint:callback selected of f
//connlint:same form, f
func (f *Form) AddButton(label string, selected func()) (form *Form)

// SetDoneFunc registers a function that the application's loop runs when the user
// presses a button. Source: modal.go, v0.42.0.
//
//connlint:callback handler of m
//connlint:same modal, m
func (m *Modal) SetDoneFunc(handler func(buttonIndex int, buttonLabel string)) (modal *Modal)

// SetDoneFunc registers a function that the application's loop runs when the user
// is done. Source: textview.go, v0.42.0.
//
//connlint:callback handler of t
//connlint:same view, t
func (t *TextView) SetDoneFunc(handler func(key tcell.Key)) (view *TextView)

// SetSelectedFunc registers a function that the application's loop runs when the
// user selects a cell. Source: table.go, v0.42.0.
//
//connlint:callback handler of t
//connlint:same table, t
func (t *Table) SetSelectedFunc(handler func(row, column int)) (table *Table)
