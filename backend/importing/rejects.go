package importing

import (
	"bytes"
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

// newRejects returns nil, which takes rows without writing them, if dst is nil.
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

// write adds a row. Cells beyond the headings stand behind the problem.
func (r *rejects) write(record Record, problems []Problem) error {
	if r == nil {
		return nil
	}
	if err := r.start(); err != nil {
		return err
	}
	row := make([]string, 0, len(record.Cells)+1)
	for i, heading := range r.headings {
		switch {
		case heading == problemHeading:
		case i < len(record.Cells):
			row = append(row, guarded(record.Cells[i]))
		default:
			row = append(row, "")
		}
	}
	row = append(row, inWords(problems))
	for _, extra := range record.Cells[min(len(r.headings), len(record.Cells)):] {
		row = append(row, guarded(extra))
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
	if r == nil {
		return nil
	}
	r.csv.Flush()
	if err := r.csv.Error(); err != nil {
		return fmt.Errorf("write rejected rows: %w", err)
	}
	return nil
}

// guarded returns a cell so that no spreadsheet runs it and an import reads the same from it. A phone number in
// international form is safe and stays as it is.
func guarded(cell []byte) string {
	if startsFormula(cell) && !isInternational(cell) {
		return "'" + string(cell)
	}
	return string(cell)
}

// isInternational reports whether a cell is + and digits, and so no formula but a phone number.
func isInternational(cell []byte) bool {
	return len(cell) > 1 && cell[0] == '+' && len(bytes.Trim(cell[1:], "0123456789")) == 0
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
