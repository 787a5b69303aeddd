package exporting

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/sample"
	"regulars/backend/tag"
)

const benchContacts = 100_000

// benchRows are made-up contacts, repeated up to the number, and their layout.
func benchRows(columns func(*attribute.Catalogue) []Column) (Layout, Rows) {
	var some []contact.Contact
	for made := range sample.Contacts(2000, 1_780_000_000) {
		c := contact.Contact{
			ID: contact.ID(len(some) + 1), Phone: made.Phone, Name: made.Name, FirstSeen: made.FirstSeen, LastSeen: made.LastSeen, CreatedAt: made.CreatedAt,
			Consent: made.Consent, Identities: append([]contact.Identity(nil), made.Identities...),
		}
		for _, id := range made.Tags {
			c.Tags = append(c.Tags, tag.Assignment{Tag: id})
		}
		for _, v := range made.Attributes {
			c.Attributes = append(c.Attributes, attribute.Value{Definition: v.Definition, Text: v.Text})
		}
		some = append(some, c)
	}
	attributes := attribute.NewCatalogue(sample.Definitions())
	layout := Layout{Columns: columns(attributes), Tags: tag.NewCatalogue(sample.Tags()), Attributes: attributes, Location: time.UTC}
	return layout, func(yield func(*contact.Contact, error) bool) {
		for i := range benchContacts {
			if !yield(&some[i%len(some)], nil) {
				return
			}
		}
	}
}

func BenchmarkToFile(b *testing.B) {
	for name, columns := range map[string]func(*attribute.Catalogue) []Column{"standard": standard, "all": All} {
		for _, extension := range []string{"csv", "xlsx"} {
			b.Run(extension+"/"+name, func(b *testing.B) {
				layout, rows := benchRows(columns)
				path := filepath.Join(b.TempDir(), "out."+extension)
				b.ReportAllocs()
				for b.Loop() {
					if _, err := ToFile(context.Background(), path, Job{Layout: layout, Rows: rows}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(benchContacts*float64(b.N)/b.Elapsed().Seconds(), "contacts/s")
			})
		}
	}
}

// BenchmarkExcelizeAlone writes the same cells as the standard workbook with nothing but excelize.
func BenchmarkExcelizeAlone(b *testing.B) {
	_, rows := benchRows(standard)
	path := filepath.Join(b.TempDir(), "alone.xlsx")
	b.ReportAllocs()
	for b.Loop() {
		book := excelize.NewFile()
		sheet, err := book.NewStreamWriter("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		row := 0
		for c := range rows {
			row++
			cells := []any{c.Phone.E164, c.Name, "VIP|Newsletter", time.Unix(c.FirstSeen, 0).UTC(), time.Unix(c.LastSeen, 0).UTC()}
			if err := sheet.SetRow(fmt.Sprint("A", row), cells); err != nil {
				b.Fatal(err)
			}
		}
		if err := sheet.Flush(); err != nil {
			b.Fatal(err)
		}
		if err := book.SaveAs(path); err != nil {
			b.Fatal(err)
		}
		if err := book.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
