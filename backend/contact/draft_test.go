package contact

import (
	"reflect"
	"strings"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

const now = 1_780_000_000

func number(e164 string) phone.Number { return phone.FromStored(e164, e164) }

func TestNew(t *testing.T) {
	ann := number("+2348035550142")
	for name, c := range map[string]struct{ in, want Draft }{
		"phone only":        {Draft{Phone: ann}, Draft{Phone: ann, CreatedAt: now}},
		"name only":         {Draft{Name: " Ann\tLee\u202E "}, Draft{Name: "Ann Lee", CreatedAt: now}},
		"identity only":     {Draft{Identities: []Identity{{ExternalID, " C-1 "}}}, Draft{Identities: []Identity{{ExternalID, "C-1"}}, CreatedAt: now}},
		"longest name":      {Draft{Name: strings.Repeat("é", MaxName)}, Draft{Name: strings.Repeat("é", MaxName), CreatedAt: now}},
		"instants":          {Draft{Phone: ann, FirstSeen: 1, LastSeen: MaxInstant, CreatedAt: 5}, Draft{Phone: ann, FirstSeen: 1, LastSeen: MaxInstant, CreatedAt: 5}},
		"opted out":         {Draft{Phone: ann, OptedOut: true}, Draft{Phone: ann, OptedOut: true, CreatedAt: now}},
		"tags in order":     {Draft{Phone: ann, Tags: []tag.ID{3, 1, 3, 2}}, Draft{Phone: ann, Tags: []tag.ID{1, 2, 3}, CreatedAt: now}},
		"the last value":    {Draft{Phone: ann, Attributes: []DraftValue{{2, "x"}, {1, "a"}, {2, "y"}}}, Draft{Phone: ann, Attributes: []DraftValue{{1, "a"}, {2, "y"}}, CreatedAt: now}},
		"email in one case": {Draft{Identities: []Identity{{Email, "mailto:Ann.Lee@Example.COM"}}}, Draft{Identities: []Identity{{Email, "ann.lee@example.com"}}, CreatedAt: now}},
		"user name":         {Draft{Identities: []Identity{{Username, "@ann"}}}, Draft{Identities: []Identity{{Username, "ann"}}, CreatedAt: now}},
		"identities in order": {
			Draft{Identities: []Identity{{ExternalID, "2"}, {Email, "b@x.org"}, {Email, "A@x.org"}, {Email, "a@x.org"}}},
			Draft{Identities: []Identity{{Email, "a@x.org"}, {Email, "b@x.org"}, {ExternalID, "2"}}, CreatedAt: now},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := New(c.in, now); err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, %v; want %+v", got, err, c.want)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	ann := number("+2348035550142")
	for name, c := range map[string]struct {
		in    Draft
		codes map[string]fault.Code // by field
	}{
		"nothing":            {Draft{}, map[string]fault.Code{"phone": Empty}},
		"nothing but blanks": {Draft{Name: " \u200E", Tags: []tag.ID{1}}, map[string]fault.Code{"phone": Empty}},
		"long name":          {Draft{Phone: ann, Name: strings.Repeat("x", MaxName+1)}, map[string]fault.Code{"name": NameTooLong}},
		"before 1970":        {Draft{Phone: ann, FirstSeen: -1}, map[string]fault.Code{"first_seen": InstantOutOfRange}},
		"after 2106":         {Draft{Phone: ann, LastSeen: MaxInstant + 1}, map[string]fault.Code{"last_seen": InstantOutOfRange}},
		"milliseconds":       {Draft{Phone: ann, CreatedAt: now * 1000}, map[string]fault.Code{"created_at": InstantOutOfRange}},
		"empty identity":     {Draft{Phone: ann, Identities: []Identity{{ExternalID, " "}}}, map[string]fault.Code{"external_id": IdentityEmpty}},
		"long identity":      {Draft{Phone: ann, Identities: []Identity{{BSUID, strings.Repeat("x", MaxIdentity+1)}}}, map[string]fault.Code{"bsuid": IdentityTooLong}},
		"no such kind":       {Draft{Phone: ann, Identities: []Identity{{9, "x"}}}, map[string]fault.Code{"identities": IdentityUnknown}},
		"not an email":       {Draft{Identities: []Identity{{Email, "ann"}}}, map[string]fault.Code{"email": EmailImplausible}},
		"everything at a time": {
			Draft{Name: strings.Repeat("x", 999), FirstSeen: -1, LastSeen: -1, CreatedAt: -1, Identities: []Identity{{Email, "@"}, {WaID, ""}}},
			map[string]fault.Code{
				"name": NameTooLong, "first_seen": InstantOutOfRange, "last_seen": InstantOutOfRange, "created_at": InstantOutOfRange,
				"email": EmailImplausible, "wa_id": IdentityEmpty,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := New(c.in, now)
			checkFields(t, err, c.codes)
			if !reflect.DeepEqual(got, Draft{}) {
				t.Errorf("a refused draft is %+v", got)
			}
		})
	}
}

func checkFields(t *testing.T, err error, codes map[string]fault.Code) {
	t.Helper()
	f, ok := fault.As(err)
	if !ok || f.Code != fault.Invalid {
		t.Fatalf("got %v, want a fault in fields", err)
	}
	if len(f.Fields) != len(codes) {
		t.Errorf("refused fields: %v, want %v", f.Fields, codes)
	}
	for field, code := range codes {
		if f.Fields[field] == nil || f.Fields[field].Code != code {
			t.Errorf("field %s: %v, want %s", field, f.Fields[field], code)
		}
	}
}

// An import reads the next row into the same slices; New must neither keep nor reorder them behind its back.
func TestNewLeavesItsListsAsTheyAre(t *testing.T) {
	in := Draft{
		Phone: number("+2348035550142"), Tags: []tag.ID{2, 1}, Attributes: []DraftValue{{2, "x"}, {1, "y"}},
		Identities: []Identity{{ExternalID, " 1 "}, {Email, "A@x.org"}},
	}
	if _, err := New(in, now); err != nil {
		t.Fatal(err)
	}
	want := Draft{
		Phone: number("+2348035550142"), Tags: []tag.ID{2, 1}, Attributes: []DraftValue{{2, "x"}, {1, "y"}},
		Identities: []Identity{{ExternalID, " 1 "}, {Email, "A@x.org"}},
	}
	if !reflect.DeepEqual(in, want) {
		t.Errorf("it became %+v", in)
	}
}

func TestEmailPlausibility(t *testing.T) {
	for _, address := range []string{"ann@example.com", "a.b+c@mail.example.co.uk", "o'neil@x.org", "用户@例子.公司", "a@b.c", strings.Repeat("x", 64) + "@x.org"} {
		if _, f := cleanIdentity(Identity{Email, address}); f != nil {
			t.Errorf("%q is refused: %v", address, f)
		}
	}
	for _, address := range []string{
		"ann", "ann@", "@example.com", "ann@example", "ann@example..com", "ann@.com", "ann@example.", "ann@-x.org", "a b@x.org", "ann@x.org, bob@x.org",
		"Ann <ann@x.org>", "a@b@x.org", strings.Repeat("x", 65) + "@x.org", "a@" + strings.Repeat("x.", 130) + "org", "n/a", "\"a\"@x.org",
	} {
		if _, f := cleanIdentity(Identity{Email, address}); f == nil || f.Code != EmailImplausible && f.Code != IdentityTooLong {
			t.Errorf("%q: %v", address, f)
		}
	}
	_, f := cleanIdentity(Identity{Email, "ann at x.org"})
	if want := "“ann at x.org” is not an email address. Write one address, like ann@example.com."; f.Message != want {
		t.Errorf("got %q, want %q", f.Message, want)
	}
}

func TestKinds(t *testing.T) {
	for kind, name := range map[Kind]string{WaID: "wa_id", BSUID: "bsuid", Username: "username", Email: "email", ExternalID: "external_id", 0: "", 6: ""} {
		if kind.String() != name || kind.Valid() != (name != "") {
			t.Errorf("%d is named %q, want %q", kind, kind, name)
		}
	}
}

func FuzzNew(f *testing.F) {
	f.Add("Ann", "ann@example.com", "C-1", int64(1))
	f.Add("\xff", "@", "\x00", int64(-1))
	f.Fuzz(func(t *testing.T, name, email, external string, seen int64) {
		d, err := New(Draft{Name: name, FirstSeen: seen, Identities: []Identity{{ExternalID, external}, {Email, email}}}, now)
		if err != nil {
			if f, ok := fault.As(err); !ok || f.Message == "" {
				t.Errorf("refused without saying why: %v", err)
			}
			return
		}
		if again, err := New(d, now+1); err != nil || !reflect.DeepEqual(again, d) {
			t.Errorf("%+v became %+v, %v", d, again, err)
		}
	})
}

func BenchmarkNew(b *testing.B) {
	d := Draft{
		Phone: number("+2348035550142"), Name: "Amara Okafor", LastSeen: now, Tags: []tag.ID{1, 2, 3},
		Attributes: []DraftValue{{1, "x"}, {2, "y"}}, Identities: []Identity{{Email, "amara@example.com"}},
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(d, now); err != nil {
			b.Fatal(err)
		}
	}
}
