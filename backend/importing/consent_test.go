package importing

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// A day before the book's now, and one after it.
const (
	spring = "2026-05-01"
	future = "2027-01-01"
)

func basis() *Basis {
	return &Basis{Source: "Card at the till", Wording: "Yes, send me offers.", Date: spring}
}

// stands lists the contacts of a book by number, with their state and the kinds of their lines.
func stands(b *book) string {
	var all []string
	for id := range b.next {
		c := b.contacts[id+1]
		kinds := ""
		for _, e := range b.ledgers[c.ID] {
			kinds += " " + e.Kind.String()
		}
		all = append(all, strings.TrimSpace(c.Consent.String()+":"+kinds))
	}
	return strings.Join(all, "; ")
}

func codes(r Report) string {
	var all []string
	for _, p := range r.Problems {
		all = append(all, fmt.Sprintf("%d %s", p.Row, strings.TrimPrefix(string(p.Code), "import.")))
	}
	return strings.Join(all, ", ")
}

func TestConsentOfNewContacts(t *testing.T) {
	const head = "Phone,Consent\n+2348035550142,"
	cases := map[string]struct {
		text    string
		options Options
		want    string
		figures ConsentFigures
		codes   string
	}{
		"no":                        {head + "no", Options{}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, ""},
		"no, with a basis":          {head + "Nein", Options{Basis: basis()}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, ""},
		"yes without a basis":       {head + "yes", Options{}, "not_asked: imported_unverified", ConsentFigures{Unverified: 1}, ""},
		"yes with a basis":          {head + "yes", Options{Basis: basis()}, "opted_in: granted", ConsentFigures{OptIns: 1}, ""},
		"nothing":                   {head, Options{Basis: basis()}, "not_asked:", ConsentFigures{}, ""},
		"not asked":                 {head + "not_asked", Options{Basis: basis()}, "not_asked:", ConsentFigures{}, ""},
		"maybe":                     {head + "maybe", Options{Basis: basis()}, "not_asked:", ConsentFigures{}, "2 consent_unclear"},
		"maybe means yes":           {head + "Maybe", Options{Basis: basis(), Answers: map[string]Answer{"maybe": Yes}}, "opted_in: granted", ConsentFigures{OptIns: 1}, ""},
		"yes means nothing":         {head + "yes", Options{Basis: basis(), Answers: map[string]Answer{"YES": NotKnown}}, "not_asked:", ConsentFigures{}, ""},
		"a date of its own":         {"Phone,Consent,Consent date\n+2348035550142,yes,2025-01-02", Options{Basis: basis()}, "opted_in: granted", ConsentFigures{OptIns: 1}, ""},
		"no date at all":            {"Phone,Consent,Consent date\n+2348035550142,yes,", Options{Basis: &Basis{Source: "a", Wording: "b"}}, "not_asked: imported_unverified", ConsentFigures{Unverified: 1}, "2 consent_undated"},
		"a date in the future":      {"Phone,Consent,Consent date\n+2348035550142,yes," + future, Options{Basis: basis()}, "not_asked: imported_unverified", ConsentFigures{Unverified: 1}, "2 consent_undated"},
		"two columns contradict":    {"Phone,Consent,Opted out\n+2348035550142,yes,yes", Options{Basis: basis()}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, "2 consent_disputed"},
		"two columns agree":         {"Phone,Consent,Opted out\n+2348035550142,no,yes", Options{}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, ""},
		"twice, first yes then no":  {head + "yes\n+2348035550142,no", Options{Basis: basis()}, "opted_out: granted withdrawn", ConsentFigures{OptOuts: 1}, "3 duplicate, 2 opt_out_further_on"},
		"twice, first no then yes":  {head + "no\n+2348035550142,yes", Options{Basis: basis()}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, "3 duplicate"},
		"twice, first nothing":      {head + "\n+2348035550142,no", Options{}, "opted_out: withdrawn", ConsentFigures{OptOuts: 1}, "3 duplicate, 2 opt_out_further_on"},
		"thrice, and two say no":    {head + "yes\n+2348035550142,no\n+2348035550142,no", Options{}, "opted_out: imported_unverified withdrawn", ConsentFigures{OptOuts: 1, Unverified: 1}, "3 duplicate, 4 duplicate, 2 opt_out_further_on"},
		"a notice instead of words": {head + "yes", Options{Basis: &Basis{Source: "a", Notice: 7, Date: spring}}, "opted_in: granted", ConsentFigures{OptIns: 1}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := newBook()
			report := run(t, b, c.text, c.options)
			if got := stands(b); got != c.want || report.Created != 1 || report.ConsentFigures != c.figures || codes(report) != c.codes {
				t.Errorf("%s, %+v, %s", got, report.ConsentFigures, codes(report))
			}
		})
	}
}

func TestConsentOfExistingContacts(t *testing.T) {
	day := func(n int64) int64 { return 1_777_593_600 + n*24*3600 } // of spring, and later ones
	out := consent.Event{Kind: consent.Withdrawn, Source: provenance.Keyword}
	at := func(e consent.Event, when int64) consent.Event {
		e.OccurredAt = when
		return e
	}
	in := consent.Event{Kind: consent.Granted, Source: provenance.ManualAdmin, OccurredAt: day(-9)}
	mistake := consent.Event{Kind: consent.Correction, Result: consent.NotAsked, Source: provenance.ManualAdmin, OccurredAt: day(5)}
	noted := consent.Event{Kind: consent.ImportedUnverified, Source: provenance.Import, OccurredAt: day(-20)}
	cases := map[string]struct {
		ledger  []consent.Event
		said    string
		policy  Policy
		outcome string
		want    string
		figures ConsentFigures
	}{
		"yes, nothing known":                {nil, "yes", Fill, "updated", "opted_in: granted", ConsentFigures{OptIns: 1}},
		"yes, opted in already":             {[]consent.Event{in}, "yes", Fill, "unchanged", "opted_in: granted", ConsentFigures{}},
		"yes, opted out later":              {[]consent.Event{at(out, day(3))}, "yes", Fill, "unchanged", "opted_out: withdrawn", ConsentFigures{Refused: 1}},
		"yes, opted out before":             {[]consent.Event{at(out, day(-3))}, "yes", Fill, "unchanged", "opted_out: withdrawn", ConsentFigures{Refused: 1}},
		"yes, opted out by hand before":     {[]consent.Event{{Kind: consent.Withdrawn, Source: provenance.ManualAdmin, OccurredAt: day(-3)}}, "yes", Overwrite, "unchanged", "opted_out: withdrawn", ConsentFigures{Refused: 1}},
		"yes, corrected since":              {[]consent.Event{in, mistake}, "yes", Fill, "updated", "not_asked: granted correction imported_unverified", ConsentFigures{Unverified: 1}},
		"yes, noted before, proven now":     {[]consent.Event{noted}, "yes", Fill, "updated", "opted_in: imported_unverified granted", ConsentFigures{OptIns: 1}},
		"no, opted in":                      {[]consent.Event{in}, "no", Fill, "updated", "opted_out: granted withdrawn", ConsentFigures{OptOuts: 1}},
		"no, opted out already":             {[]consent.Event{at(out, day(3))}, "no", Fill, "unchanged", "opted_out: withdrawn", ConsentFigures{}},
		"no, and the contact is left alone": {[]consent.Event{in}, "no", Skip, "updated", "opted_out: granted withdrawn", ConsentFigures{OptOuts: 1}},
		"yes, and it is left alone":         {nil, "yes", Skip, "skipped", "not_asked:", ConsentFigures{}},
		"out already, and it is left alone": {[]consent.Event{at(out, day(3))}, "no", Skip, "skipped", "opted_out: withdrawn", ConsentFigures{}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := newBook()
			id := b.add(contact.Draft{Phone: known().Phone})
			for _, e := range c.ledger {
				b.enter(id, e)
			}
			report := run(t, b, "Phone,Consent\n+2348035550142,"+c.said, Options{Basis: basis(), Existing: c.policy})
			outcome := map[string]int{"updated": report.Updated, "unchanged": report.Unchanged, "skipped": report.SkippedBy.Existing}
			if got := stands(b); got != c.want || outcome[c.outcome] != 1 || report.ConsentFigures != c.figures {
				t.Errorf("%s, %+v", got, report)
			}
		})
	}
}

// Who opted out and was deleted does not come back by a file as somebody who did not.
func TestConsentOfThoseInTheTrash(t *testing.T) {
	b := newBook()
	b.trash = map[uint64]bool{known().Phone.Key: true}
	report := run(t, b, "Phone,Consent\n+2348035550142,yes", Options{Basis: basis()})
	if report.Created != 1 || report.ConsentFigures != (ConsentFigures{OptOuts: 1, Refused: 1}) || b.only().Consent != consent.OptedOut {
		t.Errorf("%+v, %s", report, stands(b))
	}
}

// A later row opts out whoever it is, and the row that named them first is no longer called unchanged or left alone.
func TestLaterOptOutsOfExistingContacts(t *testing.T) {
	for _, policy := range []Policy{Fill, Overwrite, Skip} {
		b := newBook()
		b.add(contact.Draft{Phone: known().Phone})
		b.add(contact.Draft{Name: "Ann", Identities: []contact.Identity{{Kind: contact.Email, Value: "ann@example.org"}}})
		report := run(t, b, "Phone,Email,Consent\n+2348035550142,,\n,ann@example.org,yes\n+2348035550142,,no\n,ann@example.org,no", Options{Existing: policy})
		if report.Updated != 2 || report.SkippedBy.Duplicate != 2 || report.OptOuts != 2 || strings.Count(stands(b), "opted_out") != 2 {
			t.Errorf("%s: %+v, %s", policy, report, stands(b))
		}
	}
}

func TestWhatAGrantSays(t *testing.T) {
	b := newBook()
	run(t, b, "Phone,Consent,Consent date\n+2348035550142,yes,2025-01-02 03:04:05", Options{Basis: &Basis{Source: " Card ", Wording: "Yes", Notice: 3}})
	want := consent.Event{
		ID: 1, Kind: consent.Granted, Source: provenance.Import, OccurredAt: 1_735_787_045, Method: "Card", Evidence: "Yes", Notice: 3, Reference: "contacts.csv, row 2",
	}
	if got := b.ledgers[1][0]; got != want {
		t.Errorf("%+v", got)
	}
}

func TestBasisIsChecked(t *testing.T) {
	cases := map[string]struct {
		basis  Basis
		text   string
		fields map[string]fault.Code
	}{
		"nothing":      {Basis{}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisSource": BasisMissing, "basisWording": BasisMissing, "basisDate": BasisMissing}},
		"only spaces":  {Basis{Source: " ", Wording: "\n", Date: " "}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisSource": BasisMissing, "basisWording": BasisMissing, "basisDate": BasisMissing}},
		"too long":     {Basis{Source: strings.Repeat("x", 501), Wording: "a", Date: spring}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisSource": BasisTooLong}},
		"in future":    {Basis{Source: "a", Wording: "b", Date: future}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisDate": BasisInFuture}},
		"no date":      {Basis{Source: "a", Wording: "b", Date: "30 February"}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisDate": BasisDate}},
		"before phone": {Basis{Source: "a", Wording: "b", Date: "1492-10-12"}, "Phone,Consent\n+2348035550142,yes", map[string]fault.Code{"basisDate": BasisDate}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := open(t, c.text).Prepare(t.Context(), Options{Basis: &c.basis}, newBook().catalogues())
			f, ok := fault.As(err)
			if !ok || len(f.Fields) != len(c.fields) {
				t.Fatalf("%v", err)
			}
			for field, code := range c.fields {
				if f.Fields[field] == nil || f.Fields[field].Code != code {
					t.Errorf("%s: %v", field, f.Fields[field])
				}
			}
		})
	}
	_, err := open(t, "Phone,Name\n+2348035550142,Ann").Prepare(t.Context(), Options{Basis: basis()}, newBook().catalogues())
	if !fault.Is(err, BasisForNobody) {
		t.Errorf("nobody: %v", err)
	}
	_, err = open(t, "Phone,A,B\n+2348035550142,yes,no").Prepare(t.Context(), Options{Columns: []Target{{Field: Phone}, {Field: Consent}, {Field: Consent}}}, newBook().catalogues())
	if !fault.Is(err, MapTargetTwice) {
		t.Errorf("two columns: %v", err)
	}
}

// Whatever rows a file has, in whatever order and under whatever policy: whoever was opted out stays so, whoever any
// readable row opts out is, and nobody is opted in without a basis.
func TestNoOptOutIsLostInAFile(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newBook()
		wasOut := map[string]bool{}
		for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(0, 5), 0, 4, rapid.ID).Draw(rt, "known") {
			out := rapid.Bool().Draw(rt, "opted out")
			id := b.add(contact.Draft{Phone: numbered(n)})
			if wasOut[numbered(n).E164] = out; out {
				b.enter(id, consent.Event{Kind: consent.Withdrawn, Source: provenance.ManualAdmin, OccurredAt: 1})
			}
		}
		o := Options{Existing: rapid.SampledFrom([]Policy{Fill, Overwrite, Skip}).Draw(rt, "policy")}
		if rapid.Bool().Draw(rt, "basis") {
			o.Basis = basis()
		}
		text, saysOut := "Phone,Consent,Opted out\n", map[string]bool{}
		for range rapid.IntRange(1, 12).Draw(rt, "rows") {
			number := numbered(rapid.IntRange(0, 5).Draw(rt, "number")).E164
			said := rapid.SampledFrom([]string{"yes", "no", "maybe", ""}).Draw(rt, "said")
			out := rapid.SampledFrom([]string{"yes", "no", ""}).Draw(rt, "out")
			text += number + "," + said + "," + out + "\n"
			saysOut[number] = saysOut[number] || said == "no" || out == "yes"
		}
		plan := prepare(t, b, text, o)
		rehearsed, err := Run(context.Background(), Job{Plan: plan, Existing: b})
		applied, failed := Run(context.Background(), Job{Plan: plan, Existing: b, Sink: b})
		if err != nil || failed != nil || fmt.Sprintf("%+v", applied) != fmt.Sprintf("%+v", rehearsed) {
			rt.Fatalf("%v, %v:\n%+v\n%+v", err, failed, rehearsed, applied)
		}
		if applied.Read != applied.Created+applied.Updated+applied.Unchanged+applied.Skipped+applied.Rejected {
			rt.Fatalf("the numbers do not add up: %+v", applied)
		}
		in := 0
		for _, c := range b.contacts {
			number := c.Phone.E164
			if (wasOut[number] || saysOut[number]) != (c.Consent == consent.OptedOut) {
				rt.Fatalf("%s is %s after\n%s", number, c.Consent, text)
			}
			if c.Consent == consent.OptedIn {
				in++
			}
		}
		if in != applied.OptIns || in > 0 && o.Basis == nil {
			rt.Fatalf("%d opted in, %+v", in, applied)
		}
	})
}

func numbered(n int) phone.Number {
	return phone.FromStored(fmt.Sprintf("+23480355501%02d", n), "")
}
