package filter

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"regulars/backend/fault"
)

const ada = `{"field":"name","op":"is","args":["Ada"]}`

func TestParseReadsTheTree(t *testing.T) {
	got, err := Parse([]byte(` {"all":[{"any":[{"field":"name","op":"is","args":["Ada"]},{}]},{"not":{"args":[1.50,true,null],"op":"eq","field":"x"}}]} `))
	if err != nil {
		t.Fatal(err)
	}
	want := AllOf(
		AnyOf(Rule("name", "is", "Ada"), Filter{}),
		NotOf(Rule("x", "eq", json.Number("1.50"), true, nil)),
	)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestParseIsStrict(t *testing.T) {
	for name, c := range map[string]struct {
		json string
		code fault.Code
		path string
	}{
		"cut off":                       {`{"all":[`, NotJSON, ""},
		"something behind":              {`{} {}`, NotJSON, ""},
		"not UTF-8":                     {"{\"field\":\"\xff\"}", NotJSON, ""},
		"nested without end":            {strings.Repeat("[", 20000), NotJSON, ""},
		"too large":                     {`{"field":"` + strings.Repeat("a", MaxBytes) + `"}`, TooLarge, ""},
		"a list":                        {`[]`, WrongType, ""},
		"null":                          {`null`, WrongType, ""},
		"a text":                        {`"name"`, WrongType, ""},
		"all is no list":                {`{"all":{}}`, WrongType, "all"},
		"all is null":                   {`{"all":null}`, WrongType, "all"},
		"a member is no filter":         {`{"any":[{},3]}`, WrongType, "any[1]"},
		"not of a list":                 {`{"all":[{"not":[]}]}`, WrongType, "all[0].not"},
		"field is no text":              {`{"field":1}`, WrongType, "field"},
		"op is no text":                 {`{"not":{"field":"name","op":["is"]}}`, WrongType, "not.op"},
		"args is no list":               {`{"field":"name","op":"is","args":"Ada"}`, WrongType, "args"},
		"an argument is a list":         {`{"all":[{},{"any":[{"field":"name","op":"is","args":[[]]}]}]}`, WrongType, "all[1].any[0].args[0]"},
		"an argument is an object":      {`{"field":"name","op":"is","args":["Ada",{}]}`, WrongType, "args[1]"},
		"an unknown key":                {`{"all":[{"feild":"name"}]}`, UnknownKey, "all[0].feild"},
		"a key in capitals":             {`{"Field":"name","op":"is"}`, UnknownKey, "Field"},
		"a key twice":                   {`{"op":"is","field":"name","op":"is_not"}`, DuplicateKey, "op"},
		"two groups in one":             {`{"all":[{"all":[],"any":[]}]}`, MixedKeys, "all[0]"},
		"a group and a rule":            {`{"not":{},"field":"name","op":"empty"}`, MixedKeys, ""},
		"a group and an empty rule":     {`{"any":[{"all":[],"field":""}]}`, MixedKeys, "any[0]"},
		"no field":                      {`{"any":[{"op":"is"}]}`, MissingKey, "any[0]"},
		"an empty field":                {`{"field":""}`, MissingKey, ""},
		"only arguments":                {`{"args":[]}`, MissingKey, ""},
		"no operator":                   {`{"field":"name","args":["Ada"]}`, MissingKey, ""},
		"nine groups around a rule":     {nested(9, ada), TooDeep, strings.Repeat("not.", 8) + "not"},
		"a hundred and one rules":       {`{"any":[` + strings.Repeat(ada+",", 100) + ada + `]}`, TooManyRules, "any[100]"},
		"a hundred and one empty rules": {`{"any":[` + strings.Repeat(`{},`, 100) + `{"all":[]}]}`, TooManyRules, "any[100]"},
		"a thousand and one arguments":  {`{"field":"name","op":"is","args":[` + strings.Repeat(`"a",`, 1000) + `"a"]}`, TooManyArgs, "args"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(c.json))
			wantFault(t, err, c.code, c.path)
		})
	}
}

func TestParseTakesWhatTheLimitsAllow(t *testing.T) {
	for name, text := range map[string]string{
		"eight groups around a rule": nested(8, ada),
		"a hundred rules":            `{"any":[` + strings.Repeat(ada+",", 99) + ada + `]}`,
		"a thousand arguments":       `{"field":"name","op":"is","args":[` + strings.Repeat(`"a",`, 999) + `"a"]}`,
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Parse([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Compile(f, testEnv(t)); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestLimitsAreNamed(t *testing.T) {
	for _, text := range []string{nested(9, ada), `{"any":[` + strings.Repeat(ada+",", 100) + ada + `]}`, strings.Repeat(" ", MaxBytes+1)} {
		_, err := Parse([]byte(text))
		if f, ok := fault.As(err); !ok || f.Params["limit"] == "" || !strings.Contains(f.Message, f.Params["limit"]) {
			t.Errorf("the limit is not named: %v", err)
		}
	}
}

func TestStringIsCanonical(t *testing.T) {
	for written, want := range map[string]string{
		``:     `{}`,
		` { }`: `{}`,
		`{"args":["<Ada & Bea>"], "op":"is", "field":"name"}`:      `{"field":"name","op":"is","args":["\u003cAda \u0026 Bea\u003e"]}`,
		`{"field":"name","op":"empty","args":[]}`:                  `{"field":"name","op":"empty"}`,
		`{"field":"attribute:Orders","op":"eq","args":[1.50]}`:     `{"field":"attribute:Orders","op":"eq","args":[1.50]}`,
		`{"not":{"all":[{"any":[]}]}}`:                             `{"not":{"all":[{"any":[]}]}}`,
		`{"field":"attribute:P","op":"key_is","args":["a",null]}`:  `{"field":"attribute:P","op":"key_is","args":["a",null]}`,
		`{"field":"attribute:P","op":"key_is","args":["a",false]}`: `{"field":"attribute:P","op":"key_is","args":["a",false]}`,
	} {
		f, err := Parse([]byte(written))
		if err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if got := f.String(); got != want {
			t.Errorf("%s: got %s, want %s", written, got, want)
		}
	}
}

func TestFilterIsJSONWithinOtherJSON(t *testing.T) {
	type saved struct{ Rule Filter }
	text, err := json.Marshal(saved{Rule("tags", "any_of", "VIP", vip, 7, int64(8))})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"Rule":{"field":"tags","op":"any_of","args":["VIP",1,7,8]}}`; string(text) != want {
		t.Errorf("got %s, want %s", text, want)
	}
	var read saved
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	if read.Rule.String() != `{"field":"tags","op":"any_of","args":["VIP",1,7,8]}` {
		t.Errorf("got %s", read.Rule)
	}
	wantFault(t, json.Unmarshal([]byte(`{"Rule":{"feild":""}}`), &read), UnknownKey, "feild")
}

func TestIsEmpty(t *testing.T) {
	if !(Filter{}).IsEmpty() || AllOf().IsEmpty() || Rule("name", "empty").IsEmpty() {
		t.Error("only the zero filter asks nothing")
	}
}

// nested returns a filter with n groups around it.
func nested(n int, filter string) string {
	return strings.Repeat(`{"not":`, n) + filter + strings.Repeat(`}`, n)
}

func wantFault(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	f, ok := fault.As(err)
	if !ok {
		t.Fatalf("got %v, want the fault %s", err, code)
	}
	if f.Code != code || f.Params["path"] != path {
		t.Errorf("got %s at %q, want %s at %q (%s)", f.Code, f.Params["path"], code, path, f.Message)
	}
	if path != "" && !strings.Contains(f.Message, path) {
		t.Errorf("the message does not say where: %s", f.Message)
	}
}
