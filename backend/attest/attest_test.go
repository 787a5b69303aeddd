package attest

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/paper"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

var update = flag.Bool("update", false, "write the golden files")

const noon = 1_780_142_400 // 30 May 2026, 12:00 UTC

// agreedThenLeft is what the store holds of somebody who agreed on a form and wrote STOP later.
func agreedThenLeft() Facts {
	subject := consent.Subject{0xab, 15: 0xcd}
	return Facts{
		Contact: contact.Contact{ID: 7, UUID: uuid.UUID{0x42}, Name: "محمد الحداد", Phone: phone.FromStored("+971505550123", "")},
		Subject: subject,
		Lines: []consent.Sealed{
			{Event: consent.Event{
				ID: 3, Contact: 7, Subject: subject, Channel: consent.WhatsApp, Purpose: consent.Marketing, Kind: consent.Granted, OccurredAt: noon - 7200, RecordedAt: noon - 7000,
				Source: provenance.Form, Notice: 2, ValidUntil: noon + 86400, Method: "Web form", Evidence: "form 12", Change: 4,
			}, Hash: consent.Hash{1}, Fits: true},
			{Event: consent.Event{
				ID: 5, Contact: 7, Subject: subject, Channel: consent.WhatsApp, Purpose: consent.Marketing, Kind: consent.Withdrawn, OccurredAt: noon - 60, RecordedAt: noon,
				Source: provenance.Keyword, Actor: "Ada", Evidence: "STOP", Reference: "wamid.1", Change: 9,
			}, Hash: consent.Hash{2}, Fits: true},
		},
		Chain: consent.Verification{Lines: 5, First: 1, Last: 5, FirstHash: consent.Hash{9}, LastHash: consent.Hash{2}, Given: 5},
		Notices: []consent.Notice{
			{ID: 1, Name: "Other", Version: 1, Language: "en", Organisation: "Ada’s Shop", Text: "Not theirs", CreatedAt: noon - 90000},
			{ID: 2, Name: "Newsletter", Version: 3, Language: "en", Organisation: "Ada’s Shop", Text: "We write once a week.\nWrite STOP to end it.", CreatedAt: noon - 80000},
		},
		Business: "Ada’s Shop", MadeAt: noon + 5, Version: "1.0", Location: time.FixedZone("", 2*3600),
	}
}

func TestRecordAndPage(t *testing.T) {
	facts := agreedThenLeft()
	record := Build(facts)
	data, err := json.MarshalIndent(record, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	matches(t, "proof.json", data)
	var page bytes.Buffer
	if err := paper.WritePage(&page, record.Document(facts.Location)); err != nil {
		t.Fatal(err)
	}
	matches(t, "proof.html", page.Bytes())
}

func matches(t *testing.T, name string, got []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(got, want) {
		t.Errorf("it is not as %s (%v); look at it and run with -update\n%s", golden, err, got)
	}
}

// words returns everything that a document says.
func words(d paper.Document) string {
	var page strings.Builder
	_ = paper.WritePage(&page, d) // a strings.Builder takes everything
	_, body, _ := strings.Cut(page.String(), "<body>")
	return body
}

func TestWhatIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		change func(f *Facts)
		says   []string
		not    string
	}{
		"as it is": {func(*Facts) {}, []string{
			"Opted out since 30 May 2026, 13:59:00 UTC&#43;02:00: line 5 of the ledger decides.", "The ledger is unbroken from line 1 to line 5.",
			"Write STOP to end it.", "tamper-evident, not tamper-proof", "Until 31 May 2026, 14:00:00",
		}, "Not theirs"},
		"a line was changed":     {func(f *Facts) { f.Chain.Broken, f.Lines[0].Fits = 3, false }, []string{"Line 3 was changed, or one before it", "Does not fit"}, "is unbroken"},
		"the end was taken off":  {func(f *Facts) { f.Chain.Given = 8 }, []string{"the ledger ends at line 5, but had 8 lines"}, "is unbroken"},
		"nothing is recorded":    {func(f *Facts) { f.Lines = nil }, []string{"No record of consent", "No line of the ledger is about this person."}, "Opted out since"},
		"no ledger at all":       {func(f *Facts) { f.Lines, f.Chain = nil, consent.Verification{} }, []string{"The ledger has no lines yet."}, "is unbroken"},
		"no notice":              {func(f *Facts) { f.Lines[0].Notice = 0 }, []string{"the words that were shown are not known"}, "once a week"},
		"no name of a business":  {func(f *Facts) { f.Business = "" }, []string{"The business has no name in Settings."}, "Ada’s Shop</bdi></span>"},
		"nobody's name":          {func(f *Facts) { f.Contact.Name, f.Contact.Phone, f.Subject = "", phone.Number{}, consent.Subject{} }, []string{"Contact 7"}, "أ"},
		"a correction":           {func(f *Facts) { f.Lines[1].Kind = consent.Correction }, []string{"Corrected: no record of consent"}, "Line 5: Opted out"},
		"from another contact":   {func(f *Facts) { f.Lines[1].Contact = 6 }, []string{"Can receive marketing since", "line 3 of the ledger decides"}, "Nothing is recorded that"},
		"the time is over":       {func(f *Facts) { f.Lines, f.MadeAt = f.Lines[:1], noon+90000 }, []string{"Can receive marketing since", "for a time that is over"}, "Opted out since"},
		"the person was erased":  {func(f *Facts) { f.Contact, f.Phone = contact.Contact{}, "+971505550123" }, []string{"There is no contact with this number now", "Opted out since", "+971"[1:]}, "محمد"},
		"the words were erased":  {func(f *Facts) { f.Lines[0].Erased, f.Lines[0].Method, f.Lines[0].Evidence = true, "", "" }, []string{"Erased with the person’s data"}, "Web form"},
		"what people are called": {func(f *Facts) { f.Contact.Name = "<script>alert(1)</script>" }, []string{"&lt;script&gt;"}, "<script"},
	} {
		t.Run(name, func(t *testing.T) {
			f := agreedThenLeft()
			c.change(&f)
			said := words(Build(f).Document(f.Location))
			for _, want := range c.says {
				if !strings.Contains(said, want) {
					t.Errorf("it does not say %q:\n%s", want, said)
				}
			}
			if strings.Contains(said, c.not) {
				t.Errorf("it says %q", c.not)
			}
		})
	}
}

// The id of a person is the same before and after their data is erased.
func TestPrincipalIDOutlivesTheContact(t *testing.T) {
	f := agreedThenLeft()
	before := Build(f).PrincipalID
	f.Contact = contact.Contact{}
	if after := Build(f).PrincipalID; after != before {
		t.Errorf("%s became %s", before, after)
	}
}

func TestWhoseWordItIs(t *testing.T) {
	for name, c := range map[string]struct {
		event consent.Event
		want  string
	}{
		"a keyword":           {consent.Event{Kind: consent.Withdrawn, Source: provenance.Keyword}, principalParty},
		"a form":              {consent.Event{Kind: consent.Granted, Source: provenance.Form}, principalParty},
		"the owner":           {consent.Event{Kind: consent.Granted, Source: provenance.ManualAdmin}, controllerParty},
		"a file":              {consent.Event{Kind: consent.Withdrawn, Source: provenance.Import}, controllerParty},
		"WhatsApp":            {consent.Event{Kind: consent.PlatformStopped, Source: provenance.Webhook}, platformParty},
		"a corrected mistake": {consent.Event{Kind: consent.Correction, Source: provenance.ManualAdmin}, controllerParty},
	} {
		t.Run(name, func(t *testing.T) {
			if got := EventOf(consent.Sealed{Event: c.event}).Entity; got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
