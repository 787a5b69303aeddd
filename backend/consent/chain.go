package consent

import (
	"crypto/sha256"
	"encoding/binary"
)

// Hash is a SHA-256 sum. The zero Hash stands before the first line of a ledger.
type Hash [sha256.Size]byte

// Salt is random and goes into the sum of a line. Without it, anybody could try out what an erased line once said: a
// sum alone must not tell.
type Salt [16]byte

// bodyVersion changes with what a sum is made of.
const bodyVersion = 1

// Sum returns the sum of everything that a line says, whatever its ID: its place is what the chain is for.
func (e Event) Sum(salt Salt) Hash {
	body := make([]byte, 0, 128)
	body = append(body, bodyVersion)
	body = append(body, salt[:]...)
	for _, n := range [...]int64{int64(e.Contact), int64(e.Kind), int64(e.Result), e.OccurredAt, e.RecordedAt, int64(e.Source), e.Change} {
		body = binary.AppendVarint(body, n)
	}
	for _, words := range [...]string{e.Actor, e.Reference, e.Method, e.Note} {
		body = append(binary.AppendUvarint(body, uint64(len(words))), words...)
	}
	return sha256.Sum256(body)
}

// After returns the hash of a line with this sum that follows a line with the hash before. It is made of the sum, not
// of the words, so that the words of a line can be erased and the chain still holds.
func (sum Hash) After(before Hash) Hash {
	return sha256.Sum256(append(before[:], sum[:]...))
}
