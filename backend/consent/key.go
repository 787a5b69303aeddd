package consent

import (
	"crypto/hmac"
	"crypto/sha256"
	"hash"
	"strconv"
)

// Key is the secret of a store. Under it a person is known by a sum that tells nothing to whoever has no key: it cannot be
// had by trying out all numbers there are.
type Key [32]byte

// Subject is by which sum a line of the ledger names whom it is about. The zero Subject is nobody that is known.
type Subject [16]byte

// OfPhone is the kind of a match key, which is what Mark takes for a number.
const OfPhone = "phone"

// Mark returns the sum of one way to recognise a person. kind is OfPhone or the name of a kind of identity; value is in
// the form in which equal ones are one person.
func (k Key) Mark(kind, value string) Hash {
	mac := hmac.New(sha256.New, k[:])
	_, _ = mac.Write([]byte(kind + ":" + value)) // it never fails
	return Hash(mac.Sum(nil))
}

// Subject returns the subject of one way to recognise a person, as in Mark.
func (k Key) Subject(kind, value string) Subject {
	sum := k.Mark(kind, value)
	return Subject(sum[:len(Subject{})])
}

// SubjectOfPhone returns the subject of a match key; the zero Subject for 0, which is no number.
func (k Key) SubjectOfPhone(key uint64) Subject { return k.Phones().Subject(key) }

// Phones says of many match keys whose they are. It is for one goroutine.
type Phones struct {
	mac     hash.Hash
	message []byte // memory that is used again
	sum     []byte
}

// Phones returns what says it under k.
func (k Key) Phones() *Phones {
	return &Phones{mac: hmac.New(sha256.New, k[:]), message: []byte(OfPhone + ":")}
}

// Subject is SubjectOfPhone.
func (p *Phones) Subject(key uint64) Subject {
	if key == 0 {
		return Subject{}
	}
	p.mac.Reset()
	p.message = strconv.AppendUint(p.message[:len(OfPhone)+1], key, 10)
	_, _ = p.mac.Write(p.message) // it never fails
	p.sum = p.mac.Sum(p.sum[:0])
	return Subject(p.sum[:len(Subject{})])
}
