package importing

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"

	"regulars/backend/fault"
)

func write(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.csv")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name, content string
		code          fault.Code
		kind          string // Params["kind"]
	}{
		{name: "empty", content: "", code: FileEmpty},
		{name: "a byte order mark only", content: "\xEF\xBB\xBF", code: FileEmpty},
		{name: "line ends only", content: "\n\r\n\n", code: FileEmpty},
		{name: "spaces and separators only", content: " ,,\n,,\n", code: FileEmpty},
		{name: "Excel workbook", content: "PK\x03\x04....[Content_Types].xml....xl/workbook.xml", code: FileWorkbook, kind: "an Excel workbook"},
		{name: "old Excel workbook", content: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", code: FileWorkbook, kind: "an Excel 97–2003 workbook"},
		{name: "OpenDocument", content: "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", code: FileWorkbook, kind: "an OpenDocument spreadsheet"},
		{name: "other zip", content: "PK\x03\x04....photos/1.jpg", code: FileBinary, kind: "a zip archive"},
		{name: "PDF", content: "%PDF-1.7\n", code: FileBinary, kind: "a PDF document"},
		{name: "picture", content: "\x89PNG\r\n\x1a\n", code: FileBinary, kind: "a picture"},
		{name: "zero bytes", content: strings.Repeat("a\x00\x00\x00", 100), code: FileBinary, kind: "a binary file"},
		{name: "UTF-32", content: "\xFF\xFE\x00\x00P\x00\x00\x00", code: FileBinary, kind: "text in UTF-32"},
		{name: "web page", content: " \n<!DOCTYPE html><html><table>", code: FileNotCSV, kind: "a web page"},
		{name: "JSON", content: `[{"phone":"+2348035550142"}]`, code: FileNotCSV, kind: "a JSON file"},
		{name: "vCard", content: "BEGIN:VCARD\nVERSION:3.0\n", code: FileNotCSV, kind: "a vCard file"},
		{name: "a letter", content: "Dear Amara\nthank you for the coffee\nLéa\n", code: FileNotCSV},
		{name: "one column of names", content: "Name\nAmara\nLéa\n", code: FileNotCSV},
		{name: "one endless line", content: strings.Repeat("x", 3<<20), code: RecordTooLong},
		{name: "a quote that is never closed", content: "\"Phone,Name\n+2348035550142,Amara\n", code: QuoteUnbalanced},
		{name: "too many columns", content: strings.Repeat("a,", 1001) + "b\n", code: TooManyColumns},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Open(write(t, []byte(test.content)), "")
			f, ok := fault.As(err)
			if !ok || f.Code != test.code || f.Params["kind"] != test.kind {
				t.Errorf("error %v (%+v), want %s of kind %q", err, f, test.code, test.kind)
			}
		})
	}
	for name, path := range map[string]string{"missing": filepath.Join(t.TempDir(), "x.csv"), "folder": t.TempDir()} {
		if _, err := Open(path, ""); !fault.Is(err, FileUnreadable) {
			t.Errorf("%s: error %v, want %s", name, err, FileUnreadable)
		}
	}
}

// encoded returns text in the encoding of this name.
func encoded(t testing.TB, name, text string) []byte {
	t.Helper()
	e, err := encodingOf(name)
	if err != nil {
		t.Fatal(err)
	}
	if e == nil {
		return []byte(text)
	}
	content, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

const (
	westernText  = "Phone,Display name,City\n+33639984120,Léa Fontaine,Lyon\n+4915125550173,Jürgen Weiß,Düsseldorf\n+34612345678,Íñigo Peña,A Coruña\n"
	polishText   = "Phone,Display name,City\n+48601555014,Małgorzata Dąbrowska,Łódź\n+48601555015,Paweł Zieliński,Gdańsk\n"
	turkishText  = "Phone,Display name,City\n+905325550176,Zeynep Yıldız,İzmir\n+905325550177,Şule Çağlar,Muğla\n"
	russianText  = "Phone,Display name,City\n+79125550144,Дмитрий Орлов,Казань\n+79125550145,Наталья Соловьёва,Санкт-Петербург\n"
	greekText    = "Phone,Display name,City\n+306912345678,Γιώργος Παπαδόπουλος,Θεσσαλονίκη\n"
	arabicText   = "Phone,Display name,City\n+971505550117,محمد الحداد,دبي\n+971505550118,فاطمة الزهراء,القاهرة\n"
	chineseText  = "Phone,Display name,City\n+8613800138000,王芳,上海\n+8613800138001,李秀英,北京\n+8613800138002,欧阳志强,广州\n"
	taiwanText   = "Phone,Display name,City\n+886912345678,陳怡君,台北\n+886912345679,林志豪,高雄\n"
	japaneseText = "Phone,Display name,City\n+819055550121,小林はな,東京\n+819055550122,サトウ ユイ,大阪\n"
	koreanText   = "Phone,Display name,City\n+821055550136,이지은,부산\n+821055550137,김민준,서울\n"
)

func TestOpenFindsTheEncoding(t *testing.T) {
	tests := []struct{ name, encoding, country, text, want string }{
		{name: "ASCII", encoding: UTF8, text: "Phone,Name\n+2348035550142,Amara\n", want: UTF8},
		{name: "UTF-8", encoding: UTF8, text: westernText + russianText + chineseText, want: UTF8},
		{name: "UTF-16 little endian without a mark", encoding: "UTF-16LE", text: westernText, want: "UTF-16LE"},
		{name: "UTF-16 big endian without a mark", encoding: "UTF-16BE", text: westernText, want: "UTF-16BE"},
		{name: "Western", encoding: "Windows-1252", text: westernText, want: "Windows-1252"},
		{name: "Polish, in Poland", encoding: "Windows-1250", country: "PL", text: polishText, want: "Windows-1250"},
		{name: "Turkish, in Turkey", encoding: "Windows-1254", country: "TR", text: turkishText, want: "Windows-1254"},
		{name: "Russian", encoding: "Windows-1251", text: russianText, want: "Windows-1251"},
		{name: "Russian, in Germany", encoding: "Windows-1251", country: "DE", text: russianText, want: "Windows-1251"},
		{name: "Greek, in Greece", encoding: "Windows-1253", country: "GR", text: greekText, want: "Windows-1253"},
		{name: "Arabic", encoding: "Windows-1256", text: arabicText, want: "Windows-1256"},
		{name: "Arabic, in Dubai", encoding: "Windows-1256", country: "AE", text: arabicText, want: "Windows-1256"},
		{name: "Chinese", encoding: "GB18030", text: chineseText, want: "GB18030"},
		{name: "Chinese, in Taiwan", encoding: "Big5", country: "TW", text: taiwanText, want: "Big5"},
		{name: "Japanese", encoding: "Shift_JIS", text: japaneseText, want: "Shift_JIS"},
		{name: "Korean, in Korea", encoding: "EUC-KR", country: "KR", text: koreanText, want: "EUC-KR"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, err := Open(write(t, encoded(t, test.encoding, test.text)), test.country)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if f.detected.Encoding != test.want {
				t.Errorf("found %s, want %s", f.detected.Encoding, test.want)
			}
			shown, err := f.Inspect(Format{}, newBook().catalogues())
			if err != nil {
				t.Fatal(err)
			}
			want, _, _ := readAll(newCSVRecords(strings.NewReader(test.text), ',', '\n', false))
			if got := fmt.Sprint(shown.Preview); got != fmt.Sprint(want[1:]) {
				t.Errorf("read as %s", got)
			}
		})
	}
}

func TestOpenKnowsByteOrderMarks(t *testing.T) {
	little, big := []byte("\xFF\xFE"), []byte("\xFE\xFF")
	for _, unit := range utf16.Encode([]rune(westernText)) {
		little, big = append(little, byte(unit), byte(unit>>8)), append(big, byte(unit>>8), byte(unit))
	}
	for want, content := range map[string][]byte{UTF8: []byte("\xEF\xBB\xBF" + westernText), "UTF-16LE": little, "UTF-16BE": big} {
		f, err := Open(write(t, content), "")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		headings, err := f.Headings(Format{})
		if err != nil || f.detected.Encoding != want || headings[0] != "Phone" {
			t.Errorf("found %s with %q, error %v; want %s", f.detected.Encoding, headings, err, want)
		}
	}
}

// The first letter beyond ASCII may come after the first megabytes.
func TestOpenLooksForTheEncodingInTheWholeFile(t *testing.T) {
	var content bytes.Buffer
	content.WriteString("Phone,Display name\n")
	for content.Len() < 3*sampleSize {
		content.WriteString("+2348035550142,Amara\n")
	}
	content.Write(encoded(t, "Windows-1251", russianText))
	f, err := Open(write(t, content.Bytes()), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.detected.Encoding; got != "Windows-1251" {
		t.Errorf("found %s", got)
	}
}

func TestOpenFindsDelimiterAndHeading(t *testing.T) {
	tests := []struct {
		name, text string
		delimiter  byte
		header     bool
	}{
		{name: "comma", text: "Phone,Name\n+1,Amara\n", delimiter: ',', header: true},
		{name: "semicolon, with decimal commas", text: "Phone;Name;Spent\n+1;Amara;12,5\n+2;Léa;3,25\n", delimiter: ';', header: true},
		{name: "semicolon, with a comma in each name", text: "Phone;Name\n+1;Okafor, Amara\n+2;Fontaine, Léa\n", delimiter: ';', header: true},
		{name: "tab", text: "Phone\tName\n+1\tAmara, Lagos\n", delimiter: '\t', header: true},
		{name: "bar", text: "Phone|Name\n+1|Amara\n", delimiter: '|', header: true},
		{name: "comma, with bars between tags", text: "Phone,Tags\n+1,VIP|Lead\n+2,VIP|Local\n", delimiter: ',', header: true},
		{name: "comma, with semicolons in quotes", text: "Phone,Note\n+1,\"a;b;c\"\n+2,\"d;e;f\"\n", delimiter: ',', header: true},
		{name: "named in the first line", text: "sep=;\nPhone;Name,x\n+1;Amara,y\n", delimiter: ';', header: true},
		{name: "one column of numbers", text: "+2348035550142\n+2348035550143\n", delimiter: ','},
		{name: "no headings", text: "+2348035550142,Amara\n+2348035550143,Ngozi\n", delimiter: ','},
		{name: "headings in no known language", text: "Simu,Jina,Mji\n+254712345678,Wanjiru,Nairobi\n", delimiter: ',', header: true},
		{name: "old Mac line ends", text: "Phone;Name\r+1;Amara\r+2;Léa\r", delimiter: ';', header: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, err := Open(write(t, []byte(test.text)), "")
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if got := f.detected; got.Delimiter != test.delimiter || got.Header != test.header {
				t.Errorf("found %q, heading %t; want %q, %t", got.Delimiter, got.Header, test.delimiter, test.header)
			}
		})
	}
}

// What was found can be overridden, and what is overridden is not found out again.
func TestInspectWithAnotherFormat(t *testing.T) {
	f := open(t, "Phone,Name;City\n+2348035550142,Amara;Lagos\n")
	shown, err := f.Inspect(Format{Delimiter: ';', Encoding: "Windows-1252"}, newBook().catalogues())
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintln(len(shown.Columns), shown.Columns[0].Heading, len(shown.Preview), shown.Rows); got != "2 Column A 2 2\n" {
		t.Errorf("shown %s", got)
	}
	for format, code := range map[Format]fault.Code{{Encoding: "EBCDIC", Delimiter: ','}: EncodingUnknown, {Encoding: UTF8, Delimiter: 'x'}: DelimiterUnknown} {
		if _, err := f.Inspect(format, newBook().catalogues()); !fault.Is(err, code) {
			t.Errorf("%+v: error %v, want %s", format, err, code)
		}
	}
}

// A file that is not what its first rows promise is refused where it breaks, with the place.
func TestRunRefusesAFileThatBreaks(t *testing.T) {
	good := strings.Repeat("+2348035550142,Amara\n", 110_000) // beyond the first megabytes
	tests := []struct {
		name, rest string
		code       fault.Code
		param      string
	}{
		{name: "quote never closed", rest: "+1,\"Amara\n+2,b\n", code: QuoteUnbalanced, param: "row 110002"},
		{name: "bytes of another encoding", rest: "+1,L\xE9a\n", code: EncodingBroken, param: "row 110002 byte 2310019"},
		{name: "endless row", rest: strings.Repeat("x", 2<<20), code: RecordTooLong, param: "row 110002 limit 1048576"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBook()
			plan := prepare(t, b, "Phone,Prénom\n"+good+test.rest, Options{})
			_, err := Run(context.Background(), Job{Plan: plan, Existing: nobody{b}})
			f, ok := fault.As(err)
			if !ok || f.Code != test.code {
				t.Fatalf("error %v, want %s", err, test.code)
			}
			for name, value := range f.Params {
				if !strings.Contains(test.param, name+" "+value) {
					t.Errorf("%s is %s, want %s", name, value, test.param)
				}
			}
		})
	}
}

// In another encoding than UTF-8 a character that does not exist is just as broken.
func TestRunRefusesBrokenCharacters(t *testing.T) {
	content := append(encoded(t, "Shift_JIS", japaneseText), "+819055550123,\x81\x00x,\n"...)
	f, err := Open(write(t, content), "JP")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := newBook()
	plan, err := f.Prepare(context.Background(), Options{Format: Format{Encoding: "Shift_JIS", Delimiter: ',', Header: true}}, b.catalogues())
	if err == nil {
		_, err = Run(context.Background(), Job{Plan: plan, Existing: b})
	}
	if !fault.Is(err, EncodingBroken) {
		t.Errorf("error %v, want %s", err, EncodingBroken)
	}
}
