package messaging

import (
	"context"
	"errors"
	"io"
	"strings"
	"unicode"

	"regulars/backend/importing"
	"regulars/backend/text"
)

// maxText is how many bytes of a message are read. WhatsApp sends no longer ones.
const maxText = 64 << 10

// chat walks over an exported chat.
type chat struct {
	form    Form
	lines   importing.Records
	reading Reading
	senders senders

	at      Message // the one whose lines are being read
	words   []byte  // its text so far
	lastRow int     // of it
	open    bool    // there is such a one, and somebody sent it
}

func (c *chat) walk(ctx context.Context, progress func(float64), yield func(Message, error) bool) error {
	for {
		line, err := c.lines.Next()
		if errors.Is(err, io.EOF) {
			c.end(yield)
			return nil
		}
		if err == nil {
			err = step(ctx, line.Row, c.lines, progress)
		}
		if err != nil {
			return err
		}
		if !c.take(line, yield) {
			return nil
		}
	}
}

// take reads a line; false ends the walk.
func (c *chat) take(line importing.Record, yield func(Message, error) bool) bool {
	s, rest, begins := c.form.cut(line.Cells[0])
	if !begins {
		c.goOn(line)
		return true
	}
	if !c.end(yield) {
		return false
	}
	c.begin(line.Row, s, rest)
	return true
}

// begin starts a message. A line without a sender is one of WhatsApp's own.
func (c *chat) begin(row int, s stamp, rest string) {
	sender, words, sent := strings.Cut(rest, ": ")
	if !sent {
		sender, sent = strings.CutSuffix(rest, ":") // a message without text
	}
	c.open = sent && sender != ""
	if !c.open {
		return
	}
	c.at = Message{Row: row, Sender: c.senders.of(sender)}
	at, exists := s.unix(c.reading.Order, c.reading.Location)
	if c.at.At = at; !exists {
		c.at.Problem = timeUnreadable(s.date)
	}
	c.words, c.lastRow = append(c.words[:0], words...), row
}

// goOn adds a line to the message that is being read, with the empty ones before it.
func (c *chat) goOn(line importing.Record) {
	if !c.open || len(c.words) >= maxText {
		return
	}
	for ; c.lastRow < line.Row; c.lastRow++ {
		c.words = append(c.words, '\n')
	}
	c.words = append(c.words, line.Cells[0]...)
}

// end gives the message that was read, if it is somebody's; false ends the walk.
func (c *chat) end(yield func(Message, error) bool) bool {
	if !c.open {
		return true
	}
	c.open = false
	words := string(c.words[:min(len(c.words), maxText)])
	if isWhatsApps(words) {
		return true
	}
	c.at.Text = withoutEdit(words)
	return yield(c.at, nil)
}

// senders are the senders that a file has named so far, as it names them and cleaned. A chat has few, and a table names
// each again and again.
type senders map[string]string

const manySenders = 1 << 16

func (s senders) of(raw string) string {
	if known, ok := s[raw]; ok {
		return known
	}
	if len(s) > manySenders {
		clear(s)
	}
	// A tilde stands before names that the other one chose, not the owner of the phone.
	clean := strings.TrimFunc(strings.TrimPrefix(text.Clean(raw), "~"), unicode.IsSpace)
	s[strings.Clone(raw)] = clean
	return clean
}

const leftToRight = "\u200E"

// The beginnings of what Android phones put for messages that somebody took back, without the full stop.
var deleted = [...]string{
	"You deleted this message", "This message was deleted", "Eliminaste este mensaje", "Se eliminó este mensaje", "Você apagou esta mensagem", "Mensagem apagada", //nolint:misspell // not English
	"Vous avez supprimé ce message", "Ce message a été supprimé", "Du hast diese Nachricht gelöscht", "Diese Nachricht wurde gelöscht", "Hai eliminato questo messaggio", //nolint:misspell // not English
	"Questo messaggio è stato eliminato", "لقد حذفت هذه الرسالة", "تم حذف هذه الرسالة", "您删除了这条消息", "此消息已删除", "你已刪除此訊息", "Anda menghapus pesan ini", "Pesan ini dihapus", //nolint:misspell // not English
}

// isWhatsApps reports whether a text is none that somebody typed: iPhones put a mark before what WhatsApp writes,
// Android phones angle brackets around it.
func isWhatsApps(words string) bool {
	if strings.HasPrefix(words, leftToRight) {
		return true
	}
	words = text.Clean(words)
	if strings.HasPrefix(words, "<") && strings.HasSuffix(words, ">") && strings.Count(words, "<") == 1 {
		return true
	}
	for _, d := range deleted {
		if strings.TrimSuffix(words, ".") == d {
			return true
		}
	}
	return words == "" || words == "null"
}

// edited is what Android phones put behind a message that was edited.
const edited = "<This message was edited>"

// withoutEdit takes off what WhatsApp puts behind a message that was edited.
func withoutEdit(words string) string {
	if i := strings.LastIndex(words, leftToRight+"<"); i >= 0 && strings.HasSuffix(words, ">") {
		words = words[:i]
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(words), edited))
}
