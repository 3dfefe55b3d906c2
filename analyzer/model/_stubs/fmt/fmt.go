package fmt // import "fmt"

import (
	"io"
)

// Fprintf writes to w. Source: fmt/print.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Fprintf(w io.Writer, format string, a ...any) (n int, err error)

// Fprint writes to w. Source: fmt/print.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Fprint(w io.Writer, a ...any) (n int, err error)

// Fprintln writes to w. Source: fmt/print.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Fprintln(w io.Writer, a ...any) (n int, err error)

// Sprintf builds a text of format and a. Source: fmt/print.go, go1.26.8.
//
//connlint:text s format format, a
func Sprintf(format string, a ...any) (s string)

// Sprint builds a text of a. Source: fmt/print.go, go1.26.8.
//
//connlint:text s concat a
func Sprint(a ...any) (s string)

// Fscan reads from r until every operand has a value. Source: fmt/scan.go,
// go1.26.8.
//
//connlint:recv r
func Fscan(r io.Reader, a ...any) (n int, err error)

// Fscanln reads one line from r. Source: fmt/scan.go, go1.26.8.
//
//connlint:recv r
func Fscanln(r io.Reader, a ...any) (n int, err error)

// Fscanf reads from r until every operand has a value. Source: fmt/scan.go,
// go1.26.8.
//
//connlint:recv r
func Fscanf(r io.Reader, format string, a ...any) (n int, err error)

// Errorf builds an error. Source: fmt/errors.go, go1.26.8.
//
//connlint:nonnil err
func Errorf(format string, a ...any) (err error)

// Print tells the user. Source: fmt/print.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Print(a ...any) (n int, err error)

// Printf tells the user. Source: fmt/print.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Printf(format string, a ...any) (n int, err error)

// Println tells the user. Source: fmt/print.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Println(a ...any) (n int, err error)
