package consent

import "testing"

func TestSubject(t *testing.T) {
	key := Key{1}
	ann := key.SubjectOfPhone(2348035550142)
	for name, c := range map[string]struct {
		subject Subject
		same    bool
	}{
		"the same number":        {key.SubjectOfPhone(2348035550142), true},
		"the same, by its words": {key.Subject(OfPhone, "2348035550142"), true},
		"another number":         {key.SubjectOfPhone(2348035550143), false},
		"another kind":           {key.Subject("wa_id", "2348035550142"), false},
		"another key":            {Key{2}.SubjectOfPhone(2348035550142), false},
		"no number":              {key.SubjectOfPhone(0), false},
	} {
		if (c.subject == ann) != c.same {
			t.Errorf("%s: the same subject: %t", name, !c.same)
		}
	}
	if key.SubjectOfPhone(0) != (Subject{}) {
		t.Error("no number is somebody")
	}
}

func TestSubjectIsTheBeginningOfTheMark(t *testing.T) {
	mark, subject := Key{1}.Mark("email", "ann@x.org"), Key{1}.Subject("email", "ann@x.org")
	if string(mark[:len(subject)]) != string(subject[:]) {
		t.Errorf("%x is not the beginning of %x", subject, mark)
	}
}
