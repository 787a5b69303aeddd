package workspace

import (
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/filter"
	"regulars/backend/tag"
)

func TestPreview(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	d.addAttribute("City", attribute.Text)
	for _, name := range []string{"Fay", "Eve", "Dag", "Cem", "Ben", "Ada"} {
		d.add(NewContact{Name: name, Tags: []tag.ID{vip}})
	}
	for name, c := range map[string]struct {
		question string
		contacts int
		first    string
		words    string
		path     string
		problem  string
	}{
		"nothing asked": {"", 6, "Ada,Ben,Cem,Dag,Eve", "Everyone", "", ""},
		"two rules": {
			`{"all":[{"field":"tags","op":"any_of","args":["VIP"]},{"not":{"field":"name","op":"is","args":["Ada","Ben"]}}]}`,
			4, "Cem,Dag,Eve,Fay", "Tags any of VIP and not (Name is Ada, Ben)", "", "",
		},
		"nobody":          {`{"any":[]}`, 0, "", "No one", "", ""},
		"a text too many": {`{"any":[{"field":"name","op":"is","args":["Ada"]},{"field":"name","op":"is","args":[""]}]}`, 0, "", "Name is Ada or Name is", "any[1].args[0]", "The text has no characters to look for. Give some, or use the operator empty."},
		"an unknown tag":  {`{"all":[{"not":{"field":"tags","op":"had","args":["Lead"]}}]}`, 0, "", "not (Tags now or formerly any of Lead)", "all[0].not.args[0]", "There is no tag “Lead”. Create it first, or check the spelling."},
		"an unknown key":  {`{"alle":[]}`, 0, "", "", "alle", "“alle” is no key of a filter. Use all, any, not, or field, op and args."},
		"no filter":       {`[`, 0, "", "", "", "The filter is not JSON: unexpected end of JSON input (character 1). Correct it."},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := d.Preview(t.Context(), c.question, "name")
			if err != nil {
				t.Fatal(err)
			}
			first := ""
			for i, person := range p.First {
				if i > 0 {
					first += ","
				}
				first += person.Name
			}
			if p.Contacts != c.contacts || first != c.first || p.Words != c.words {
				t.Errorf("%d %q %q, want %d %q %q", p.Contacts, first, p.Words, c.contacts, c.first, c.words)
			}
			path, message := "", ""
			if p.Problem != nil {
				path, message = filter.Locate(p.Problem)
			}
			if path != c.path || message != c.problem {
				t.Errorf("problem %q %q, want %q %q", path, message, c.path, c.problem)
			}
		})
	}
	_, err := d.Preview(t.Context(), "", "shoe size")
	wantFault(t, err, filter.SortField)
}
