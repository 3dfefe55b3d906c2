package require // import "github.com/stretchr/testify/require"

// Error is right only if err is one. Source: require/require.go, v1.12.1.
//
//connlint:fails err
func Error(t TestingT, err error, msgAndArgs ...interface{})

// Error is right only if err is one. Source: require/require_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) Error(err error, msgAndArgs ...interface{})

// ErrorIs is right only if err is target. Source: require/require.go, v1.12.1.
//
//connlint:fails err
func ErrorIs(t TestingT, err, target error, msgAndArgs ...interface{})

// ErrorIs is right only if err is target. Source: require/require_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) ErrorIs(err, target error, msgAndArgs ...interface{})

// ErrorAs is right only if err is like target. Source: require/require.go, v1.12.1.
//
//connlint:fails err
func ErrorAs(t TestingT, err error, target interface{}, msgAndArgs ...interface{})

// ErrorAs is right only if err is like target. Source: require/require_forward.go, v1.12.1.
//
//connlint:fails err
func (a *Assertions) ErrorAs(err error, target interface{}, msgAndArgs ...interface{})

// ErrorContains is right only if the error says so. Source: require/require.go, v1.12.1.
//
//connlint:fails theError
func ErrorContains(t TestingT, theError error, contains string, msgAndArgs ...interface{})

// ErrorContains is right only if the error says so. Source: require/require_forward.go, v1.12.1.
//
//connlint:fails theError
func (a *Assertions) ErrorContains(theError error, contains string, msgAndArgs ...interface{})

// EqualError is right only if the error says just that. Source: require/require.go, v1.12.1.
//
//connlint:fails theError
func EqualError(t TestingT, theError error, errString string, msgAndArgs ...interface{})

// EqualError is right only if the error says just that. Source: require/require_forward.go, v1.12.1.
//
//connlint:fails theError
func (a *Assertions) EqualError(theError error, errString string, msgAndArgs ...interface{})
