package iter // import "github.com/sourcegraph/conc/iter"

// ForEach runs f for all elements, in other goroutines, and waits for them.
// Source: iter/iter.go, v0.3.0.
//
//connlint:call f
func ForEach[T any](input []T, f func(*T))

// ForEachIdx runs f for all elements, in other goroutines, and waits for them.
// Source: iter/iter.go, v0.3.0.
//
//connlint:call f
func ForEachIdx[T any](input []T, f func(int, *T))

// Map runs f for all elements, in other goroutines, and waits for them. Source:
// iter/map.go, v0.3.0.
//
//connlint:call f
func Map[T any, R any](input []T, f func(*T) R) (r []R)

// MapErr runs f for all elements, in other goroutines, and waits for them.
// Source: iter/map.go, v0.3.0.
//
//connlint:call f
func MapErr[T any, R any](input []T, f func(*T) (R, error)) (r []R, err error)

// ForEach runs f for all elements, in other goroutines, and waits for them.
// Source: iter/iter.go, v0.3.0.
//
//connlint:call f
func (iter Iterator[T]) ForEach(input []T, f func(*T))

// ForEachIdx runs f for all elements, in other goroutines, and waits for them.
// Source: iter/iter.go, v0.3.0.
//
//connlint:call f
func (iter Iterator[T]) ForEachIdx(input []T, f func(int, *T))

// Map runs f for all elements, in other goroutines, and waits for them. Source:
// iter/map.go, v0.3.0.
//
//connlint:call f
func (m Mapper[T, R]) Map(input []T, f func(*T) R) (r []R)

// MapErr runs f for all elements, in other goroutines, and waits for them.
// Source: iter/map.go, v0.3.0.
//
//connlint:call f
func (m Mapper[T, R]) MapErr(input []T, f func(*T) (R, error)) (r []R, err error)
