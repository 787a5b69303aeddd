package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/xuri/excelize/v2"

	"regulars/backend/workspace"
)

// measureImport imports the wide file into an empty workspace, beside sqlite3's .import of the same data already
// taken apart into three files, into tables with the program's two unique indexes.
func measureImport(ctx context.Context, d *data, t *table) error {
	d.shut()
	if err := os.RemoveAll(d.folder()); err != nil {
		return err
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: d.folder()})
	if err != nil {
		return err
	}
	d.door = w
	if err := w.Ready(ctx); err != nil {
		return err
	}
	var outcome workspace.ImportOutcome
	wall, cpu, err := once(func() (err error) {
		outcome, err = d.importInto(ctx, w)
		return err
	})
	if err != nil {
		return err
	}
	_, peak := resident()
	perSecond := int(float64(outcome.Created) / wall.Seconds())
	t.row("import: wide CSV, 46 columns", fmt.Sprintf("%s, %s contacts/s, peak %s", short(wall), thousands(perSecond), mebibytes(peak)), "", "")
	theirs, err := d.importWithShell(ctx)
	if err != nil {
		t.row("import: CPU beside sqlite3 .import", short(cpu), "sqlite3: "+err.Error(), "")
		return nil
	}
	t.compare("import: CPU beside sqlite3 .import, which gets the data taken apart", cpu, "sqlite3", theirs)
	return nil
}

// importWithShell measures the CPU of sqlite3 importing the rows that the program made of the file.
func (d *data) importWithShell(ctx context.Context) (time.Duration, error) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		return 0, fmt.Errorf("missing")
	}
	if _, err := d.open(ctx); err != nil {
		return 0, err
	}
	d.shut()
	source := filepath.Join(d.folder(), workspace.FileName)
	parts := map[string]string{
		"contact":      "id, hex(uuid), phone, phone_key, name, hex(name_key), first_seen, last_seen, created_at",
		"contact_tag":  "contact_id, tag_id, source, applied_at",
		"contact_attr": "contact_id, attr_id, value",
	}
	var script strings.Builder
	script.WriteString(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
CREATE TABLE contact(id INTEGER PRIMARY KEY, uuid TEXT UNIQUE, phone TEXT, phone_key INTEGER UNIQUE, name TEXT, name_key TEXT, first_seen INT, last_seen INT, created_at INT);
CREATE TABLE contact_tag(contact_id INT, tag_id INT, source INT, applied_at INT, PRIMARY KEY(contact_id, tag_id)) WITHOUT ROWID;
CREATE TABLE contact_attr(contact_id INT, attr_id INT, value TEXT, PRIMARY KEY(contact_id, attr_id)) WITHOUT ROWID;
.mode csv
`)
	for name, columns := range parts {
		file := filepath.Join(d.dir, name+".csv")
		export := exec.CommandContext(ctx, shell, "-readonly", "-csv", source, "-cmd", ".output "+file, "SELECT "+columns+" FROM "+name)
		if out, err := export.CombinedOutput(); err != nil {
			return 0, fmt.Errorf("export %s: %w: %s", name, err, out)
		}
		defer os.Remove(file)
		fmt.Fprintf(&script, ".import %q %s\n", file, name)
	}
	target := filepath.Join(d.dir, "shell.db")
	defer os.Remove(target)
	_ = os.Remove(target)
	load := exec.CommandContext(ctx, shell, target)
	load.Stdin = strings.NewReader(script.String())
	before := cpuTime(syscall.RUSAGE_CHILDREN)
	if out, err := load.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("import: %w: %s", err, out)
	}
	return cpuTime(syscall.RUSAGE_CHILDREN) - before, nil
}

// measureExport saves everyone as CSV and XLSX, beside sqlite3 -csv and beside excelize alone.
func measureExport(ctx context.Context, d *data, t *table) error {
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	save := func(name string) (wall, cpu time.Duration, err error) {
		path := filepath.Join(d.dir, name)
		defer os.Remove(path)
		return once(func() error {
			export, err := w.PrepareExport(ctx, workspace.ExportSpec{})
			if err != nil {
				return err
			}
			_, err = export.Write(ctx, path)
			return err
		})
	}
	csvWall, csvCPU, err := save("out.csv")
	if err != nil {
		return err
	}
	xlsxWall, xlsxCPU, err := save("out.xlsx")
	if err != nil {
		return err
	}
	t.row("export: CSV, five columns, counted in the written file", short(csvWall), "", "")
	alone, err := excelizeAlone(filepath.Join(d.dir, "alone.xlsx"), d.n)
	if err != nil {
		return err
	}
	t.row("export: XLSX, five columns, counted in the written file", short(xlsxWall), "", "")
	t.compare("export: XLSX, CPU", xlsxCPU, "excelize alone", alone)
	theirs, err := d.exportWithShell(ctx)
	if err != nil {
		t.row("export: CSV, CPU", short(csvCPU), "sqlite3: "+err.Error(), "")
		return nil
	}
	t.compare("export: CSV, CPU", csvCPU, "sqlite3 -csv", theirs)
	return nil
}

func (d *data) exportWithShell(ctx context.Context) (time.Duration, error) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		return 0, fmt.Errorf("missing")
	}
	d.shut()
	const query = `SELECT c.phone, c.name, (SELECT group_concat(t.name, '|') FROM contact_tag a JOIN tag t ON t.id = a.tag_id WHERE a.contact_id = c.id),
		datetime(c.first_seen, 'unixepoch'), datetime(c.last_seen, 'unixepoch') FROM contact c WHERE c.id NOT IN (SELECT contact_id FROM trash) ORDER BY c.last_seen DESC`
	file := filepath.Join(d.dir, "shell.csv")
	defer os.Remove(file)
	export := exec.CommandContext(ctx, shell, "-readonly", "-csv", filepath.Join(d.folder(), workspace.FileName), "-cmd", ".output "+file, query)
	before := cpuTime(syscall.RUSAGE_CHILDREN)
	if out, err := export.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("export: %w: %s", err, out)
	}
	return cpuTime(syscall.RUSAGE_CHILDREN) - before, nil
}

// excelizeAlone writes as many rows of five cells with nothing but excelize's stream.
func excelizeAlone(path string, n int) (time.Duration, error) {
	defer os.Remove(path)
	_, cpu, err := once(func() error {
		book := excelize.NewFile()
		defer book.Close()
		sheet, err := book.NewStreamWriter("Sheet1")
		if err != nil {
			return err
		}
		seen := time.Date(2026, 5, 30, 10, 42, 33, 0, time.UTC)
		for i := range n {
			cell := fmt.Sprintf("A%d", i+1)
			if err := sheet.SetRow(cell, []any{fmt.Sprintf("+23480%08d", i), "Amara Okafor", "Tag 1|Tag 2", seen, seen}); err != nil {
				return err
			}
		}
		if err := sheet.Flush(); err != nil {
			return err
		}
		return book.SaveAs(path)
	})
	return cpu, err
}
