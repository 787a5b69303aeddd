package text

import (
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"nothing":                     {"", ""},
		"ASCII":                       {"Mary-Ann O'Neil 3rd", "mary-ann o'neil 3rd"},
		"accents":                     {"JOSÉ García Ñuñez", "jose garcia nunez"},
		"accents as marks":            {"Jose\u0301", "jose"},
		"Polish":                      {"Łukasz Żółć", "lukasz zolc"},
		"German":                      {"Weiß GROẞ Müller", "weiss gross muller"},
		"Danish":                      {"Ærø Østergård", "aero ostergard"},
		"Icelandic":                   {"Þórður Eiðsson", "thordur eidsson"},
		"Turkish":                     {"İpek ışık I", "ipek isik i"},
		"Vietnamese":                  {"Ngọc Thảo Đặng", "ngoc thao dang"},
		"Yoruba and Hausa":            {"Adébáyọ̀ Ƙasim Ɗan", "adebayo kasim dan"},
		"ligatures":                   {"ﬁn œuvre Æ", "fin oeuvre ae"},
		"full width":                  {"ＡＢＣ１２３", "abc123"},
		"Greek":                       {"Ὀδυσσεύς ΜΆΙΟΣ", "οδυσσευσ μαιοσ"},
		"Cyrillic":                    {"Пётр ЙОРДАН", "петр иордан"},
		"Arabic alef, ya, ta marbuta": {"أحمد إيمان آمنة ٱلله مصطفى", "احمد ايمان امنه الله مصطفي"},
		"Arabic tatweel and points":   {"مُحَمَّـــد", "محمد"},
		"Persian letters":             {"کریمی", "كريمي"},
		"Persian with a joiner":       {"می\u200cخواهم", "ميخواهم"},
		"Hebrew points":               {"שָׁלוֹם", "שלום"},
		"digits of other scripts":     {"٣۴३３", "3433"},
		"Hindi keeps its vowels":      {"कुमार", "कुमार"},
		"Hindi drops the nukta":       {"ज़रीन", "जरीन"},
		"Thai keeps vowels":           {"สมชาย กุ้ง", "สมชาย กุง"},
		"Chinese":                     {"王伟", "王伟"},
		"Japanese half width":         {"ｶﾞｷﾞ カ", "カキ カ"},
		"Korean, by parts":            {"김", "\u1100\u1175\u11B7"},
		"emoji with joiner and tone":  {"👩🏽\u200d🚀❤\uFE0F", "👩🏽🚀❤"},
		"soft hyphen":                 {"Dampf\u00ADschiff", "dampfschiff"},
		"quotes and dashes":           {"O’Brien–Smith O´Hara", "o'brien-smith o'hara"},
		"mathematical letters":        {"𝓐𝓫𝓬", "abc"},
		"Cherokee has one case":       {"ᏣᎳᎩ ꮳꮃꭹ", "ꮳꮃꭹ ꮳꮃꭹ"},
		"not UTF-8":                   {"a\xffb", "a\uFFFDb"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Fold(c.in); got != c.want {
				t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

// A prefix of a Korean syllable finds it while it is being typed, letter by letter.
func TestFoldFindsASyllableThatIsBeingTyped(t *testing.T) {
	whole := Fold("김민수")
	for _, typed := range []string{"ㄱ", "기", "김", "김ㅁ", "김미", "김민"} {
		if !strings.Contains(whole, Fold(typed)) {
			t.Errorf("%q does not find 김민수", typed)
		}
	}
}

// Every single character folds to something that folds to itself: stored text and needle can be folded any number
// of times. (Full case folding fails here: it swaps the two cases of Cherokee for ever.)
func TestFoldOfEveryCharacterIsFinal(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		folded := Fold(string(r))
		if again := Fold(folded); again != folded {
			t.Errorf("%U folds to %q and that to %q", r, folded, again)
		}
	}
}

func TestFoldOfASCIIAgreesWithItsRule(t *testing.T) {
	for r := range rune(utf8.RuneSelf) {
		if got, want := Fold(string(r)), foldRune(r); got != want {
			t.Errorf("Fold(%q) = %q, by the rule %q", r, got, want)
		}
	}
}

func TestAppendFoldKeepsWhatIsThere(t *testing.T) {
	if got := string(AppendFold([]byte("É|"), "É")); got != "É|e" {
		t.Errorf("got %q", got)
	}
}

func TestFoldIsSafeForConcurrentUse(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for r := rune(0x10400); r < 0x10800; r++ {
				Fold(string(r))
			}
		})
	}
	all.Wait()
}

// Search looks for a folded needle in a folded text; that a substring stays one must hold whatever stands around it.
func TestFoldOfPartsIsPartsOfFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		if Fold(a+b) != Fold(a)+Fold(b) {
			t.Fatalf("Fold(%q+%q) = %q, its parts are %q and %q", a, b, Fold(a+b), Fold(a), Fold(b))
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"José", "김민수", "أحمد", "ﷺ", "\xc3", "👨‍👩‍👧", "ẞ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded) {
			t.Errorf("Fold(%q) is not UTF-8: %q", s, folded)
		}
		if Fold(folded) != folded {
			t.Errorf("Fold(%q) = %q, which folds to %q", s, folded, Fold(folded))
		}
	})
}

func BenchmarkFold(b *testing.B) {
	names := []string{"José García", "王伟芳", "محمد العلي", "Пётр Королёв", "Mary Smith"}
	var buffer []byte
	for i := 0; b.Loop(); i++ {
		buffer = AppendFold(buffer[:0], names[i%len(names)])
	}
}
