package exporting

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// LeftOut is who a file for marketing leaves out.
type LeftOut struct {
	People iter.Seq2[*LeftOutPerson, error] // asked for after the rows of the file; one may be used again for the next
	Path   string                           // of a CSV file for them; "": a sheet of the workbook, or a file beside the CSV
}

// LeftOutPerson is one who is left out.
type LeftOutPerson struct {
	*contact.Contact
	Because consent.Event // the line of the ledger that decided; the zero Event if there is none
}

var leftOutHeadings = []string{"Phone", "Display name", "Consent", "Since", "Source", "Why"}

// cells returns what a row says of p besides since when.
func (p *LeftOutPerson) cells() (phone, name, state, source, why string) {
	if p.Consent != consent.NotAsked {
		source = p.ConsentSource.Label()
	}
	state = stateInWords(p.Consent)
	if p.hasEnded() {
		state = "Consent has ended"
	}
	return p.Phone.E164, p.Name, state, source, p.why()
}

func stateInWords(s consent.State) string {
	return [...]string{consent.NotAsked: "No record of consent", consent.OptedIn: "Can receive marketing", consent.OptedOut: "Opted out"}[s]
}

// hasEnded reports whether p agreed for a time that is over: who is opted in is left out for nothing else.
func (p *LeftOutPerson) hasEnded() bool { return p.Consent == consent.OptedIn }

// why says in a sentence what keeps p out.
func (p *LeftOutPerson) why() string {
	switch {
	case p.hasEnded():
		return "They agreed for a time that is over."
	case p.Because.Kind == consent.ImportedUnverified:
		return withWords("A file says that they agreed, but not how", p.Because.Reference)
	case p.Consent != consent.OptedOut:
		return "Nothing shows that they agreed."
	}
	return withWords(optOutInWords(p.Because), cmp.Or(p.Because.Evidence, p.Because.Note, p.Because.Reference))
}

// optOutInWords says how somebody came to be opted out.
func optOutInWords(e consent.Event) string {
	switch e.Kind {
	case consent.PlatformStopped:
		return "WhatsApp reports that they stopped marketing messages"
	case consent.Correction:
		return "A correction says that they opted out"
	default:
	}
	switch e.Source {
	case provenance.Keyword:
		return "They sent a word that opts out"
	case provenance.Form, provenance.Chatbot, provenance.Webhook:
		return "They opted out themselves"
	case provenance.Import:
		return "A file says that they opted out"
	case provenance.API, provenance.AITool, provenance.AIAutoClose:
		return "Another program opted them out"
	default:
		return "They were opted out by hand"
	}
}

// maxWords is how many characters of somebody's words stand in a sentence.
const maxWords = 1000

// withWords returns a sentence that ends with some words, if there are any.
func withWords(sentence, words string) string {
	if words == "" {
		return sentence + "."
	}
	return sentence + ": " + text.Shorten(words, maxWords)
}

// besideSuffix follows the name of a file in the name of the one that tells whom it leaves out.
const besideSuffix = "-left-out"

// save writes the people to a CSV file and returns how many there are and its path. Without a path of its own it stands
// beside the file at path, under a name that no other file has, and is there only if somebody was left out.
func (l *LeftOut) save(ctx context.Context, path string, layout Layout) (count int, beside string, err error) {
	target := l.Path
	if target == "" {
		target = strings.TrimSuffix(path, filepath.Ext(path)) + besideSuffix + ".csv"
	}
	file, err := stage(ctx, target, l.content(ctx, layout, &count))
	switch {
	case err != nil:
		return 0, "", err
	case l.Path != "":
		return count, target, file.place()
	case count == 0:
		return 0, "", file.discard()
	}
	beside, err = file.placeBeside()
	return count, beside, err
}

func (l *LeftOut) content(ctx context.Context, layout Layout, count *int) content {
	return content{
		write: func(dst io.Writer) error {
			table, clock := newCSVTable(dst, layout.PlainUTF8, slices.Values(leftOutHeadings)), newClock(layout.Location)
			if err := l.each(ctx, func(p *LeftOutPerson) error { return table.writeLeftOut(p, clock) }); err != nil {
				return err
			}
			return table.flush()
		},
		check: func(written string) (err error) {
			*count, err = countCSV(ctx, written)
			return err
		},
	}
}

// each calls do with the people until it fails or ctx is cancelled.
func (l *LeftOut) each(ctx context.Context, do func(*LeftOutPerson) error) error {
	for p, err := range l.People {
		if err != nil {
			return fmt.Errorf("read who was left out: %w", err)
		}
		if err := errors.Join(cancelled(ctx), do(p)); err != nil {
			return err
		}
	}
	return nil
}

func (t *csvTable) writeLeftOut(p *LeftOutPerson, c *clock) error {
	phone, name, state, source, why := p.cells()
	for _, cell := range [...]string{phone, name, state} {
		t.buf = append(appendCell(t.buf, cell), ',')
	}
	t.buf = append(c.append(t.buf, p.ConsentAt), ',')
	for _, cell := range [...]string{source, why} {
		t.buf = append(appendCell(t.buf, cell), ',')
	}
	return t.endRow()
}
