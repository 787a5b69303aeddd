package exporting

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestXLSX compares the workbook cell by cell: type, raw value, and value as a spreadsheet shows it.
func TestXLSX(t *testing.T) {
	path, count := export(t, "all.xlsx", testLayout(All), rowsOf(testContacts()))
	if want := len(testContacts()); count != want {
		t.Errorf("counted %d contacts, want %d", count, want)
	}
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	var got strings.Builder
	for row := 1; row <= count+1; row++ {
		for column := 1; column <= len(testLayout(All).Columns); column++ {
			cell, _ := excelize.CoordinatesToCellName(column, row)
			shown, err := book.GetCellValue(sheetName, cell)
			if err != nil {
				t.Fatal(err)
			}
			if shown == "" {
				continue
			}
			raw, _ := book.GetCellValue(sheetName, cell, excelize.Options{RawCellValue: true})
			kind, _ := book.GetCellType(sheetName, cell)
			formula, _ := book.GetCellFormula(sheetName, cell)
			fmt.Fprintf(&got, "%s type %d raw %q shown %q %s\n", cell, kind, raw, shown, formula)
		}
	}
	golden(t, "all.xlsx.txt", []byte(got.String()))
}

// Excel has no more than 1,048,576 rows on a sheet; the others go on on further sheets, with the same headings; so do
// those who were left out.
func TestXLSXContinuesOnFurtherSheets(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlsx")
	var w *xlsxWriter
	err := Save(context.Background(), path, func(dst io.Writer) (err error) {
		if w, err = newXLSXWriter(dst, testLayout(standard), leftOut(5)); err != nil {
			return err
		}
		w.limit = 3
		for _, c := range append(testContacts(), testContacts()...) {
			if err := w.write(&c); err != nil {
				return err
			}
		}
		return w.close(t.Context())
	})
	if err != nil {
		t.Fatal(err)
	}
	if found, err := w.count(t.Context(), path); err != nil || found != (Written{Count: 8, LeftOut: 5}) {
		t.Errorf("counted %+v, error %v; want 8 and 5", found, err)
	}
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if got := strings.Join(book.GetSheetList(), ","); got != "Contacts,Contacts 2,Contacts 3,Left out,Left out 2" {
		t.Errorf("sheets %s", got)
	}
	for sheet, want := range map[string]int{"Contacts": 4, "Contacts 2": 4, "Contacts 3": 3, "Left out": 4, "Left out 2": 3} {
		rows, err := book.GetRows(sheet)
		if err != nil || len(rows) != want || rows[0][0] != "Phone" {
			t.Errorf("%s: %d rows, error %v; want %d with headings", sheet, len(rows), err, want)
		}
	}
}
