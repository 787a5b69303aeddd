package sqlitetest

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"

	_ "modernc.org/sqlite" // the driver
)

// Row is one row of a table: its cells by the name of their column, as SQLite's quote() writes them.
type Row struct {
	Table string
	Cells map[string]string
}

// Rows reads all rows of all tables of the file at path, also while a store has it open.
func Rows(path string) (all []Row, err error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode=ro")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	const selects = `SELECT '', format('SELECT %Q, json_object(%s) FROM %s', m.name, group_concat(format('%Q, quote(%s)', c.name, c.name), ', '), m.name)
		FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' GROUP BY m.name`
	err = each(db, selects, func(_, rowsOfTable string) error {
		return each(db, rowsOfTable, func(table, packed string) error {
			row := Row{Table: table}
			err := json.Unmarshal([]byte(packed), &row.Cells)
			all = append(all, row)
			return err
		})
	})
	return all, err
}

// each calls visit with the two columns of each row of a query.
func each(db *sql.DB, query string, visit func(a, b string) error) (err error) {
	rows, err := db.Query(query)
	if err != nil {
		return fmt.Errorf("%s: %w", query, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var a, b string
		if err := rows.Scan(&a, &b); err != nil {
			return err
		}
		if err := visit(a, b); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Columns returns the names of the columns of each table of the file at path.
func Columns(path string) (columns map[string][]string, err error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode=ro")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	columns = map[string][]string{}
	const query = "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~'"
	err = each(db, query, func(table, column string) error {
		columns[table] = append(columns[table], column)
		return nil
	})
	return columns, err
}
