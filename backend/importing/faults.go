package importing

import (
	"fmt"
	"strings"

	"regulars/backend/fault"
)

// Codes of files that cannot be imported at all.
const (
	FileUnreadable      fault.Code = "import.file_unreadable"
	FileEmpty           fault.Code = "import.file_empty"
	FileBinary          fault.Code = "import.file_binary"   // Params["kind"] names what it is, if that is known
	FileWorkbook        fault.Code = "import.file_workbook" // an Excel or OpenDocument workbook
	FileNotCSV          fault.Code = "import.not_csv"
	EncodingUnknown     fault.Code = "import.encoding_unknown"
	EncodingBroken      fault.Code = "import.encoding_broken" // Params: row, byte, encoding
	RecordTooLong       fault.Code = "import.record_too_long" // Params: row, limit
	TooManyColumns      fault.Code = "import.too_many_columns"
	QuoteUnbalanced     fault.Code = "import.quote_unbalanced" // Params: row where it opened
	DelimiterUnknown    fault.Code = "import.delimiter_unknown"
	MapInvalid          fault.Code = "import.map_invalid"
	MapColumnUnknown    fault.Code = "import.map_column_unknown"
	MapTargetTwice      fault.Code = "import.map_target_twice"
	MapTypeDiffers      fault.Code = "import.map_type_differs"
	MapAttributeDeleted fault.Code = "import.map_attribute_deleted"
	MapNoPhone          fault.Code = "import.map_no_phone"
	MapColumnsDiffer    fault.Code = "import.map_columns_differ" // Options.Columns has not one target for each column
	TargetUnknown       fault.Code = "import.map_target_unknown"
	AnswerUnknown       fault.Code = "import.answer_unknown"
	ExistingUnknown     fault.Code = "import.existing_unknown"
)

// Codes of a declared basis, each in the field that it is about: basisSource, basisWording, basisDate.
const (
	BasisMissing   fault.Code = "import.basis_missing"
	BasisTooLong   fault.Code = "import.basis_too_long"
	BasisDate      fault.Code = "import.basis_date"
	BasisInFuture  fault.Code = "import.basis_in_future"
	BasisForNobody fault.Code = "import.basis_for_nobody" // no column says who agreed
)

// Codes of rows that are rejected, besides those of phone, attribute, tag and contact.
const (
	NoPhone          fault.Code = "import.no_phone"          // nor anything else to recognise the contact by
	ExtraCells       fault.Code = "import.extra_cells"       // more cells than headings
	OptOutUnclear    fault.Code = "import.opt_out_unclear"   // neither yes nor no
	SpreadsheetError fault.Code = "import.spreadsheet_error" // #N/A and the like
)

// Codes of warnings, and of rows that are skipped.
const (
	Duplicate        fault.Code = "import.duplicate"  // Params: row of the first
	Suppressed       fault.Code = "import.suppressed" // erased: left out, or added again
	TagIgnored       fault.Code = "import.tag_ignored"
	TagDeleted       fault.Code = "import.tag_deleted"
	PhoneNotInPlan   fault.Code = "import.phone_not_in_plan"
	SeveralPhones    fault.Code = "import.several_phones"
	DateOrderAssumed fault.Code = "import.date_order_assumed"
	ConsentUnclear   fault.Code = "import.consent_unclear"    // neither yes nor no: it counts as not known
	ConsentDisputed  fault.Code = "import.consent_disputed"   // the file says both: the opt-out counts
	ConsentUndated   fault.Code = "import.consent_undated"    // without a date, or in the future: nothing is proven
	OptInRefused     fault.Code = "import.opt_in_refused"     // they opted out
	OptOutFurtherOn  fault.Code = "import.opt_out_further_on" // the same contact opts out in a later row, which counts
)

// TooManyTags is the code of a column of tags that holds something else.
const TooManyTags fault.Code = "import.too_many_tags"

func recordTooLong(row int) error {
	return fault.New(RecordTooLong, fmt.Sprintf("Row %d is longer than 1 MiB. This is probably not a table, or its line ends are missing. Check the file in a spreadsheet and save it as CSV again.", row),
		"row", row, "limit", maxRecord)
}

func tooManyColumns(row, columns int) error {
	return fault.New(TooManyColumns, fmt.Sprintf("Row %d has %d columns; up to %d are possible. Check the separator, or leave out columns that are not needed.", row, columns, maxColumns),
		"row", row, "columns", columns, "limit", maxColumns)
}

func quoteUnbalanced(row int) error {
	return fault.New(QuoteUnbalanced, fmt.Sprintf("A quotation mark (\") is opened in row %d and never closed, so the rows after it cannot be told apart. Close or remove it, then try again.", row),
		"row", row)
}

// encodingBroken names the place by what can be counted there: "byte" of the file or "character" of the row.
func encodingBroken(row int, unit string, at int64) error {
	return fault.New(EncodingBroken, fmt.Sprintf("Row %d has characters that cannot be read (%s %d). The file is in another encoding, or damaged. Choose another encoding, or save the file as UTF-8 again.", row, unit, at),
		"row", row, unit, at)
}

func fileEmpty() error {
	return fault.New(FileEmpty, "The file is empty. Choose another file.")
}

func binary(kind string) error {
	return fault.New(FileBinary, fmt.Sprintf("The file is %s, not a table. Save the contacts as a CSV file, then import that.", kind), "kind", kind)
}

func workbook(kind string) error {
	return fault.New(FileWorkbook, fmt.Sprintf("The file is %s. Open it in your spreadsheet program, save it as “CSV UTF-8”, then import that file.", kind), "kind", kind)
}

func notTable(kind string) error {
	return fault.New(FileNotCSV, fmt.Sprintf("The file is %s, not a CSV file. Export the contacts as CSV, then import that file.", kind), "kind", kind)
}

func notCSV() error {
	return fault.New(FileNotCSV, "The file has one column and no phone numbers in it, so it does not look like a list of contacts. Check the separator, or choose another file.")
}

func encodingUnknown(name string) error {
	return fault.New(EncodingUnknown, fmt.Sprintf("There is no encoding “%s”. Choose one of %s.", name, strings.Join(Encodings(), ", ")), "encoding", name)
}

func delimiterUnknown(delimiter byte) error {
	return fault.New(DelimiterUnknown, fmt.Sprintf("Cells cannot be separated by %q. Choose a comma, semicolon, tab or vertical bar.", string(delimiter)), "delimiter", string(delimiter))
}

func fileUnreadable(name string, cause error) error {
	return fault.Wrap(cause, FileUnreadable, fmt.Sprintf("The file “%s” cannot be read. Check that it exists and may be opened, then try again.", name), "file", name)
}
