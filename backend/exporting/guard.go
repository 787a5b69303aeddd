package exporting

import "strings"

// needsGuard reports whether a spreadsheet would run a cell that holds s, or whether an import would take an apostrophe
// off it. Such a cell gets an apostrophe in front, and an import takes exactly one off again. A phone number in
// international form is safe and stays as it is.
func needsGuard(s string) bool {
	rest := strings.TrimLeft(s, "'")
	if rest == "" || strings.IndexByte("=+-@\t\r\n\x00", rest[0]) < 0 {
		return false
	}
	return !isE164(s)
}

// isE164 reports whether s is + and 7 to 15 digits, the first not 0.
func isE164(s string) bool {
	if len(s) < len("+1234567") || len(s) > len("+123456789012345") || s[0] != '+' || s[1] == '0' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
