package consent

import (
	"crypto/sha256"
	"fmt"

	"golang.org/x/text/language"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Notice is the words that were shown to those who agreed. It never changes: other words of the same name are a new
// version. A notice tells nothing about a person.
type Notice struct {
	ID           int64 // 0 until it is stored
	Name         string
	Version      int // from 1, by name
	Language     string
	Organisation string // who will write to them
	Text         string
	CreatedAt    int64 // Unix seconds
	RetiredAt    int64 // Unix seconds since when it is not offered any more; 0 while it is
}

// How long the parts of a notice may be, in characters as a person counts them.
const (
	MaxNoticeName   = 50
	MaxOrganisation = 100
	MaxNoticeText   = 4000
)

// Codes of the faults of a notice, each in the field that it is about.
const (
	NoticeEmpty    fault.Code = "consent.notice_empty"
	NoticeTooLong  fault.Code = "consent.notice_too_long"
	NoticeLanguage fault.Code = "consent.notice_language"
	NoticeSame     fault.Code = "consent.notice_same"    // in field "text": the newest version says this already
	NoticeUnknown  fault.Code = "consent.notice_unknown" // there is no notice of this number
	NoticeRetired  fault.Code = "consent.notice_retired" // it is not offered any more
)

// NewNotice returns what somebody wrote as a notice that is not stored yet (ID 0), created now (Unix seconds): the next
// version of its name among all that there are. Language is a tag of BCP 47 ("en", "pt-BR").
// Faults: NoticeEmpty, NoticeTooLong, NoticeLanguage, NoticeSame, in the fields "name", "organisation", "text", "language".
func NewNotice(draft Notice, all []Notice, now int64) (Notice, error) {
	n := Notice{
		Name: text.Clean(draft.Name), Organisation: text.Clean(draft.Organisation), Text: text.CleanLines(draft.Text), Version: 1, CreatedAt: now,
	}
	fields := map[string]*fault.Error{}
	check := func(field, value, what string, limit int) {
		if f := refused(value, what, limit); f != nil {
			fields[field] = f
		}
	}
	check("name", n.Name, "name", MaxNoticeName)
	check("organisation", n.Organisation, "name of the organisation", MaxOrganisation)
	check("text", n.Text, "text", MaxNoticeText)
	tag, err := language.Parse(draft.Language)
	if err != nil || tag.IsRoot() {
		fields["language"] = fault.New(NoticeLanguage, "A language is a short code such as en, es or pt-BR.", "value", draft.Language)
	}
	n.Language = tag.String()
	if newest, found := newestOf(all, n.Name); found {
		n.Version = newest.Version + 1
		if n.says(newest) {
			fields["text"] = fault.New(NoticeSame, fmt.Sprintf("Version %d says exactly this already. Use that one, or change the words.", newest.Version), "version", newest.Version)
		}
	}
	return n, fault.InFields(fields)
}

// refused returns why a value can be no part of a notice, or nil.
func refused(value, what string, limit int) *fault.Error {
	switch n := text.Graphemes(value); {
	case n == 0:
		return fault.New(NoticeEmpty, fmt.Sprintf("The %s is missing. Write it down.", what))
	case n > limit:
		return fault.New(NoticeTooLong, fmt.Sprintf("The %s has %d characters; up to %d are possible. Shorten it.", what, n, limit), "length", n, "limit", limit)
	}
	return nil
}

// newestOf returns the last version of a name.
func newestOf(all []Notice, name string) (newest Notice, found bool) {
	for _, n := range all {
		if text.NameFold(n.Name) == text.NameFold(name) && n.Version > newest.Version {
			newest, found = n, true
		}
	}
	return newest, found
}

// says reports whether two versions differ in nothing that a person reads.
func (n Notice) says(o Notice) bool {
	return n.Text == o.Text && n.Organisation == o.Organisation && n.Language == o.Language
}

// Sum returns the SHA-256 sum of the words, by which they are known to be the same.
func (n Notice) Sum() Hash { return sha256.Sum256([]byte(n.Text)) }

// Title returns "Newsletter, version 2".
func (n Notice) Title() string { return fmt.Sprintf("%s, version %d", n.Name, n.Version) }
