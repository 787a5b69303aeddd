package workspace

import (
	"cmp"
	"context"
	"strings"

	"regulars/backend/attest"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/job"
	"regulars/backend/phone"
)

// ProveConsent returns the proof of a contact's consent, also from the trash: every line about them and about their
// number, and what following the whole ledger came to. It takes about a second for each million lines, as a job.
// Fault: fault.NotFound.
func (w *Workspace) ProveConsent(ctx context.Context, id contact.ID) (Paper, error) {
	d, err := w.Get(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	c := d.Contact
	facts := attest.Facts{Contact: c, Subject: w.store.SubjectKey().SubjectOfPhone(c.Phone.Key)}
	return w.prove(ctx, facts, calling(c.Name, c.Phone), w.stemAt("consent-proof", id))
}

// ProveConsentOf returns the proof for a number, whether or not there is a contact with it: the ledger knows numbers whose
// data was erased by a keyed hash. country (ISO code) is for numbers without one; "" is that of the settings. Faults: those of phone.Parse.
func (w *Workspace) ProveConsentOf(ctx context.Context, raw, country string) (Paper, error) {
	n, err := phone.Parse(raw, cmp.Or(country, w.Settings().Country))
	if err != nil {
		return Paper{}, err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return Paper{}, err
	}
	if id, known := x.ByKey(n.Key); known {
		return w.ProveConsent(ctx, id)
	}
	facts := attest.Facts{Phone: n.E164, Subject: w.store.SubjectKey().SubjectOfPhone(n.Key)}
	return w.prove(ctx, facts, n.Display(), w.stemAt("consent-proof", strings.TrimPrefix(n.E164, "+")))
}

// prove follows the ledger and completes the facts.
func (w *Workspace) prove(ctx context.Context, facts attest.Facts, label, stem string) (Paper, error) {
	wanted := func(e *consent.Event) bool {
		return facts.Contact.ID != 0 && e.Contact == uint32(facts.Contact.ID) ||
			facts.Subject != consent.Subject{} && e.Subject == facts.Subject
	}
	err := w.jobs.Run(ctx, job.Spec{Kind: job.Proof, Label: label}, func(ctx context.Context, p *job.Progress) (err error) {
		facts.Chain, facts.Lines, err = w.store.VerifyLedger(ctx, wanted, func(lines int) { p.Set(int64(lines), 0) })
		return err
	})
	if err != nil {
		return Paper{}, err
	}
	if facts.Contact.ID == 0 && len(facts.Lines) == 0 {
		return Paper{}, fault.New(fault.NotFound, "The ledger has no line about this number.", "what", "number")
	}
	if facts.Notices, err = w.store.Notices(ctx); err != nil {
		return Paper{}, err
	}
	facts.Business, facts.MadeAt, facts.Version, facts.Location = w.Settings().BusinessName, w.now(), w.version, w.location
	record := attest.Build(facts)
	return Paper{Document: record.Document(w.location), data: record, stem: stem}, nil
}
