package workspace

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/samber/lo"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/keyword"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
	"regulars/backend/text"
)

// SenderChoice says whose the messages of a name are.
type SenderChoice struct {
	Contact  contact.ID // 0: nobody's
	Business bool       // the business itself wrote them, so they say nothing about consent
}

// attribution finds out whose signs are.
type attribution struct {
	w     *Workspace
	x     *index.Index
	named map[string]SenderChoice
	there map[contact.ID]bool
	*receipt
}

// namesAtMost is how many names of one file are looked for among the contacts. Chats have up to a thousand people.
const namesAtMost = 2000

// attribute sorts signs by contact; those of numbers that nobody has stay apart.
func (a *attribution) attribute(ctx context.Context, signs map[sender][]sign) error {
	a.signs, a.newcomers, a.erased = map[uint32][]sign{}, map[uint64]*newcomer{}, map[consent.Hash]suppression.Entry{}
	if err := a.lookUpChosen(ctx, signs); err != nil {
		return err
	}
	names := 0
	for _, from := range slices.SortedFunc(maps.Keys(signs), func(a, b sender) int { return strings.Compare(a.name, b.name) }) {
		if a.isDecided(from, signs[from]) || a.isNumber(from.name, signs[from]) {
			continue
		}
		names++
		if err := a.byName(ctx, from.name, signs[from], names <= namesAtMost); err != nil {
			return err
		}
	}
	a.outcome.Senders = shown(a.outcome.Senders)
	return a.byIdentity(ctx)
}

// lookUpChosen finds out which of the contacts that were named by their ids are there, in the trash or not.
func (a *attribution) lookUpChosen(ctx context.Context, signs map[sender][]sign) error {
	var ids []contact.ID
	for from := range signs {
		if id := cmp.Or(from.contact, a.named[from.name].Contact); id != 0 {
			ids = append(ids, id)
		}
	}
	people, err := a.w.store.Contacts(ctx, ids)
	a.there = lo.Associate(people, func(c contact.Contact) (contact.ID, bool) { return c.ID, true })
	return err
}

// isDecided takes signs of which somebody has said whose they are.
func (a *attribution) isDecided(from sender, signs []sign) bool {
	choice, ok := a.named[from.name]
	if from.contact != 0 {
		choice, ok = SenderChoice{Contact: from.contact}, true
	}
	switch {
	case choice.Business, !ok && a.isOwn(from.name):
		a.outcome.Own += len(signs)
	case a.there[choice.Contact]:
		a.give(uint32(choice.Contact), signs)
	default:
		return false
	}
	return true
}

// isOwn reports whether a name is that of the business, or of who works at this computer.
func (a *attribution) isOwn(name string) bool {
	s := a.w.Settings()
	folded := text.Fold(name)
	return folded != "" && (folded == text.Fold(s.BusinessName) || folded == text.Fold(s.ProfileName))
}

func (a *attribution) give(id uint32, signs []sign) { a.signs[id] = append(a.signs[id], signs...) }

// isNumber takes the signs of a number, of whoever has it, in the trash or not.
func (a *attribution) isNumber(written string, signs []sign) bool {
	n, ok := a.number(written)
	if !ok {
		return false
	}
	if id, found := a.holder(n.Key); found {
		a.give(id, signs)
		return true
	}
	if a.newcomers[n.Key] == nil {
		a.newcomers[n.Key] = &newcomer{phone: n}
	}
	a.newcomers[n.Key].signs = append(a.newcomers[n.Key].signs, signs...)
	return true
}

// number reads a number as people write it, or as WhatsApp does, with the country code and without a +. Digits that can be
// both are the number that a contact has; where two contacts have them they are nobody's, and somebody is asked.
func (a *attribution) number(written string) (phone.Number, bool) {
	local, err := phone.Parse(written, a.w.Settings().Country)
	if !isDigits(written) {
		return local, err == nil
	}
	whatsApp := phone.FromWhatsApp(written)
	whatsAppHolder, known := a.holder(whatsApp.Key)
	localHolder, knownLocal := a.holder(local.Key)
	switch {
	case known && knownLocal:
		return local, whatsAppHolder == localHolder
	case known, err != nil && whatsApp.Valid:
		return whatsApp, true
	}
	return local, err == nil
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// holder returns who has a number, in the trash or not; nobody has none.
func (a *attribution) holder(key uint64) (uint32, bool) {
	if key == 0 {
		return 0, false
	}
	id, found := a.x.ByKey(key)
	if !found {
		id, found = a.x.ByKeyTrashed(key)
	}
	return uint32(id), found
}

// byName takes the signs of the one contact who has a name. Where several have it, or none, they stay unclear.
func (a *attribution) byName(ctx context.Context, name string, signs []sign, look bool) error {
	var ids []contact.ID
	if look && name != "" {
		found, err := a.whoIs(ctx, name)
		if err != nil {
			return err
		}
		ids = found
	}
	if len(ids) == 1 {
		a.give(uint32(ids[0]), signs)
		return nil
	}
	a.outcome.Unclear += len(signs)
	a.outcome.Senders = append(a.outcome.Senders, UnknownSender{Name: name, Messages: len(signs), Matches: len(ids)})
	return nil
}

// whoIs returns the contacts who have a name, whatever its case and accents.
func (a *attribution) whoIs(ctx context.Context, name string) ([]contact.ID, error) {
	node, err := filter.Compile(filter.Rule("name", "is", text.Shorten(name, contact.MaxName)), a.w.env())
	if err != nil {
		return nil, err
	}
	found, err := a.x.Find(ctx, node)
	if err != nil {
		return nil, err
	}
	return slices.Collect(found.IDs()), nil
}

// byIdentity finds those who are known by WhatsApp's id alone, then decides about the numbers that nobody has.
func (a *attribution) byIdentity(ctx context.Context) error {
	digits := make(map[string]uint64, len(a.newcomers))
	for key, n := range a.newcomers {
		digits[n.phone.Digits] = key
	}
	found, err := a.w.store.ByIdentity(ctx, contact.WaID, slices.Sorted(maps.Keys(digits)))
	if err != nil {
		return err
	}
	for value, id := range found {
		a.give(uint32(id), a.newcomers[digits[value]].signs)
		delete(a.newcomers, digits[value])
	}
	for key, n := range a.newcomers {
		if !a.isWanted(n) {
			delete(a.newcomers, key)
		}
	}
	return nil
}

// isWanted reports whether a number becomes a contact: one whose opt-out would be lost otherwise. Of somebody who was
// erased the opt-out is kept where their mark is.
func (a *attribution) isWanted(n *newcomer) bool {
	_, erased := a.w.suppressed.Load().Find(n.phone, nil)
	at := n.optOut()
	switch {
	case erased:
		a.outcome.Erased += len(n.signs)
		if at != 0 {
			maps.Copy(a.erased, a.w.suppressed.Load().Withdrawing(n.phone, at, provenance.Keyword))
		}
	case at == 0:
		a.outcome.Strangers += len(n.signs)
	default:
		return true
	}
	return false
}

// newcomer is a number that no contact has.
type newcomer struct {
	phone phone.Number
	signs []sign
}

// optOut returns when the person first opted out, or may have; 0 if they did not.
func (n *newcomer) optOut() int64 {
	first := int64(0)
	for _, s := range n.signs {
		if s.Action == keyword.OptOut && (first == 0 || s.At < first) {
			first = s.At
		}
	}
	return first
}

// draft is the contact that a newcomer becomes.
func (n *newcomer) draft() contact.Draft {
	d := contact.Draft{Phone: n.phone}
	for _, s := range n.signs {
		if d.FirstSeen == 0 || s.At < d.FirstSeen {
			d.FirstSeen = s.At
		}
		d.LastSeen = max(d.LastSeen, s.At)
	}
	return d
}
