package paper

import (
	"bufio"
	"fmt"
	"strings"
)

// WriteText writes the document as plain lines, for a terminal. Errors of the output come up when it is flushed.
func WriteText(to *bufio.Writer, d Document) {
	line := func(indent, text string) {
		_, _ = fmt.Fprintln(to, indent+strings.ReplaceAll(text, "\n", "\n"+indent))
	}
	line("", d.Title)
	line("", strings.Trim(d.About+" · "+d.Number, " ·"))
	line("", d.Made)
	for _, s := range d.Sections {
		line("", "\n"+s.Title)
		for _, text := range s.Text {
			line("  ", text)
		}
		writeFacts(line, "  ", s.Facts)
		for _, e := range s.Entries {
			line("  ", e.Title)
			writeFacts(line, "    ", e.Facts)
		}
		for _, row := range s.Table.Rows {
			line("  ", strings.Join(row, "\t"))
		}
	}
}

func writeFacts(line func(indent, text string), indent string, facts []Fact) {
	for _, f := range facts {
		line(indent, f.Label+": "+f.Text)
	}
}
