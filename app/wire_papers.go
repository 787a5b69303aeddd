package app

import "regulars/backend/paper"

// Paper is something to read, print and save.
type Paper struct {
	Handle   string         `json:"handle"` // to save it
	Title    string         `json:"title"`
	About    string         `json:"about"`  // a name; "" = not known
	Number   string         `json:"number"` // as it is read
	Business string         `json:"business"`
	Made     string         `json:"made"`
	Sections []PaperSection `json:"sections"`
}

// PaperSection is a part of a paper; what is empty in it is not shown.
type PaperSection struct {
	Title    string       `json:"title"`
	Tone     string       `json:"tone"` // "", "good" or "bad"
	Text     []string     `json:"text"`
	Facts    []PaperFact  `json:"facts"`
	Entries  []PaperEntry `json:"entries"`
	Headings []string     `json:"headings"` // of a table
	Rows     [][]string   `json:"rows"`
}

// PaperEntry is a group of facts.
type PaperEntry struct {
	Title string      `json:"title"`
	Facts []PaperFact `json:"facts"`
}

// PaperFact is a label and what stands beside it.
type PaperFact struct {
	Label string `json:"label"`
	Text  string `json:"text"`
	Code  bool   `json:"code"`
}

func wirePaper(handle string, d paper.Document) Paper {
	return Paper{
		Handle: handle, Title: d.Title, About: d.About, Number: d.Number, Business: d.Business, Made: d.Made,
		Sections: each(d.Sections, wireSection),
	}
}

func wireSection(s paper.Section) PaperSection {
	same := func(text string) string { return text }
	return PaperSection{
		Title: s.Title, Tone: string(s.Tone), Text: each(s.Text, same), Facts: each(s.Facts, wireFact),
		Entries: each(s.Entries, func(e paper.Entry) PaperEntry {
			return PaperEntry{Title: e.Title, Facts: each(e.Facts, wireFact)}
		}),
		Headings: each(s.Table.Headings, same),
		Rows:     each(s.Table.Rows, func(row []string) []string { return each(row, same) }),
	}
}

func wireFact(f paper.Fact) PaperFact { return PaperFact{Label: f.Label, Text: f.Text, Code: f.Code} }
