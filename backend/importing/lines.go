package importing

// noDelimiter is a byte that no text in UTF-8 has.
const noDelimiter = 0xFF

// Encoding returns the name of the encoding that the file was found to be in.
func (f *File) Encoding() string { return f.detected.Encoding }

// Lines returns a walk over the lines of the text that are not empty, each as the one cell of its row.
// Fault: EncodingUnknown. The walk ends with EncodingBroken or RecordTooLong where a line is damaged.
func (f *File) Lines() (Records, error) {
	encoding, err := encodingOf(f.detected.Encoding)
	if err != nil {
		return nil, err
	}
	source := &csvSource{file: f.file, from: int64(f.mark), to: f.size, encoding: encoding, delimiter: noDelimiter}
	head, err := source.head()
	if err != nil {
		return nil, fileUnreadable(f.name, err)
	}
	source.newline = newlineOf(head)
	records := source.records()
	records.unquoted = true
	return records, nil
}
