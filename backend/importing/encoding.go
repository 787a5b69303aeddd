package importing

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// UTF8 is the name of the encoding that everything should be in.
const UTF8 = "UTF-8"

// codec is an encoding by the name that a person chooses it by. A nil encoding is UTF-8.
type codec struct {
	name     string
	encoding encoding.Encoding
}

// codecs returns the encodings that can be read, in the order of a list to choose from.
func codecs() []codec {
	return []codec{
		{UTF8, nil},
		{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"Windows-1252", charmap.Windows1252},
		{"Windows-1250", charmap.Windows1250},
		{"Windows-1251", charmap.Windows1251},
		{"Windows-1253", charmap.Windows1253},
		{"Windows-1254", charmap.Windows1254},
		{"Windows-1255", charmap.Windows1255},
		{"Windows-1256", charmap.Windows1256},
		{"Windows-1257", charmap.Windows1257},
		{"Windows-1258", charmap.Windows1258},
		{"Windows-874", charmap.Windows874},
		{"GB18030", simplifiedchinese.GB18030},
		{"Big5", traditionalchinese.Big5},
		{"Shift_JIS", japanese.ShiftJIS},
		{"EUC-KR", korean.EUCKR},
		{"KOI8-R", charmap.KOI8R},
		{"Macintosh", charmap.Macintosh},
	}
}

// Encodings returns the names of the encodings that a file can be read in.
func Encodings() []string {
	var names []string
	for _, c := range codecs() {
		names = append(names, c.name)
	}
	return names
}

// encodingOf returns the encoding of this name; nil is UTF-8. Fault: EncodingUnknown.
func encodingOf(name string) (encoding.Encoding, error) {
	all := codecs()
	i := slices.IndexFunc(all, func(c codec) bool { return strings.EqualFold(c.name, name) })
	if i < 0 {
		return nil, encodingUnknown(name)
	}
	return all[i].encoding, nil
}

// marks are the byte order marks and what they say.
var marks = [...]struct {
	mark string
	name string
}{{"\xEF\xBB\xBF", UTF8}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}

// byteOrderMark returns the encoding that a byte order mark at the start of head tells of, and the mark's length;
// "" and 0 if there is none.
func byteOrderMark(head []byte) (string, int) {
	for _, m := range marks {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return m.name, len(m.mark)
		}
	}
	return "", 0
}

// utf16Without returns the byte order of UTF-16 text without a mark, told by where the zero bytes of its ASCII
// characters stand, and "" if sample is no such text.
func utf16Without(sample []byte) string {
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case zeros[1] > half/4 && zeros[0] < zeros[1]/16:
		return "UTF-16LE"
	case zeros[0] > half/4 && zeros[1] < zeros[0]/16:
		return "UTF-16BE"
	}
	return ""
}

// guessEncoding returns the most likely encoding of text that has no mark and no zero bytes. country (ISO code, may
// be empty) decides between encodings that look alike.
func guessEncoding(sample []byte, country string) string {
	if looksUTF8(sample) {
		return UTF8
	}
	for _, m := range multibytes(country) {
		if m.fits(sample) {
			return m.name
		}
	}
	return codePage(sample, country)
}

// looksUTF8 reports whether sample is UTF-8, cut anywhere, possibly with a damaged byte here and there.
func looksUTF8(sample []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(sample); {
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(sample[i:])
		switch {
		case size > 1:
			good++
		case r == utf8.RuneError && utf8.FullRune(sample[i:]):
			bad++
		}
		i += size
	}
	return bad == 0 || good > 10*bad
}

// multibyte is an encoding whose characters beyond ASCII take two bytes.
type multibyte struct {
	name      string
	countries []string // where it comes before the others
	valid     func(lead, trail byte) bool
	common    func(lead, trail byte) bool // a character of everyday text
}

func within(b, from, to byte) bool { return from <= b && b <= to }

// multibytes returns the candidates; those of country first.
func multibytes(country string) []multibyte {
	all := []multibyte{
		{
			name: "Shift_JIS", countries: []string{"JP"},
			valid: func(lead, trail byte) bool {
				return (within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC)) && within(trail, 0x40, 0xFC) && trail != 0x7F
			},
			common: func(lead, _ byte) bool { return within(lead, 0x81, 0x9F) }, // kana, and kanji of the first level
		},
		{
			name: "GB18030", countries: []string{"CN", "SG"},
			valid: func(lead, trail byte) bool {
				return within(lead, 0x81, 0xFE) && within(trail, 0x40, 0xFE) && trail != 0x7F
			},
			common: func(lead, trail byte) bool { return within(lead, 0xA1, 0xF7) && trail >= 0xA1 }, // GB 2312
		},
		{
			name: "Big5", countries: []string{"TW", "HK", "MO"},
			valid: func(lead, trail byte) bool {
				return within(lead, 0xA1, 0xF9) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE))
			},
			common: func(lead, _ byte) bool { return within(lead, 0xA1, 0xC6) }, // characters of the first level
		},
		{
			name: "EUC-KR", countries: []string{"KR"},
			valid:  func(lead, trail byte) bool { return within(lead, 0xA1, 0xFE) && trail >= 0xA1 },
			common: func(lead, _ byte) bool { return within(lead, 0xB0, 0xC8) }, // Hangul
		},
	}
	slices.SortStableFunc(all, func(a, b multibyte) int {
		return rank(a.countries, country) - rank(b.countries, country)
	})
	return all
}

// rank is 0 for a list that holds country, else 1.
func rank(countries []string, country string) int {
	if slices.Contains(countries, country) {
		return 0
	}
	return 1
}

// fits reports whether sample can be in m and reads like everyday text in it.
func (m multibyte) fits(sample []byte) bool {
	pairs, common := 0, 0
	for i := 0; i < len(sample); i++ {
		if sample[i] < 0x80 {
			continue
		}
		if i+1 == len(sample) { // the sample was cut inside a character
			break
		}
		if !m.valid(sample[i], sample[i+1]) {
			return false
		}
		pairs++
		if m.common(sample[i], sample[i+1]) {
			common++
		}
		i++
	}
	return common*5 >= pairs*4
}

// pages are the one-byte encodings of Windows by country; elsewhere it is 1252.
var pages = [...]struct {
	name      string
	latin     bool
	countries []string
}{
	{"Windows-1250", true, []string{"PL", "CZ", "SK", "HU", "SI", "HR", "BA", "RO", "AL", "RS", "ME"}},
	{"Windows-1251", false, []string{"RU", "UA", "BY", "BG", "KZ", "MK", "KG", "MN", "TJ", "UZ", "MD"}},
	{"Windows-1253", false, []string{"GR", "CY"}},
	{"Windows-1254", true, []string{"TR", "AZ"}},
	{"Windows-1255", false, []string{"IL"}},
	{"Windows-1256", false, []string{"EG", "SA", "AE", "MA", "DZ", "TN", "LY", "JO", "LB", "SY", "IQ", "KW", "QA", "BH", "OM", "YE", "SD", "PS", "IR", "PK"}},
	{"Windows-1257", true, []string{"EE", "LV", "LT"}},
	{"Windows-1258", true, []string{"VN"}},
	{"Windows-874", false, []string{"TH"}},
}

// codePage returns the one-byte encoding of sample. In Latin scripts letters beyond ASCII stand alone among others,
// in other scripts they make up whole words.
func codePage(sample []byte, country string) string {
	high, runs, capitals := 0, 0, 0
	for i, b := range sample {
		switch {
		case b < 0x80:
			continue
		case i == 0 || sample[i-1] < 0x80:
			runs++
		case within(b, 0xC0, 0xDF):
			capitals++ // in Cyrillic, a capital letter inside a word
		}
		high++
	}
	latin := high < 2*runs
	for _, p := range pages {
		if p.latin == latin && slices.Contains(p.countries, country) {
			return p.name
		}
	}
	switch {
	case latin:
		return "Windows-1252"
	case capitals*5 > high:
		return "Windows-1256"
	}
	return "Windows-1251"
}
