package sqlite

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/uuid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/keyword"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// crowdNow is the time at which everything in a crowd happened.
const crowdNow = 1_780_000_000

const (
	crowdTags        = 200
	crowdDefinitions = 40
	crowdSegments    = 10
	crowdKeywords    = 10
	crowdBatch       = 10_000
)

var crowdNames = []string{"Maria", "José", "Chidi", "Amara", "Łukasz", "Ngozi", "Wei", "Fatima", "محمد", "王芳", "Garcia", "Okafor", "Silva", "Nowak", "Khan", "Schmidt", "O'Brien", "Dos Santos"}

// crowdContact makes contact i as they are in the field: 2.2 tags, 2.3 values and 0.4 consent states each. It is the
// same in a crowd of any size.
func crowdContact(i int) contact.Contact {
	r := rand.New(rand.NewPCG(7, uint64(i)))
	digits := fmt.Sprintf("234%010d", (uint64(i)*2_654_435_761)%10_000_000_000)
	stamp := provenance.Stamp{Source: provenance.Import, Actor: "Owner", At: crowdNow}
	made := contact.Contact{
		UUID: uuidOf(i, r), Name: crowdNames[r.IntN(len(crowdNames))] + " " + crowdNames[r.IntN(len(crowdNames))],
		Phone:     phone.Number{E164: "+" + digits, Given: "+" + digits, Digits: digits, Key: phone.Key(digits), Country: "NG", Valid: true},
		FirstSeen: crowdNow - int64(r.IntN(1e8)), LastSeen: crowdNow - int64(r.IntN(1e6)), CreatedAt: crowdNow, UpdatedAt: crowdNow, Origin: provenance.Import, OriginChange: 1,
	}
	for t := 1 + r.IntN(90); t <= crowdTags; t += 1 + r.IntN(180) {
		made.Tags = append(made.Tags, tag.Assignment{Tag: tag.ID(t), Stamp: stamp})
	}
	for a := 1 + r.IntN(16); a <= crowdDefinitions; a += 1 + r.IntN(36) {
		made.Attributes = append(made.Attributes, attribute.Value{Definition: attribute.ID(a), Text: fmt.Sprintf("value %d", r.IntN(500)), Stamp: stamp})
	}
	if r.IntN(5) < 2 {
		made.Consent, made.ConsentAt, made.ConsentSource = consent.OptedIn, crowdNow, provenance.Import
	}
	return made
}

// uuidOf returns what a version 7 has: rising in front, random behind.
func uuidOf(i int, r *rand.Rand) (id uuid.UUID) {
	binary.BigEndian.PutUint64(id[:], uint64(i)<<16|7<<12)
	binary.BigEndian.PutUint64(id[8:], r.Uint64())
	return id
}

// fillCrowd puts n contacts into an empty store, in one transaction.
func fillCrowd(ctx context.Context, s *Store, n int) error {
	return s.Write(ctx, func(tx *Tx) error {
		if err := crowdCatalogue(ctx, tx); err != nil {
			return err
		}
		batch := make([]contact.Contact, 0, crowdBatch)
		for i := range n {
			if batch = append(batch, crowdContact(i)); len(batch) == crowdBatch || i == n-1 {
				if err := tx.InsertContacts(ctx, batch); err != nil {
					return err
				}
				batch = batch[:0]
			}
		}
		return nil
	})
}

func crowdCatalogue(ctx context.Context, tx *Tx) error {
	if _, err := tx.Record(ctx, history.Change{At: crowdNow, Kind: history.Imported, Actor: "Owner"}); err != nil {
		return err
	}
	for i := range crowdTags {
		if _, err := tx.NewTag(ctx, tag.Tag{Name: fmt.Sprintf("Tag %d", i+1), CreatedAt: crowdNow}); err != nil {
			return err
		}
	}
	for i := range crowdDefinitions {
		if _, err := tx.NewDefinition(ctx, attribute.Definition{Name: fmt.Sprintf("Attribute %d", i+1), Type: attribute.Text, CreatedAt: crowdNow}); err != nil {
			return err
		}
	}
	for i := range crowdKeywords {
		if _, err := tx.NewKeyword(ctx, keyword.Rule{Keyword: fmt.Sprintf("KEYWORD %d", i+1), Action: keyword.OptOut, Match: keyword.Whole, CreatedAt: crowdNow}); err != nil {
			return err
		}
	}
	for i := range crowdSegments {
		if _, err := tx.NewSegment(ctx, segment.Segment{Name: fmt.Sprintf("Segment %d", i+1), Kind: segment.List, CreatedAt: crowdNow}); err != nil {
			return err
		}
	}
	return nil
}

func mustOpen(tb testing.TB, path string) *Store {
	tb.Helper()
	s, err := Open(context.Background(), path, options())
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
