//go:build linux

package atspi

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	registry  = "org.a11y.atspi.Registry"
	rootPath  = dbus.ObjectPath("/org/a11y/atspi/accessible/root")
	nullPath  = dbus.ObjectPath("/org/a11y/atspi/null")
	namespace = "org.a11y.atspi."
	callLimit = 3 * time.Second
)

// Conn is a connection to the accessibility bus.
type Conn struct{ bus *dbus.Conn }

// Dial asks the session bus where the accessibility bus is, and connects to it.
func Dial() (*Conn, error) {
	session, err := dbus.ConnectSessionBus()
	if err != nil {
		return nil, fmt.Errorf("connect to the session bus: %w", err)
	}
	defer session.Close()
	var address string
	if err := session.Object("org.a11y.Bus", "/org/a11y/bus").Call("org.a11y.Bus.GetAddress", 0).Store(&address); err != nil {
		return nil, fmt.Errorf("find the accessibility bus: %w", err)
	}
	bus, err := dbus.Connect(address)
	if err != nil {
		return nil, fmt.Errorf("connect to the accessibility bus: %w", err)
	}
	return &Conn{bus}, nil
}

// Close ends the connection.
func (c *Conn) Close() error { return c.bus.Close() }

// Program waits up to d for the program with this name to register, and returns its root.
func (c *Conn) Program(name string, d time.Duration) (Node, error) {
	desktop := Node{c, registry, rootPath}
	var found Node
	err := Until(d, func() bool {
		for _, program := range desktop.Children() {
			if program.Name() == name {
				found = program
				return true
			}
		}
		return false
	})
	if err != nil {
		return Node{}, fmt.Errorf("program %q did not register: %w", name, err)
	}
	return found, nil
}

// Node is one accessible object: a window, a button, a cell.
type Node struct {
	conn  *Conn
	owner string // the bus name of the process it lives in
	path  dbus.ObjectPath
}

func (n Node) call(method string, args ...any) *dbus.Call {
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	return n.conn.bus.Object(n.owner, n.path).CallWithContext(ctx, namespace+method, 0, args...)
}

func (n Node) property(iface, name string) any {
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	var value dbus.Variant
	call := n.conn.bus.Object(n.owner, n.path).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, namespace+iface, name)
	if call.Store(&value) != nil {
		return nil // the object went away while it was looked at
	}
	return value.Value()
}

type reference struct {
	Owner string
	Path  dbus.ObjectPath
}

// Children lists what is directly below n; none when n has gone.
func (n Node) Children() []Node {
	var refs []reference
	if n.call("Accessible.GetChildren").Store(&refs) != nil {
		return nil
	}
	if len(refs) == 0 { // a socket lists its plug only by index
		count, _ := n.property("Accessible", "ChildCount").(int32)
		for i := range count {
			var ref reference
			if n.call("Accessible.GetChildAtIndex", i).Store(&ref) == nil && ref.Path != nullPath {
				refs = append(refs, ref)
			}
		}
	}
	nodes := make([]Node, len(refs))
	for i, ref := range refs {
		nodes[i] = Node{n.conn, ref.Owner, ref.Path}
	}
	return nodes
}

// Role is what kind of object n is.
func (n Node) Role() Role {
	var role uint32
	if n.call("Accessible.GetRole").Store(&role) != nil {
		return Invalid
	}
	return Role(role)
}

// Name is what a screen reader calls n.
func (n Node) Name() string {
	name, _ := n.property("Accessible", "Name").(string)
	return name
}

// Text is the text n holds, "" if it is nothing that holds text.
func (n Node) Text() string {
	var interfaces []string
	if n.call("Accessible.GetInterfaces").Store(&interfaces) != nil || !slices.Contains(interfaces, namespace+"Text") {
		return ""
	}
	count, _ := n.property("Text", "CharacterCount").(int32)
	var text string
	if n.call("Text.GetText", int32(0), count).Store(&text) != nil {
		return ""
	}
	return text
}

// SetText replaces the text of a native entry. Web inputs refuse it: Focus them and Type.
func (n Node) SetText(text string) error {
	var done bool
	if err := n.call("EditableText.SetTextContents", text).Store(&done); err != nil {
		return err
	}
	if !done {
		return errors.New("the entry refused the text")
	}
	return nil
}

// Press does n's first action: presses a button, flips a switch, opens a menu.
func (n Node) Press() error {
	var done bool
	return n.call("Action.DoAction", int32(0)).Store(&done)
}

// Focus gives n the keyboard focus.
func (n Node) Focus() error {
	var done bool
	return n.call("Component.GrabFocus").Store(&done)
}

// Is reports whether n has the state.
func (n Node) Is(state State) bool {
	var words []uint32
	if n.call("Accessible.GetState").Store(&words) != nil || len(words) < 2 {
		return false
	}
	return (uint64(words[0])|uint64(words[1])<<32)>>state&1 == 1
}

// Walk visits n and everything below it, depth first, until visit returns false.
func (n Node) Walk(visit func(node Node, depth int) bool) { n.walk(visit, 0) }

func (n Node) walk(visit func(Node, int) bool, depth int) bool {
	if !visit(n, depth) {
		return false
	}
	for _, child := range n.Children() {
		if !child.walk(visit, depth+1) {
			return false
		}
	}
	return true
}

// All lists what is below n with this role, and this name unless name is empty.
func (n Node) All(role Role, name string) []Node {
	var found []Node
	n.Walk(func(node Node, _ int) bool {
		if node.Role() == role && (name == "" || node.Name() == name) {
			found = append(found, node)
		}
		return true
	})
	return found
}

// Find waits for something below n with this role and a name that matches: the whole name, or its beginning when name
// ends in "…".
func (n Node) Find(role Role, name string) (Node, error) {
	var found Node
	ok := false
	err := Until(30*time.Second, func() bool {
		n.Walk(func(node Node, _ int) bool {
			if node.Role() == role && matches(node.Name(), name) {
				found, ok = node, true
			}
			return !ok
		})
		return ok
	})
	if err != nil {
		return Node{}, fmt.Errorf("no %v %q: %w", role, name, err)
	}
	return found, nil
}

func matches(name, want string) bool {
	if start, cut := strings.CutSuffix(want, "…"); cut {
		return strings.HasPrefix(name, start)
	}
	return name == want
}

// Tree writes what is below n, one object a line: for the log of a failed journey.
func (n Node) Tree(limit int) string {
	var b strings.Builder
	n.Walk(func(node Node, depth int) bool {
		fmt.Fprintf(&b, "%s%v %q\n", strings.Repeat(" ", depth), node.Role(), node.Name())
		return b.Len() < limit
	})
	return b.String()
}

// Until asks every 30 ms whether ok, for at most d.
func Until(d time.Duration, ok func() bool) error {
	for end := time.Now().Add(d); ; time.Sleep(30 * time.Millisecond) {
		if ok() {
			return nil
		}
		if time.Now().After(end) {
			return fmt.Errorf("not within %v", d)
		}
	}
}
