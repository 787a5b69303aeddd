package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ in, want, lines string }{
		"nothing":                    {"", "", ""},
		"plain":                      {"Ann", "Ann", "Ann"},
		"outer space":                {"  Ann Lee \t", "Ann Lee", "Ann Lee"},
		"inner space stays":          {"Ann  Lee", "Ann  Lee", "Ann  Lee"},
		"other spaces outside":       {"\u00A0\u3000Ann\u2003", "Ann", "Ann"},
		"composed":                   {"Jose\u0301", "José", "José"},
		"control characters":         {"A\x00n\x07n\x1b\u0085", "Ann", "Ann"},
		"tab inside":                 {"Ann\tLee", "Ann Lee", "Ann Lee"},
		"direction override":         {"\u202Eexe.nnA\u202C", "exe.nnA", "exe.nnA"},
		"isolates and marks":         {"\u2067Ann\u2069\u200E\u061C", "Ann", "Ann"},
		"zero width non-joiner":      {"می\u200Cخواهم", "می\u200Cخواهم", "می\u200Cخواهم"},
		"family emoji":               {"👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"},
		"byte order mark":            {"\uFEFFAnn", "Ann", "Ann"},
		"not a character":            {"A\uFFFEnn", "Ann", "Ann"},
		"not UTF-8":                  {"A\xffnn", "A\uFFFDnn", "A\uFFFDnn"},
		"lines":                      {"one\ntwo", "one two", "one\ntwo"},
		"lines of other systems":     {"one\r\ntwo\rthree\u2028four", "one  two three four", "one\ntwo\nthree\nfour"},
		"lines around":               {"\n\none\n", "one", "one"},
		"nothing but what is gone":   {"\u200E\x00 ", "", ""},
		"private use, as is":         {"\uE000", "\uE000", "\uE000"},
		"compatibility forms, as is": {"ﬁ Ａ", "ﬁ Ａ", "ﬁ Ａ"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Clean(c.in); got != c.want {
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
			}
			if got := CleanLines(c.in); got != c.lines {
				t.Errorf("CleanLines(%q) = %q, want %q", c.in, got, c.lines)
			}
		})
	}
}

func TestCleanTextIsCleanForGood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		clean := Clean(s)
		if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) || strings.TrimSpace(clean) != clean {
			t.Fatalf("Clean(%q) = %q", s, clean)
		}
		if again := Clean(clean); again != clean {
			t.Fatalf("Clean(%q) = %q, cleaned again %q", s, clean, again)
		}
	})
}

func TestGraphemes(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want int
	}{
		"nothing":            {"", 0},
		"ASCII":              {"VIP", 3},
		"accent as mark":     {"e\u0301", 1},
		"family":             {"👨\u200D👩\u200D👧", 1},
		"flag":               {"🇳🇬", 1},
		"Hindi syllable":     {"नि", 1},
		"Chinese":            {"王伟", 2},
		"a name with emojis": {"Ann 💐", 5},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Graphemes(c.in); got != c.want {
				t.Errorf("Graphemes(%q) = %d, want %d", c.in, got, c.want)
			}
		})
	}
}

func TestNameFold(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		same bool
	}{
		"case":                   {"VIP", "vip", true},
		"outer and inner space":  {"  Big   spender ", "big spender", true},
		"full width":             {"ＶＩＰ", "vip", true},
		"sharp s":                {"GROẞ", "gross", true},
		"final sigma":            {"ΌΔΟΣ", "όδος", true},
		"Cherokee":               {"ᏣᎳᎩ", "ꮳꮃꭹ", true},
		"composed or not":        {"Café", "Cafe\u0301", true},
		"no-break space":         {"a\u00A0b", "a b", true},
		"invisible characters":   {"VIP\u200E", "VIP", true},
		"accents are a name":     {"Café", "Cafe", false},
		"punctuation is a name":  {"VIP!", "VIP", false},
		"another word, not same": {"VIP", "VIPs", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := NameFold(c.a) == NameFold(c.b); got != c.same {
				t.Errorf("%q and %q: folded %q and %q", c.a, c.b, NameFold(c.a), NameFold(c.b))
			}
		})
	}
}

func TestShorten(t *testing.T) {
	for name, c := range map[string]struct {
		in    string
		limit int
		want  string
	}{
		"short":             {"Ann", 5, "Ann"},
		"just right":        {"Annie", 5, "Annie"},
		"long":              {"Annabel", 5, "Anna…"},
		"never half a face": {"👨\u200D👩\u200D👧👨\u200D👩\u200D👧👨\u200D👩\u200D👧", 2, "👨\u200D👩\u200D👧…"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Shorten(c.in, c.limit); got != c.want {
				t.Errorf("Shorten(%q, %d) = %q, want %q", c.in, c.limit, got, c.want)
			}
		})
	}
}

func TestDigits(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "12": "12", "٠١٢٣٤٥٦٧٨٩": "0123456789", "۰۹": "09", "०९": "09", "０９": "09", "𝟎𝟗": "09", "𝟿": "9", "Ⅻ": "Ⅻ", "a٣b": "a3b",
	} {
		if got := Digits(in); got != want {
			t.Errorf("Digits(%q) = %q, want %q", in, got, want)
		}
	}
}
