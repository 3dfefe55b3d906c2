package main

import (
	"os"
	"runtime"
	"strings"

	"golang.org/x/term"
)

// style colours text, or leaves it plain.
type style struct {
	on       bool
	terminal bool // somebody looks at it
}

// styleFor returns the style for a file: colours if it is a terminal that
// understands them and the environment does not forbid them (no-color.org).
func styleFor(f *os.File, getenv func(string) string) style {
	plain := getenv("NO_COLOR") != "" || getenv("TERM") == "dumb" || runtime.GOOS == "windows"
	terminal := term.IsTerminal(int(f.Fd()))
	return style{on: !plain && terminal, terminal: terminal}
}

func (s style) paint(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) strong(text string) string { return s.paint("1", text) }
func (s style) faint(text string) string  { return s.paint("2", text) }
func (s style) alarm(text string) string  { return s.paint("1;31", text) }
func (s style) mark(text string) string   { return s.paint("1;33", text) }

// diff colours the lines of a unified diff.
func (s style) diff(text string) string {
	if !s.on {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		body := strings.TrimSuffix(line, "\n")
		end := line[len(body):]
		switch {
		case strings.HasPrefix(body, "--- "), strings.HasPrefix(body, "+++ "):
			body = s.strong(body)
		case strings.HasPrefix(body, "@@"):
			body = s.paint("36", body)
		case strings.HasPrefix(body, "-"):
			body = s.paint("31", body)
		case strings.HasPrefix(body, "+"):
			body = s.paint("32", body)
		}
		b.WriteString(body + end)
	}
	return b.String()
}
