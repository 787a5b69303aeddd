package importing

import (
	"fmt"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// maxNewTags is how many tags one import may create. A column with more different values is no column of tags.
const maxNewTags = 1000

// maxKnownNames is how many spellings are remembered, so that a column of anything else does not fill the memory.
const maxKnownNames = 10_000

// tagNames finds the tags that a file names, and puts those of one row together.
type tagNames struct {
	catalogue     *tag.Catalogue
	ignoreUnknown bool
	now           int64
	known         map[string]tagAnswer // by what the file says
	created       map[string]tag.ID    // by text.NameFold
	err           error                // TooManyTags

	out  *portion
	from int // where the row's tags begin in out.tags
}

// tagAnswer is what a name comes to: the id of a tag (below zero for one that has to be created), or why there is none.
type tagAnswer struct {
	id      tag.ID
	refused *fault.Error
	warning fault.Code // the row is taken without the tag
}

func newTagNames(plan *Plan) tagNames {
	return tagNames{
		catalogue: plan.catalogues.Tags, ignoreUnknown: plan.options.IgnoreUnknownTags, now: plan.catalogues.Now,
		known: map[string]tagAnswer{}, created: map[string]tag.ID{},
	}
}

// begin starts the tags of a row.
func (t *tagNames) begin(out *portion) { t.out, t.from = out, len(out.tags) }

// taken returns the tags of the row.
func (t *tagNames) taken() []tag.ID { return t.out.tags[t.from:len(t.out.tags):len(t.out.tags)] }

// add adds tags to the row that it does not have yet.
func (t *tagNames) add(ids ...tag.ID) {
	for _, id := range ids {
		if !slices.Contains(t.taken(), id) {
			t.out.tags = append(t.out.tags, id)
		}
	}
}

// find returns what the catalogue says to a name, creating a tag where there is none.
func (t *tagNames) find(name []byte) tagAnswer {
	if answer, known := t.known[string(name)]; known {
		return answer
	}
	answer := t.ask(string(name))
	if len(t.known) < maxKnownNames {
		t.known[string(name)] = answer
	}
	return answer
}

func (t *tagNames) ask(name string) tagAnswer {
	found, err := t.catalogue.Active(name)
	if err == nil {
		return tagAnswer{id: found.ID}
	}
	switch refused, _ := fault.As(err); {
	case refused.Code == tag.Deleted:
		return tagAnswer{refused: leftOff(refused), warning: TagDeleted}
	case t.ignoreUnknown:
		return tagAnswer{refused: leftOff(refused), warning: TagIgnored}
	}
	return t.create(name)
}

// leftOff returns a fault whose message says what that means for the row.
func leftOff(f *fault.Error) *fault.Error {
	return fault.New(f.Code, f.Message+" The contact was taken without it.")
}

// create makes a tag with an id below zero, which stands for it until it is stored.
func (t *tagNames) create(name string) tagAnswer {
	fold := text.NameFold(name)
	if id, done := t.created[fold]; done {
		return tagAnswer{id: id}
	}
	created, err := tag.New(strings.Clone(name), "", 0, t.now)
	if err != nil {
		refused, _ := fault.As(err)
		return tagAnswer{refused: refused.Fields["name"]}
	}
	if len(t.created) == maxNewTags && t.err == nil {
		t.err = fault.New(TooManyTags,
			fmt.Sprintf("The file has more than %d tags that do not exist yet. Check that the right column is matched to the tags.", maxNewTags), "limit", maxNewTags)
	}
	created.ID = tag.ID(-1 - len(t.created))
	t.created[fold] = created.ID
	t.out.newTags = append(t.out.newTags, created)
	return tagAnswer{id: created.ID}
}
