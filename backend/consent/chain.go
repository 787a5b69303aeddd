package consent

import (
	"crypto/sha256"
	"encoding/binary"
)

// Hash is a SHA-256 sum. The zero Hash stands before the first line of a ledger.
type Hash [sha256.Size]byte

// Salt is random and goes into the sum of a line's words. Without it, anybody could try out what an erased line once
// said: a sum alone must not tell.
type Salt [16]byte

// lineVersion changes with what a hash is made of.
const lineVersion = 2

// Hash returns the hash of a line that follows a line with the hash before; words is the WordsSum of the line. Its ID
// does not count: its place is what the chain is for. As the words are in it only by their sum, they can be erased while
// everything else that the line says is still sealed.
func (e *Event) Hash(before, words Hash) Hash {
	var memory [256]byte
	line := append(memory[:0], lineVersion)
	line = append(line, before[:]...)
	line = append(line, words[:]...)
	line = append(line, e.Subject[:]...)
	for _, n := range [...]int64{
		int64(e.Contact), int64(e.Channel), int64(e.Purpose), int64(e.Kind), int64(e.Result), e.OccurredAt, e.RecordedAt, int64(e.Source),
		e.Notice, e.ValidUntil, e.Change,
	} {
		line = binary.AppendVarint(line, n)
	}
	return sha256.Sum256(append(line, e.Actor...))
}

// WordsSum returns the sum of what can be erased of a line.
func (e *Event) WordsSum(salt Salt) Hash {
	var memory [256]byte
	body := append(memory[:0], salt[:]...)
	for _, words := range e.words() {
		body = append(binary.AppendUvarint(body, uint64(len(words))), words...)
	}
	return sha256.Sum256(body)
}
