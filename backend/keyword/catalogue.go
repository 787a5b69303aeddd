package keyword

import (
	"fmt"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
)

// Catalogue finds rules by id. Its faults have the codes of this package.
type Catalogue = catalogue.Catalogue[ID, Rule]

// NewCatalogue returns the catalogue of these rules, deleted ones included.
func NewCatalogue(rules []Rule) *Catalogue { return catalogue.New[ID](rules) }

// Same returns the rule that is not deleted and whose keyword is the same to a message, and false if there is none.
func Same(c *Catalogue, keyword string) (Rule, bool) {
	form := Form(keyword)
	for _, r := range c.All() {
		if r.Active() && Form(r.Keyword) == form {
			return r, true
		}
	}
	return Rule{}, false
}

// Admit reports whether r may be in the catalogue as it is: nil, TooMany, or a fault in field "keyword" of code Taken,
// or of code Contradicts if the rule that is there does the opposite. The keyword of a deleted rule is free.
func Admit(c *Catalogue, r Rule) error {
	if other, there := Same(c, r.Keyword); there && other.ID != r.ID {
		return fault.InField("keyword", clash(r, other))
	}
	active := 0
	for _, other := range c.All() {
		if other.Active() && other.ID != r.ID {
			active++
		}
	}
	if r.Active() && active >= MaxRules {
		return fault.New(TooMany, fmt.Sprintf("There are %d keywords already. Delete some that nobody sends.", MaxRules), "limit", MaxRules)
	}
	return nil
}

func clash(r, other Rule) *fault.Error {
	params := []any{"keyword", r.Keyword, "other", other.Keyword, "id", other.ID, "action", other.Action}
	switch other.Action {
	case r.Action:
		return fault.New(Taken, fmt.Sprintf("“%s” is there already as “%s”. Case, accents, punctuation and spaces make no difference.", r.Keyword, other.Keyword), params...)
	case OptOut:
		return fault.New(Contradicts, fmt.Sprintf("“%s” opts people out, so it cannot opt them in as well. Choose another word, or delete that keyword first.", other.Keyword), params...)
	}
	return fault.New(Contradicts, fmt.Sprintf("“%s” opts people in, so it cannot opt them out as well. Choose another word, or delete that keyword first.", other.Keyword), params...)
}
