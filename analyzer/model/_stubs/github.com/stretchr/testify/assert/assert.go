package assert // import "github.com/stretchr/testify/assert"

// Error is right only if err is one. Source: assert/assertions.go, v1.12.1.
//
//connlint:fails err
func Error(t TestingT, err error, msgAndArgs ...interface{}) (ok bool)

// Error is right only if err is one. Source: assert/assertion_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) Error(err error, msgAndArgs ...interface{}) (ok bool)

// ErrorIs is right only if err is target. Source: assert/assertions.go, v1.12.1.
//
//connlint:fails err
func ErrorIs(t TestingT, err, target error, msgAndArgs ...interface{}) (ok bool)

// ErrorIs is right only if err is target. Source: assert/assertion_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) ErrorIs(err, target error, msgAndArgs ...interface{}) (ok bool)

// ErrorAs is right only if err is like target. Source: assert/assertions.go, v1.12.1.
//
//connlint:fails err
func ErrorAs(t TestingT, err error, target interface{}, msgAndArgs ...interface{}) (ok bool)

// ErrorAs is right only if err is like target. Source: assert/assertion_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) ErrorAs(err error, target interface{}, msgAndArgs ...interface{}) (ok bool)

// ErrorContains is right only if the error says so. Source: assert/assertions.go, v1.12.1.
//
//connlint:fails theError
func ErrorContains(t TestingT, theError error, contains string, msgAndArgs ...interface{}) (ok bool)

// ErrorContains is right only if the error says so. Source: assert/assertion_forward.go, v1.12.1.
//
//connlint:fails theError
func (a *Assertions) ErrorContains(theError error, contains string, msgAndArgs ...interface{}) (ok bool)

// EqualError is right only if the error says just that. Source: assert/assertions.go, v1.12.1.
//
//connlint:fails theError
func EqualError(t TestingT, theError error, errString string, msgAndArgs ...interface{}) (ok bool)

// EqualError is right only if the error says just that. Source: assert/assertion_forward.go, v1.12.1.
//
//connlint:fails theError
func (a *Assertions) EqualError(theError error, errString string, msgAndArgs ...interface{}) (ok bool)
