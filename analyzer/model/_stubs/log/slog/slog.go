package slog // import "log/slog"

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

// Error writes to the log. Source: log/slog/logger.go, go1.26.8.
//
//connlint:neutral it only prints its operands
func (l *Logger) Error(msg string, args ...any)
