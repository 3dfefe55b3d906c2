package slog // import "log/slog"

import (
	"io"
)

// New makes a logger whose records h gets. Source: log/slog/logger.go, go1.26.8.
//
//connlint:same l, h
func New(h Handler) (l *Logger)

// NewTextHandler writes each record to w, in one call. Source:
// log/slog/text_handler.go, go1.26.8.
//
//connlint:same h, w
func NewTextHandler(w io.Writer, opts *HandlerOptions) (h *TextHandler)

// NewJSONHandler writes each record to w, in one call. Source:
// log/slog/json_handler.go, go1.26.8.
//
//connlint:same h, w
func NewJSONHandler(w io.Writer, opts *HandlerOptions) (h *JSONHandler)

// Debug writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Debug(msg string, args ...any)

// Debug writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (l *Logger) Debug(msg string, args ...any)

// Info writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Info(msg string, args ...any)

// Info writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (l *Logger) Info(msg string, args ...any)

// Warn writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Warn(msg string, args ...any)

// Warn writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (l *Logger) Warn(msg string, args ...any)

// Error writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func Error(msg string, args ...any)

// Error writes to the log, whatever the level; of the others a handler may be told to
// leave out some. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
//connlint:call Write of l
func (l *Logger) Error(msg string, args ...any)
