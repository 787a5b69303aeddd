package importing

import "bytes"

// ValueOf returns what a cell says: without spaces around it, without the apostrophe that keeps a spreadsheet from
// running it, and without the ="…" that keeps a spreadsheet from taking it for a number.
func ValueOf(cell []byte) []byte {
	cell = trimSpace(cell)
	if len(cell) < 2 {
		return cell
	}
	switch {
	case cell[0] == '\'' && isGuarded(cell):
		return cell[1:]
	case cell[0] == '=' && cell[1] == '"' && len(cell) > 2 && cell[len(cell)-1] == '"':
		return trimSpace(cell[2 : len(cell)-1])
	}
	return cell
}

// trimSpace takes ASCII white space off both ends; the fields do the rest.
func trimSpace(cell []byte) []byte {
	for len(cell) > 0 && isSpace(cell[0]) {
		cell = cell[1:]
	}
	for len(cell) > 0 && isSpace(cell[len(cell)-1]) {
		cell = cell[:len(cell)-1]
	}
	return cell
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// isGuarded reports whether the first apostrophe of a cell is a guard: an export puts one in front of a value that a
// spreadsheet would run, and in front of a value that already looks guarded, so that one can always be taken off.
func isGuarded(cell []byte) bool {
	rest := bytes.TrimLeft(cell, "'")
	return len(rest) < len(cell) && startsFormula(rest)
}

// startsFormula reports whether a spreadsheet would run what begins like this.
func startsFormula(cell []byte) bool {
	return len(cell) > 0 && bytes.IndexByte([]byte("=+-@\t\r\n\x00"), cell[0]) >= 0
}

// isSpreadsheetError reports whether a cell holds what a spreadsheet shows where it has no value: #N/A, #REF!, or #####
// for a column that is too narrow.
func isSpreadsheetError(cell []byte) bool {
	switch string(cell) {
	case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!":
		return true
	}
	return len(cell) > 1 && len(bytes.Trim(cell, "#")) == 0
}
