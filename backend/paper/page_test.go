package paper

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

func example() Document {
	return Document{
		Title: "Proof of consent", About: "أمارا", Number: "+234 803 555 0142", Business: "Ada’s Shop", Made: "Made 30 May 2026.",
		Sections: []Section{
			{Title: "Now", Tone: Good, Text: []string{"Unbroken.", "From 1 to 2."}},
			{Title: "Facts", Facts: []Fact{{Label: "Words", Text: "one\ntwo"}, {Label: "Sum", Text: "00ff", Code: true}}},
			{Title: "Lines", Entries: []Entry{{Title: "Line 1", Facts: []Fact{{Label: "By", Text: "Ada"}}}}},
			{Title: "Table", Table: Table{Headings: []string{"Tag", "Since"}, Rows: [][]string{{"VIP", "today"}}}},
		},
	}
}

func TestPage(t *testing.T) {
	var page bytes.Buffer
	if err := WritePage(&page, example()); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "page.html")
	if *update {
		if err := os.WriteFile(golden, page.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page.Bytes(), want) {
		t.Errorf("the page is not as %s; look at it and run with -update\n%s", golden, page.Bytes())
	}
}

// Whatever stands in a document, the page keeps its elements: nothing of it becomes markup, and all of it is there.
func TestTextIsNeverMarkup(t *testing.T) {
	plain := elements(t, filled("x"))
	for _, naughty := range []string{
		`<script>alert(1)</script>`, `</style><img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `javascript:alert(1)`,
		`{{.Title}}`, `</title></head>`, `<!--`, `]]>`, `&lt;b&gt;`, "\u202eevil\u202c", "a\u0000b", `' onmouseover='alert(1)`, `@import url(http://x)`,
	} {
		t.Run(naughty, func(t *testing.T) {
			if got := elements(t, filled(naughty)); got != plain {
				t.Errorf("other elements:\n%s\nwant\n%s", got, plain)
			}
		})
	}
}

// filled has the same text in every place.
func filled(text string) Document {
	return Document{Title: text, About: text, Number: text, Business: text, Made: text, Sections: []Section{{
		Title: text, Text: []string{text}, Facts: []Fact{{Label: text, Text: text}},
		Entries: []Entry{{Title: text, Facts: []Fact{{Label: text, Text: text, Code: true}}}},
		Table:   Table{Headings: []string{text}, Rows: [][]string{{text}}},
	}}}
}

// elements lists the tags of a page and their attributes.
func elements(t *testing.T, d Document) string {
	t.Helper()
	var page bytes.Buffer
	if err := WritePage(&page, d); err != nil {
		t.Fatal(err)
	}
	var seen strings.Builder
	read := xml.NewDecoder(&page)
	read.Strict, read.AutoClose, read.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := read.Token()
		if errors.Is(err, io.EOF) {
			return seen.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			seen.WriteString(start.Name.Local)
			for _, a := range start.Attr {
				seen.WriteString(" " + a.Name.Local + "=" + a.Value)
			}
			seen.WriteByte('\n')
		}
	}
}

func TestSaid(t *testing.T) {
	if got := Said(Fact{Label: "a"}, Fact{Label: "b", Text: "x"}); len(got) != 1 || got[0].Label != "b" {
		t.Errorf("got %+v", got)
	}
}

func TestWriteText(t *testing.T) {
	var text bytes.Buffer
	out := bufio.NewWriter(&text)
	WriteText(out, example())
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	const want = `Proof of consent
أمارا · +234 803 555 0142
Made 30 May 2026.

Now
  Unbroken.
  From 1 to 2.

Facts
  Words: one
  two
  Sum: 00ff

Lines
  Line 1
    By: Ada

Table
  VIP	today
`
	if text.String() != want {
		t.Errorf("got\n%s\nwant\n%s", text.String(), want)
	}
}
