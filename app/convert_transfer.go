package app

import (
	"cmp"
	"fmt"

	"regulars/backend/fault"
	"regulars/backend/importing"
	"regulars/backend/tag"
	"regulars/backend/workspace"
)

// importOptions turns what the page chose into what an import takes.
func importOptions(o ImportOptions) (importing.Options, error) {
	out := importing.Options{
		Country: o.Country, AddErased: o.AddErased, IgnoreUnknownTags: !o.CreateTags, AddTags: each(o.AddTags, tagID),
		DayFirst: o.DayFirst, OptedOutYes: optOutWords(o.OptedOutYes), Basis: basis(o.Basis),
	}
	var err error
	if out.Format, err = importFormat(o); err != nil {
		return out, err
	}
	if out.Existing, err = importing.ParsePolicy(cmp.Or(o.Existing, importing.Fill.String())); err != nil {
		return out, err
	}
	for _, column := range o.Columns {
		target, err := importing.ParseTarget(column)
		if err != nil {
			return out, err
		}
		out.Columns = append(out.Columns, target)
	}
	out.Answers, err = answers(o.Answers)
	return out, err
}

func answers(chosen []ValueAnswer) (map[string]importing.Answer, error) {
	out := map[string]importing.Answer{}
	for _, a := range chosen {
		answer, err := importing.ParseAnswer(a.Answer)
		if err != nil {
			return nil, err
		}
		out[a.Value] = answer
	}
	return out, nil
}

// basis returns what was declared; nil for nothing.
func basis(b *ConsentBasis) *importing.Basis {
	if b == nil {
		return nil
	}
	return &importing.Basis{Source: b.Source, Wording: b.Wording, Notice: b.Notice, Date: b.Date}
}

// optOutWords returns the words that were chosen; nil, the usual ones, for none: a field that was left empty must not
// turn every yes into a no.
func optOutWords(chosen []string) []string {
	var words []string
	for _, word := range chosen {
		if word != "" {
			words = append(words, word)
		}
	}
	return words
}

func importFormat(o ImportOptions) (importing.Format, error) {
	format := importing.Format{Encoding: o.Encoding, Header: o.Header}
	switch len(o.Delimiter) {
	case 0:
	case 1:
		format.Delimiter = o.Delimiter[0]
	default:
		return format, fault.New(importing.DelimiterUnknown, fmt.Sprintf("“%s” is no separator of columns. Choose one character.", o.Delimiter), "delimiter", o.Delimiter)
	}
	return format, nil
}

func wireInspection(file ImportFile, i importing.Inspection) Inspection {
	out := Inspection{
		File: file, Encoding: i.Format.Encoding, Encodings: importing.Encodings(), Delimiter: string(rune(i.Format.Delimiter)),
		Header: i.Format.Header, Rows: i.Rows, Options: wireOptions(i.Options),
		Preview: each(i.Preview, func(row []string) []string { return each(row, same) }),
	}
	out.Columns = each(i.Columns, func(c importing.ColumnInfo) FileColumn {
		return FileColumn{Heading: c.Heading, Samples: each(c.Samples, same), Target: c.Target.String(), Suggested: c.Suggested, New: c.New.String()}
	})
	return out
}

func same(s string) string { return s }

func wireOptions(o importing.Options) ImportOptions {
	return ImportOptions{
		Encoding: o.Format.Encoding, Delimiter: string(rune(o.Format.Delimiter)), Header: o.Format.Header, Country: o.Country,
		Existing: o.Existing.String(), AddErased: o.AddErased, CreateTags: !o.IgnoreUnknownTags, AddTags: each(o.AddTags, func(id tag.ID) int64 { return int64(id) }),
		DayFirst: o.DayFirst, Columns: each(o.Columns, importing.Target.String), OptedOutYes: each(o.OptedOutYes, same),
		Answers: []ValueAnswer{},
	}
}

func wireReport(o workspace.ImportOutcome) ImportReport {
	return ImportReport{
		Read: o.Read, Created: o.Created, Updated: o.Updated, Unchanged: o.Unchanged, Skipped: o.Skipped, Rejected: o.Rejected,
		Warnings: o.Warnings, Change: o.Change,
		OptOuts: o.OptOuts, OptIns: o.OptIns, OptInsRefused: o.Refused, Unverified: o.Unverified,
		SkippedBy: SkippedBy(o.SkippedBy),
		NewTags:   each(o.NewTags, same), NewAttributes: each(o.NewAttributes, same), Ignored: each(o.Ignored, same),
		Problems: each(o.Problems, func(p importing.Problem) Problem {
			return Problem{Row: p.Row, Column: p.Column, Value: p.Value, Code: string(p.Code), Message: p.Message, Warning: p.Warning}
		}),
		Groups: each(o.Groups, func(g importing.Group) ProblemGroup {
			return ProblemGroup{
				Code: string(g.Code), Column: g.Column, Count: g.Count, Message: g.Message, Sample: g.Sample, Warning: g.Warning,
				Rows: each(g.Rows, func(row int) int { return row }),
			}
		}),
	}
}

func wireConsentValues(common []importing.ValueCount, more int) ConsentValues {
	return ConsentValues{More: more, Values: each(common, func(v importing.ValueCount) ConsentValue {
		answer := ""
		if v.Clear {
			answer = v.Answer.String()
		}
		return ConsentValue{Value: v.Value, Rows: v.Rows, Answer: answer}
	})}
}
