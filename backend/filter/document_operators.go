package filter

import (
	"strings"

	"regulars/backend/text"
)

// documentOperators look into JSON values.
func documentOperators() []operator {
	return append([]operator{
		{name: "has_key", params: takes("path"), words: phrase("has key"), compile: func(r rule) (Node, error) {
			path, err := r.keyPath(0)
			return r.document(JSONTest{Op: JSONHasKey, Path: path}, err)
		}},
		{name: "key_is", params: takes("path", "value"), words: keyWords("is"), compile: compileKeyIs},
		{name: "key_contains", params: takes("path", "text"), words: keyWords("contains"), compile: func(r rule) (Node, error) {
			path, err := r.keyPath(0)
			if err != nil {
				return nil, err
			}
			needle, err := r.needle(1, unchanged)
			return r.document(JSONTest{Op: JSONKeyContains, Path: path, Needle: needle}, err)
		}},
		{name: "text_contains", params: takes("text"), words: phrase("text contains"), compile: func(r rule) (Node, error) {
			needle, err := r.needle(0, unchanged)
			return r.document(JSONTest{Op: JSONContains, Needle: needle}, err)
		}},
	}, presence("is empty", "has a value")...)
}

func (r rule) document(test JSONTest, err error) (Node, error) {
	if err != nil {
		return nil, err
	}
	return r.field.test(test), nil
}

func compileKeyIs(r rule) (Node, error) {
	path, err := r.keyPath(0)
	if err != nil {
		return nil, err
	}
	value := r.args[1]
	if _, isText := value.(string); isText {
		if value, err = r.text(1, MaxText); err != nil {
			return nil, err
		}
	}
	scalar, ok := scalarOf(value)
	if !ok {
		return nil, wrongType(r.argPath(1), "a text, a number, true, false or null")
	}
	return r.document(JSONTest{Op: JSONKeyIs, Path: path, Scalar: scalar}, nil)
}

// keyPath returns argument i as a path into a document: "address.city" or "phones.0", or as a JSON Pointer (RFC 6901)
// "/address/city", which can name keys that have a dot.
func (r rule) keyPath(i int) ([]string, error) {
	written, err := r.text(i, MaxText)
	if err != nil {
		return nil, err
	}
	if text.Clean(written) == "" {
		return nil, emptyText(r.argPath(i))
	}
	pointer, isPointer := strings.CutPrefix(written, "/")
	if !isPointer {
		return strings.Split(written, "."), nil
	}
	steps := strings.Split(pointer, "/")
	for i := range steps {
		steps[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(steps[i])
	}
	return steps, nil
}

// keyWords returns "key address.city is Lagos".
func keyWords(verb string) func([]string) string {
	return func(args []string) string {
		return "key " + args[0] + " " + verb + " " + strings.Join(args[1:], " ")
	}
}
