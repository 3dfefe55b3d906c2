//connlint:also github.com/hpcloud/tail
package tail // import "github.com/nxadm/tail"

// Tail reads a file in a goroutine of its own. Lines is closed at the end of that:
// behind the last line if the file is not followed, and else when it is stopped, or
// when the file is gone. Source: tail.go, v1.4.11.
//
//connlint:connection lasting
type Tail struct {
	//connlint:recv
	Lines chan *Line
}

// TailFile starts the goroutine. Who does not follow the file comes to its end. Who does
// so and does not open it again comes to its end when the file is gone, and is not told
// to stop at the last line then. ReOpen without Follow ends the process. Source: tail.go,
// v1.4.11.
//
//connlint:open t as client
//connlint:bound t unless config.Follow = true
func TailFile(filename string, config Config) (t *Tail, err error)

// Stop ends the goroutine and waits for that. Source: tail.go, v1.4.11.
//
//connlint:stop t
func (t *Tail) Stop() (err error)

// StopAtEOF ends the goroutine behind the last line, and waits for that: somebody has
// to take the lines. Behind the end it is of no use. Source: tail.go, v1.4.11.
//
//connlint:send t never end the loop
//connlint:stop t
func (t *Tail) StopAtEOF() (err error)

// Cleanup only takes the watches off. Source: tail.go, v1.4.11.
//
//connlint:neutral it ends nothing
func (t *Tail) Cleanup()
