package paper

// Document is something to read.
type Document struct {
	Title    string // "Proof of consent"
	About    string // whom it is about: a name; "" if it is not known
	Number   string // their number, as it is read; "" for none
	Business string // in whose name; "" if nobody said
	Made     string // when and by which version
	Sections []Section
}

// Tone says what a section's text means for the reader, beside its words.
type Tone string

// The tones.
const (
	Plain Tone = ""
	Good  Tone = "good"
	Bad   Tone = "bad"
)

// Section is a part of a document; what is empty in it is not shown.
type Section struct {
	Title   string
	Tone    Tone
	Text    []string // paragraphs
	Facts   []Fact
	Entries []Entry
	Table   Table
}

// Entry is a group of facts.
type Entry struct {
	Title string
	Facts []Fact
}

// Fact is a label and what stands beside it.
type Fact struct {
	Label string
	Text  string // with its own line ends
	Code  bool   // a number or a sum that is compared character by character
}

// Table has one cell in each row for each heading.
type Table struct {
	Headings []string
	Rows     [][]string
}

// Said returns the facts that say something.
func Said(facts ...Fact) []Fact {
	said := make([]Fact, 0, len(facts))
	for _, f := range facts {
		if f.Text != "" {
			said = append(said, f)
		}
	}
	return said
}
