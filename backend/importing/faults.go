package importing

import "regulars/backend/fault"

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
