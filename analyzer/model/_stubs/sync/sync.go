package sync // import "sync"

// Go runs f in a new goroutine that wg counts. Source: sync/waitgroup.go,
// go1.26.8.
//
//connlint:go f
func (wg *WaitGroup) Go(f func())

// Done says that one of the goroutines that wg counts is over. Source:
// sync/waitgroup.go, go1.26.8.
//
//connlint:done wg
func (wg *WaitGroup) Done()

// Wait blocks until the counter is zero. It matters for a connection that one of
// the counted goroutines drives. Source: sync/waitgroup.go, go1.26.8.
//
//connlint:wait wg until every goroutine that {wg} counts is done
func (wg *WaitGroup) Wait()

// Lock waits until nobody else has m, this goroutine included. Source: sync/mutex.go,
// go1.26.8.
//
//connlint:lock m
func (m *Mutex) Lock()

// Unlock gives m back. Source: sync/mutex.go, go1.26.8.
//
//connlint:unlock m
func (m *Mutex) Unlock()

// Lock waits until nobody else has rw, readers included. Source: sync/rwmutex.go,
// go1.26.8.
//
//connlint:lock rw
func (rw *RWMutex) Lock()

// Unlock gives rw back. Source: sync/rwmutex.go, go1.26.8.
//
//connlint:unlock rw
func (rw *RWMutex) Unlock()

// RLock waits until nobody has rw for writing. Source: sync/rwmutex.go, go1.26.8.
//
//connlint:share rw
func (rw *RWMutex) RLock()

// RUnlock gives rw back. Source: sync/rwmutex.go, go1.26.8.
//
//connlint:unlock rw
func (rw *RWMutex) RUnlock()

// Do runs f here, the first time. Source: sync/once.go, go1.26.8.
//
//connlint:call f
func (o *Once) Do(f func())

// Range runs f here for each entry. Source: sync/map.go, go1.26.8.
//
//connlint:call f
func (m *Map) Range(f func(key, value any) bool)

// OnceFunc returns a function that runs f here, the first time that it is
// called. Source: sync/oncefunc.go, go1.26.8.
//
//connlint:same once, f
func OnceFunc(f func()) (once func())

// OnceValue returns a function that runs f here, the first time that it is
// called. Source: sync/oncefunc.go, go1.26.8.
//
//connlint:same once, f
func OnceValue[T any](f func() T) (once func() T)

// OnceValues returns a function that runs f here, the first time that it is
// called. Source: sync/oncefunc.go, go1.26.8.
//
//connlint:same once, f
func OnceValues[T1, T2 any](f func() (T1, T2)) (once func() (T1, T2))
