package goplstest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// within bounds the wait for one answer of gopls, which loads grpc on a machine that
// does other things too.
const within = 4 * time.Minute

// A client is an editor without a screen: it speaks LSP with a gopls of its own.
type client struct {
	t        *testing.T
	dir      string         // the workspace
	settings map[string]any // of gopls
	process  *os.Process
	in       io.WriteCloser
	write    sync.Mutex

	mu        sync.Mutex
	last      int
	answers   map[int]chan answer
	published chan published
	version   map[string]int // of the open files
}

type answer struct {
	Result json.RawMessage
	Error  *struct{ Message string }
}

// published are the diagnostics of a file.
type published struct {
	URI         string
	Version     int
	Diagnostics []diagnostic
	at          time.Time
}

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type diagnostic struct {
	Range           span   `json:"range"`
	Severity        int    `json:"severity"`
	Code            any    `json:"code,omitempty"`
	CodeDescription *href  `json:"codeDescription,omitempty"`
	Source          string `json:"source"`
	Message         string `json:"message"`
	Related         []struct {
		Location struct {
			URI   string `json:"uri"`
			Range span   `json:"range"`
		} `json:"location"`
		Message string `json:"message"`
	} `json:"relatedInformation,omitempty"`
	Data json.RawMessage `json:"data,omitempty"`
}

type href struct {
	Href string `json:"href"`
}

// start runs gopls on a workspace and opens it.
func start(t *testing.T, dir string, settings map[string]any) *client {
	t.Helper()
	cmd := exec.Command(goplsProgram(t), "serve")
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &client{
		t: t, dir: dir, settings: settings, process: cmd.Process, in: in,
		answers:   map[int]chan answer{},
		published: make(chan published, 10000),
		version:   map[string]int{},
	}
	done := make(chan error, 1)
	go func() { done <- c.read(bufio.NewReader(out)) }()
	t.Cleanup(func() {
		c.call("shutdown", nil, nil)
		c.notify("exit", nil)
		select {
		case <-done:
		case <-time.After(20 * time.Second):
			cmd.Process.Kill()
		}
		cmd.Wait()
	})
	c.call("initialize", map[string]any{
		"processId":        os.Getpid(),
		"rootUri":          uri(dir),
		"workspaceFolders": []any{map[string]any{"uri": uri(dir), "name": "case"}},
		"capabilities": map[string]any{
			"workspace": map[string]any{"configuration": true, "workspaceFolders": true},
			"textDocument": map[string]any{
				"publishDiagnostics": map[string]any{"relatedInformation": true, "codeDescriptionSupport": true, "versionSupport": true, "dataSupport": true},
				"codeAction":         map[string]any{"codeActionLiteralSupport": map[string]any{"codeActionKind": map[string]any{"valueSet": []string{"quickfix"}}}},
			},
		},
	}, nil)
	c.notify("initialized", map[string]any{})
	return c
}

func uri(file string) string { return "file://" + filepath.ToSlash(file) }

// read takes what gopls says until it ends.
func (c *client) read(r *bufio.Reader) error {
	for {
		length := 0
		for {
			line, err := r.ReadString('\n')
			if err != nil {
				return err
			}
			line = strings.TrimSpace(line)
			if line == "" {
				break
			}
			if n, ok := strings.CutPrefix(line, "Content-Length: "); ok {
				if length, err = strconv.Atoi(n); err != nil {
					return err
				}
			}
		}
		data := make([]byte, length)
		if _, err := io.ReadFull(r, data); err != nil {
			return err
		}
		var msg struct {
			ID     json.RawMessage
			Method string
			Params json.RawMessage
			answer
		}
		if err := json.Unmarshal(data, &msg); err != nil {
			return err
		}
		switch {
		case msg.Method == "textDocument/publishDiagnostics":
			p := published{at: time.Now()}
			if err := json.Unmarshal(msg.Params, &p); err != nil {
				return err
			}
			c.published <- p
		case msg.Method != "" && msg.ID != nil:
			c.reply(msg.ID, msg.Method, msg.Params)
		case msg.ID != nil:
			id, err := strconv.Atoi(string(msg.ID))
			if err != nil {
				return err
			}
			c.mu.Lock()
			ch := c.answers[id]
			delete(c.answers, id)
			c.mu.Unlock()
			if ch != nil {
				ch <- msg.answer
			}
		}
	}
}

// reply answers what gopls asks.
func (c *client) reply(id json.RawMessage, method string, params json.RawMessage) {
	var result any
	if method == "workspace/configuration" {
		var asked struct{ Items []any }
		json.Unmarshal(params, &asked)
		list := []any{}
		for range asked.Items {
			list = append(list, c.settings)
		}
		result = list
	}
	c.send(map[string]any{"jsonrpc": "2.0", "id": id, "result": result})
}

func (c *client) send(msg any) {
	data, err := json.Marshal(msg)
	if err != nil {
		c.t.Error(err)
		return
	}
	c.write.Lock()
	defer c.write.Unlock()
	fmt.Fprintf(c.in, "Content-Length: %d\r\n\r\n%s", len(data), data)
}

func (c *client) notify(method string, params any) {
	c.send(map[string]any{"jsonrpc": "2.0", "method": method, "params": params})
}

// call asks gopls and waits for the answer.
func (c *client) call(method string, params, result any) {
	c.t.Helper()
	c.mu.Lock()
	c.last++
	id, ch := c.last, make(chan answer, 1)
	c.answers[id] = ch
	c.mu.Unlock()
	c.send(map[string]any{"jsonrpc": "2.0", "id": id, "method": method, "params": params})
	select {
	case a := <-ch:
		if a.Error != nil {
			c.t.Fatalf("%s: %s", method, a.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(a.Result, result); err != nil {
				c.t.Fatalf("%s: %v", method, err)
			}
		}
	case <-time.After(within):
		c.t.Fatalf("%s: no answer in %v", method, within)
	}
}
