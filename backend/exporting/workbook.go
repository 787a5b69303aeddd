package exporting

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/xuri/excelize/v2"
)

// tell adds the sheets with those who were left out, if there is anybody.
func (w *xlsxWriter) tell(ctx context.Context) error {
	if w.aside == nil {
		return nil
	}
	others := &sheets{name: leftOutName}
	for _, heading := range leftOutHeadings {
		others.columns = append(others.columns, sheetColumn{heading, 28})
	}
	return w.aside.each(ctx, func(p *LeftOutPerson) error {
		if others.count == 0 {
			if err := w.begin(others); err != nil {
				return fmt.Errorf("start sheet: %w", err)
			}
		}
		if err := w.makeRoom(); err != nil {
			return err
		}
		return w.writeLeftOut(p)
	})
}

func (w *xlsxWriter) writeLeftOut(p *LeftOutPerson) error {
	phone, name, state, source, why := p.cells()
	for i, cell := range [...]string{0: phone, 1: name, 2: state, 4: source, 5: why} {
		if cell != "" {
			w.put(i, w.styles.text, cell)
		}
	}
	if p.ConsentAt != 0 {
		w.put(3, w.styles.dateTime, w.cells.clock.serial(p.ConsentAt))
	}
	return w.endRow()
}

// close writes the workbook. excelize would put all of it together in memory first; instead its parts go straight to
// the file, and compressed quickly rather than tightly.
func (w *xlsxWriter) close(ctx context.Context) error {
	if err := errors.Join(w.tell(ctx), w.endSheet()); err != nil {
		return errors.Join(fmt.Errorf("end sheet: %w", err), w.discard())
	}
	w.file.SetZipWriter(func(io.Writer) excelize.ZipWriter {
		archive := zip.NewWriter(w.dst)
		archive.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestSpeed) })
		return archive
	})
	_, err := w.file.WriteToBuffer()
	return errors.Join(err, w.discard())
}

// discard removes what was put aside.
func (w *xlsxWriter) discard() error {
	return errors.Join(w.file.Close(), os.RemoveAll(w.temp))
}

// count counts the rows below the headings. It reads the sheets' XML as it is, without making cells of it.
func (w *xlsxWriter) count(ctx context.Context, path string) (Written, error) {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return Written{}, fmt.Errorf("count rows: %w", err)
	}
	defer func() { _ = archive.Close() }() // nothing was written
	var found Written
	for _, part := range archive.File {
		number := 0 // of the sheet, from 1, in the order in which they were started
		if _, err := fmt.Sscanf(part.Name, "xl/worksheets/sheet%d.xml", &number); err != nil {
			continue
		}
		rows, err := countSheet(ctx, part)
		if err != nil {
			return Written{}, err
		}
		if number <= w.people.count {
			found.Count += rows - 1
		} else {
			found.LeftOut += rows - 1
		}
	}
	return found, nil
}

// countSheet returns the number of rows of a sheet, headings included.
func countSheet(ctx context.Context, part *zip.File) (int, error) {
	sheet, err := part.Open()
	if err != nil {
		return 0, fmt.Errorf("count rows of %s: %w", part.Name, err)
	}
	defer func() { _ = sheet.Close() }() // reading to the end has compared the check sum
	const end = "</row>"
	rows, buf, kept := 0, make([]byte, 256<<10), 0
	for {
		n, err := io.ReadFull(sheet, buf[kept:])
		text := buf[:kept+n]
		rows += bytes.Count(text, []byte(end))
		kept = copy(buf, text[max(0, len(text)-len(end)+1):]) // an end that is cut in two is counted with the next part
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return rows, nil
		case err != nil:
			return 0, fmt.Errorf("count rows of %s: %w", part.Name, err)
		case ctx.Err() != nil:
			return 0, cancelled(ctx)
		}
	}
}
