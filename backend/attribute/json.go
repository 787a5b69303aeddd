package attribute

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of a JSON value.
const (
	MaxJSON      = 64 << 10 // bytes
	maxJSONDepth = 64       // objects and lists within one another
)

func parseJSON(_ Definition, plain string) (string, *refusal) {
	value := strings.TrimSpace(strings.TrimPrefix(plain, "\uFEFF"))
	if len(value) > MaxJSON {
		return "", &refusal{JSONTooLarge, fmt.Sprintf("and what follows has %d bytes; up to %d (64 KiB) are possible", len(value), MaxJSON), "Shorten it."}
	}
	if problem := checkEncoding(value); problem != "" {
		return "", notJSON(problem)
	}
	if err := syntaxError(value); err != nil {
		return "", notJSON(err.Error())
	}
	return value, walkJSON(value)
}

func notJSON(problem string) *refusal {
	return &refusal{NotJSON, "is not valid JSON: " + problem, "Correct it, or choose the type text for the attribute."}
}

// syntaxError says what is wrong with the grammar of value, and in which line and column.
func syntaxError(value string) error {
	var syntax *json.SyntaxError
	err := json.Unmarshal([]byte(value), new(json.RawMessage))
	if !errors.As(err, &syntax) {
		return err
	}
	before := value[:min(max(int(syntax.Offset)-1, 0), len(value))]
	line, column := 1+strings.Count(before, "\n"), len(before)-strings.LastIndex(before, "\n")
	return fmt.Errorf("line %d, column %d: %w", line, column, err)
}

// walkJSON refuses what the grammar allows and programs read differently: a key twice in one object, and nesting
// that nothing needs. value has correct grammar.
func walkJSON(value string) *refusal {
	decoder := json.NewDecoder(strings.NewReader(value))
	decoder.UseNumber()
	var open []*object
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return notJSON(err.Error())
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if len(open) > 0 {
				open[len(open)-1].valueRead()
			}
			if open = append(open, newObject(token)); len(open) > maxJSONDepth {
				return notJSON(fmt.Sprintf("it is nested more than %d levels deep", maxJSONDepth))
			}
		case json.Delim('}'), json.Delim(']'):
			open = open[:len(open)-1]
		default:
			if len(open) > 0 && !open[len(open)-1].read(token) {
				return &refusal{JSONDuplicateKey, fmt.Sprintf("has the key %q twice in one object", token), "Remove one of them."}
			}
		}
	}
}

// object is an object or list that is being read; for a list, keys is nil.
type object struct {
	keys    map[string]bool
	wantKey bool // the next token is a key
}

func newObject(open json.Token) *object {
	if open == json.Delim('[') {
		return &object{}
	}
	return &object{keys: map[string]bool{}, wantKey: true}
}

func (o *object) valueRead() { o.wantKey = o.keys != nil }

// read takes a key or a plain value, and returns false for a key that was there before.
func (o *object) read(token json.Token) bool {
	if !o.wantKey {
		o.valueRead()
		return true
	}
	key, _ := token.(string)
	if o.keys[key] {
		return false
	}
	o.keys[key], o.wantKey = true, false
	return true
}

// checkEncoding says what is wrong with the characters of value: bytes that are no UTF-8, or one half of a
// surrogate pair, which is no character and is lost by most programs. "" if nothing is.
func checkEncoding(value string) string {
	if !utf8.ValidString(value) {
		return "it has bytes that are not UTF-8"
	}
	for i := 0; i+1 < len(value); i++ {
		if value[i] != '\\' {
			continue
		}
		i++ // what follows a backslash does not start an escape of its own
		if value[i] != 'u' {
			continue
		}
		switch unit := unicodeEscape(value[i-1:]); {
		case unit >= 0xD800 && unit < 0xDC00 && isLowSurrogate(unicodeEscape(value[min(i+5, len(value)):])):
			i += len(`uD83D\uDE0`) // to the end of the pair
		case unit >= 0xD800 && unit < 0xE000:
			return "it has half a character (\\u" + strconv.FormatInt(int64(unit), 16) + ")"
		}
	}
	return ""
}

func isLowSurrogate(unit int) bool { return unit >= 0xDC00 && unit < 0xE000 }

// unicodeEscape returns the number of the \uXXXX that s starts with, -1 if it starts with none.
func unicodeEscape(s string) int {
	if len(s) < len(`\u0000`) || s[:2] != `\u` {
		return -1
	}
	unit, err := strconv.ParseUint(s[2:6], 16, 32)
	if err != nil {
		return -1
	}
	return int(unit)
}
