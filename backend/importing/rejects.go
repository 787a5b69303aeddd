package importing

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// problemHeading is the heading of the column that says what is wrong with a row. It is ignored when the rows are
// imported again.
const problemHeading = "Problem"

// rejects writes rejected rows as the file has them, with what is wrong with them behind the last column, so that
// they can be corrected in a spreadsheet and imported again. Nothing is written while no row is rejected.
type rejects struct {
	csv      *csv.Writer
	dst      io.Writer
	headings []string
	started  bool
}

// newRejects returns nil if dst is.
func newRejects(dst io.Writer, plan *Plan) *rejects {
	if dst == nil {
		return nil
	}
	return &rejects{csv: csv.NewWriter(dst), dst: dst, headings: plan.rejectHeadings()}
}

// rejectHeadings returns headings by which the columns are matched as they are in this plan.
func (p *Plan) rejectHeadings() []string {
	names := append([]string(nil), p.headings...)
	if p.header {
		return names
	}
	for _, c := range p.columns {
		names[c.index] = c.target.String()
		if c.target.Field != Attribute {
			names[c.index] = strings.ReplaceAll(c.target.String(), "_", " ")
		}
	}
	return names
}

// write adds a row.
func (r *rejects) write(record Record, problems []Problem) error {
	if err := r.start(); err != nil {
		return err
	}
	row := make([]string, 0, len(record.Cells)+1)
	for i := range max(len(record.Cells), len(r.headings)) {
		if i == len(r.headings) {
			row = append(row, inWords(problems))
		}
		if i < len(r.headings) && r.headings[i] == problemHeading {
			continue
		}
		cell := []byte(nil)
		if i < len(record.Cells) {
			cell = record.Cells[i]
		}
		row = append(row, guarded(cell))
	}
	if len(record.Cells) <= len(r.headings) {
		row = append(row, inWords(problems))
	}
	if err := r.csv.Write(row); err != nil {
		return fmt.Errorf("write rejected row %d: %w", record.Row, err)
	}
	return nil
}

// start writes the mark by which spreadsheets know UTF-8, and the headings.
func (r *rejects) start() error {
	if r.started {
		return nil
	}
	r.started = true
	if _, err := io.WriteString(r.dst, "\xEF\xBB\xBF"); err != nil {
		return fmt.Errorf("write rejected rows: %w", err)
	}
	names := make([]string, 0, len(r.headings)+1)
	for _, heading := range r.headings {
		if heading != problemHeading {
			names = append(names, heading)
		}
	}
	if err := r.csv.Write(append(names, problemHeading)); err != nil {
		return fmt.Errorf("write rejected rows: %w", err)
	}
	return nil
}

// finish writes what is left.
func (r *rejects) finish() error {
	r.csv.Flush()
	if err := r.csv.Error(); err != nil {
		return fmt.Errorf("write rejected rows: %w", err)
	}
	return nil
}

// guarded returns a cell so that no spreadsheet runs it and an import reads the same from it.
func guarded(cell []byte) string {
	if startsFormula(cell) {
		return "'" + string(cell)
	}
	return string(cell)
}

// inWords returns what is wrong with a row as a sentence for each problem.
func inWords(problems []Problem) string {
	sentences := make([]string, 0, len(problems))
	for _, p := range problems {
		if p.Warning {
			continue
		}
		if p.Column == "" {
			sentences = append(sentences, p.Message)
			continue
		}
		sentences = append(sentences, p.Column+": "+p.Message)
	}
	return strings.Join(sentences, " ")
}
