package filter

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Parse reads a filter from JSON. Empty text is the empty filter. It is strict: keys that the language does not
// have, keys that exclude each other, a key twice and values of the wrong type are faults, and so is each limit.
// Fields, operators and arguments are looked at by Compile.
//
// Faults: NotJSON, TooLarge, WrongType, UnknownKey, DuplicateKey, MixedKeys, MissingKey, TooDeep, TooManyRules,
// TooManyArgs. All but the first two say where in Params["path"].
func Parse(data []byte) (Filter, error) {
	if len(data) > MaxBytes {
		return Filter{}, tooLarge(len(data))
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return Filter{}, nil
	}
	if err := checkJSON(data); err != nil {
		return Filter{}, err
	}
	r := reader{json.NewDecoder(bytes.NewReader(data))}
	r.UseNumber()
	f, err := r.filter("", 0)
	if err != nil {
		return Filter{}, err
	}
	return f, check(f)
}

func checkJSON(data []byte) error {
	if !utf8.Valid(data) {
		return notJSON("it is not UTF-8 text", 0, nil)
	}
	var raw json.RawMessage
	err := json.Unmarshal(data, &raw)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return notJSON(syntax.Error(), syntax.Offset, err)
	}
	return err
}

// reader reads JSON that is known to be well formed.
type reader struct{ *json.Decoder }

func (r reader) filter(path string, depth int) (Filter, error) {
	if err := r.open('{', path, "a filter"); err != nil {
		return Filter{}, err
	}
	var f Filter
	seen := map[string]bool{}
	for r.More() {
		key, err := r.key(path, seen)
		if err != nil {
			return Filter{}, err
		}
		if err := r.member(&f, key, join(path, key), depth); err != nil {
			return Filter{}, err
		}
	}
	if err := checkShape(f, seen, path); err != nil {
		return Filter{}, err
	}
	return f, r.close()
}

// checkShape looks at what f itself cannot tell: keys of a rule that are there but empty.
func checkShape(f Filter, seen map[string]bool, path string) error {
	switch isRule := seen["field"] || seen["op"] || seen["args"]; {
	case isRule && f.groupKey() != "":
		return mixedKeys(path)
	case isRule && f.Field == "":
		return missingKey(path, "field")
	}
	return nil
}

// key reads a key that the object at path did not have yet.
func (r reader) key(path string, seen map[string]bool) (string, error) {
	token, err := r.Token()
	if err != nil {
		return "", fmt.Errorf("read key: %w", err)
	}
	key := token.(string)
	if seen[key] {
		return "", duplicateKey(join(path, key), key)
	}
	seen[key] = true
	return key, nil
}

// member reads the value of one key into f.
func (r reader) member(f *Filter, key, path string, depth int) (err error) {
	switch key {
	case "all", "any", "not":
		if depth == MaxDepth {
			return tooDeep(path)
		}
		return r.group(f, key, path, depth+1)
	case "field":
		f.Field, err = r.text(path)
	case "op":
		f.Op, err = r.text(path)
	case "args":
		f.Args, err = r.args(path)
	default:
		err = unknownKey(path, key)
	}
	return err
}

func (r reader) group(f *Filter, key, path string, depth int) (err error) {
	switch key {
	case "all":
		f.All, err = r.filters(path, depth)
	case "any":
		f.Any, err = r.filters(path, depth)
	default:
		var inner Filter
		inner, err = r.filter(path, depth)
		f.Not = &inner
	}
	return err
}

func (r reader) filters(path string, depth int) ([]Filter, error) {
	if err := r.open('[', path, "a list of filters"); err != nil {
		return nil, err
	}
	filters := []Filter{}
	for r.More() {
		f, err := r.filter(at(path, len(filters)), depth)
		if err != nil {
			return nil, err
		}
		filters = append(filters, f)
	}
	return filters, r.close()
}

func (r reader) args(path string) ([]any, error) {
	if err := r.open('[', path, "a list of values"); err != nil {
		return nil, err
	}
	args := []any{}
	for r.More() {
		token, err := r.Token()
		if err != nil {
			return nil, fmt.Errorf("read argument: %w", err)
		}
		if _, nested := token.(json.Delim); nested {
			return nil, wrongType(at(path, len(args)), "a text, a number, true or false")
		}
		args = append(args, token)
	}
	return args, r.close()
}

func (r reader) text(path string) (string, error) {
	token, err := r.Token()
	if err != nil {
		return "", fmt.Errorf("read text: %w", err)
	}
	text, ok := token.(string)
	if !ok {
		return "", wrongType(path, "a text")
	}
	return text, nil
}

func (r reader) open(delim json.Delim, path, expected string) error {
	token, err := r.Token()
	if err == nil && token != delim {
		return wrongType(path, expected)
	}
	return err
}

func (r reader) close() error {
	_, err := r.Token()
	return err
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func at(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }
