package exporting

import (
	"context"
	"strings"

	"regulars/backend/contact"
)

// Text returns rows as lines of tab-separated cells without headings, as a spreadsheet pastes them. Cells are guarded
// as in a CSV file; one with a tab or a line break in it is quoted.
func Text(ctx context.Context, l Layout, rows Rows) (string, error) {
	w := &textWriter{cells: newCells(l)}
	if err := writeRows(ctx, w, rows, nil); err != nil {
		return "", err
	}
	return w.text.String(), w.close(ctx)
}

type textWriter struct {
	cells *cells
	text  strings.Builder
}

func (w *textWriter) write(of *contact.Contact) error {
	for i, c := range w.cells.layout.Columns {
		if i > 0 {
			w.text.WriteByte('\t')
		}
		w.text.WriteString(tabCell(w.cells.text(c, of)))
	}
	w.text.WriteByte('\n')
	return nil
}

func (w *textWriter) close(context.Context) error { return nil }

func (w *textWriter) discard() error { return nil }

func tabCell(cell string) string {
	if needsGuard(cell) {
		cell = "'" + cell
	}
	if !strings.ContainsAny(cell, "\t\r\n") && !strings.HasPrefix(cell, `"`) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
