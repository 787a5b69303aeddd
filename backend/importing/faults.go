package importing

import (
	"fmt"

	"regulars/backend/fault"
)

// Codes of files that cannot be imported at all.
const (
	FileEmpty        fault.Code = "import.file_empty"
	FileBinary       fault.Code = "import.file_binary"   // Params["kind"] names what it is, if that is known
	FileWorkbook     fault.Code = "import.file_workbook" // an Excel or OpenDocument workbook
	FileNotCSV       fault.Code = "import.not_csv"
	EncodingUnknown  fault.Code = "import.encoding_unknown"
	EncodingBroken   fault.Code = "import.encoding_broken" // Params: row, byte, encoding
	RecordTooLong    fault.Code = "import.record_too_long" // Params: row, limit
	TooManyColumns   fault.Code = "import.too_many_columns"
	QuoteUnbalanced  fault.Code = "import.quote_unbalanced" // Params: row where it opened
	DelimiterUnknown fault.Code = "import.delimiter_unknown"
	MapInvalid       fault.Code = "import.map_invalid"
	MapColumnUnknown fault.Code = "import.map_column_unknown"
	MapTargetTwice   fault.Code = "import.map_target_twice"
	MapTypeDiffers   fault.Code = "import.map_type_differs"
	MapDeleted       fault.Code = "import.map_attribute_deleted"
	MapNoPhone       fault.Code = "import.map_no_phone"
	MapColumnsDiffer fault.Code = "import.map_columns_differ" // Options.Columns has not one target for each column
	TargetUnknown    fault.Code = "import.map_target_unknown"
)

// Codes of rows that are rejected, and of warnings.
const (
	NoPhone        fault.Code = "import.no_phone"
	ExtraCells     fault.Code = "import.extra_cells"
	DateAmbiguous  fault.Code = "import.date_ambiguous"
	OptOutUnclear  fault.Code = "import.opted_out_unclear"
	Duplicate      fault.Code = "import.duplicate"
	TagIgnored     fault.Code = "import.tag_ignored"
	TagDeleted     fault.Code = "import.tag_deleted"
	PhoneNotInPlan fault.Code = "import.phone_not_in_plan"
	SeveralPhones  fault.Code = "import.several_phones"
)

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
