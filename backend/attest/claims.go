package attest

// claim is what every proof says about itself, word for word.
const claim = "The ledger is tamper-evident, not tamper-proof: a change to a line, or a line taken out, shows. " +
	"The proof does not show that a line was true when it was recorded, nor that the whole file was not replaced by another one. " +
	"Who wants to show that too gives the last hash to somebody else to keep."

// notKept returns what the specification asks for and the program does not know.
func (f Facts) notKept() []NotKept {
	missing := []NotKept{
		{"event_type", "Whether an agreement was explicit in the sense of a law is not judged; method, evidence and notice say how it was given."},
		{"retention_period", "The business decides how long it keeps its data; the program does not ask."},
		{"jurisdiction", "The program does not ask under which law the business works."},
		{"recipient_third_parties", "The program sends nothing to anybody; to whom the business gives its exports is not recorded."},
		{"withdrawal_method", "Which ways out a person was told of stands in the notice, if anywhere."},
		{"party_address, party_contact", "Of the business only the name is kept."},
		{"pii_information of other kinds", "What else is kept about the person is in the export “Everything stored about them”."},
		{"processing_methods, processing_location, geographic_restrictions, privacy_rights, codes_of_conduct, impact_assessment, authority_party", "Optional in the specification, and not recorded."},
	}
	if len(f.notices()) == 0 {
		missing = append([]NotKept{{"privacy_notice, language", "No line names a notice, so the words that were shown are not known."}}, missing...)
	}
	if f.Business == "" {
		missing = append(missing, NotKept{"party_name", "The business has no name in Settings."})
	}
	return missing
}
