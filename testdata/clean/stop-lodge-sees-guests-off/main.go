// Lodges that wait for their guests to leave, and tidy up then.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"time"
)

// lodge lets its guests sleep as long as they like.
type lodge struct {
	door   net.Listener
	mu     sync.Mutex
	guests []net.Conn
	beds   sync.WaitGroup
}

func (l *lodge) open() {
	for {
		guest, err := l.door.Accept()
		if err != nil {
			return
		}
		l.mu.Lock()
		l.guests = append(l.guests, guest)
		l.mu.Unlock()
		l.beds.Add(1)
		go l.host(guest)
	}
}

func (l *lodge) host(guest net.Conn) {
	defer l.beds.Done()
	for in := bufio.NewScanner(guest); in.Scan(); {
		fmt.Fprintln(guest, "good night,", in.Text())
	}
}

func (l *lodge) close() {
	l.door.Close()
	l.beds.Wait()
	for _, guest := range l.guests {
		guest.Close()
	}
}

// inn wakes its guests when it is time.
type inn struct {
	door   net.Listener
	mu     sync.Mutex
	guests map[net.Conn]bool
	beds   sync.WaitGroup
}

func (l *inn) open() {
	for {
		guest, err := l.door.Accept()
		if err != nil {
			return
		}
		l.beds.Add(1)
		l.mu.Lock()
		l.guests[guest] = true
		l.mu.Unlock()
		go l.host(guest)
	}
}

func (l *inn) host(guest net.Conn) {
	defer l.beds.Done()
	defer func() {
		l.mu.Lock()
		delete(l.guests, guest)
		l.mu.Unlock()
	}()
	for in := bufio.NewScanner(guest); in.Scan(); {
		fmt.Fprintln(guest, "good night,", in.Text())
	}
}

func (l *inn) wake() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for guest := range l.guests {
		guest.Close()
	}
}

func (l *inn) close() {
	l.door.Close()
	time.AfterFunc(20*time.Millisecond, l.wake)
	l.beds.Wait()
	l.wake()
}

// camp says when it is time, and the guests go.
type camp struct {
	door   net.Listener
	mu     sync.Mutex
	guests map[net.Conn]bool
	beds   sync.WaitGroup
}

func (l *camp) open() {
	for {
		guest, err := l.door.Accept()
		if err != nil {
			return
		}
		l.beds.Add(1)
		l.mu.Lock()
		l.guests[guest] = true
		l.mu.Unlock()
		go l.host(guest)
	}
}

func (l *camp) host(guest net.Conn) {
	defer l.beds.Done()
	defer func() {
		l.mu.Lock()
		delete(l.guests, guest)
		l.mu.Unlock()
	}()
	for in := bufio.NewScanner(guest); in.Scan(); {
		log.Print(in.Text())
	}
}

func (l *camp) close() {
	l.door.Close()
	l.mu.Lock()
	for guest := range l.guests {
		fmt.Fprintln(guest, "the sun is up")
	}
	l.mu.Unlock()
	l.beds.Wait()
	for guest := range l.guests {
		guest.Close()
	}
}

// letters asks for letters at many doors, each of which answers once and closes.
type letters struct {
	doors map[string]net.Conn
	wait  sync.WaitGroup
	asked chan struct{}
}

func (l *letters) ask(addr string) error {
	door, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	l.doors[addr] = door
	if _, err := fmt.Fprintln(door, "letters?"); err != nil {
		return err
	}
	l.wait.Go(func() {
		said, err := io.ReadAll(door)
		log.Printf("%q %v", said, err)
	})
	return nil
}

func (l *letters) close() {
	l.wait.Wait()
	close(l.asked)
	for _, door := range l.doors {
		door.Close()
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func visit(ln net.Listener) net.Conn {
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "bear")
	return conn
}

func main() {
	l := &lodge{door: listen()}
	l.beds.Add(1)
	go func() {
		defer l.beds.Done()
		l.open()
	}()
	visit(l.door).Close()
	l.close()

	i := &inn{door: listen(), guests: map[net.Conn]bool{}}
	i.beds.Add(1)
	go func() {
		defer i.beds.Done()
		i.open()
	}()
	defer visit(i.door).Close()
	i.close()

	c := &camp{door: listen(), guests: map[net.Conn]bool{}}
	c.beds.Add(1)
	go func() {
		defer c.beds.Done()
		c.open()
	}()
	guest := visit(c.door)
	go func() {
		bufio.NewReader(guest).ReadString('\n')
		guest.Close()
	}()
	time.Sleep(20 * time.Millisecond)
	c.close()

	post := listen()
	go func() {
		for {
			conn, err := post.Accept()
			if err != nil {
				return
			}
			bufio.NewReader(conn).ReadString('\n')
			fmt.Fprintln(conn, "none")
			conn.Close()
		}
	}()
	p := &letters{doors: map[string]net.Conn{}, asked: make(chan struct{})}
	if err := p.ask(post.Addr().String()); err != nil {
		log.Fatal(err)
	}
	p.close()
}
