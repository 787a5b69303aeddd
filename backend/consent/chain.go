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

// Sums stand in the hash of a line for what is kept beside it.
type Sums struct {
	Words  Hash // the line's WordsSum: as it alone counts, the words can be erased while everything else is still sealed
	Notice Hash // the Seal of the notice that the line names; zero: it names none
}

// lineVersion changes with what a hash is made of.
const lineVersion = 3

// Hash returns the hash of a line that follows a line with the hash before. Its ID does not count: its place is what
// the chain is for.
func (e *Event) Hash(before Hash, sums Sums) Hash {
	var memory [256]byte
	line := append(memory[:0], lineVersion)
	line = append(line, before[:]...)
	line = append(line, sums.Words[:]...)
	line = append(line, sums.Notice[:]...)
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
	words := e.words()
	return sha256.Sum256(appendApart(append(memory[:0], salt[:]...), words[:]...))
}

// Seal returns the sum of everything that a notice says. The lines that name it carry it in their hashes, so that the
// words that were shown cannot be changed behind them.
func (n Notice) Seal() Hash {
	body := binary.AppendVarint(binary.AppendVarint(nil, int64(n.Version)), n.CreatedAt)
	return sha256.Sum256(appendApart(body, n.Name, n.Language, n.Organisation, n.Text))
}

// appendApart appends texts so that nothing can move from one to the next.
func appendApart(body []byte, texts ...string) []byte {
	for _, text := range texts {
		body = append(binary.AppendUvarint(body, uint64(len(text))), text...)
	}
	return body
}
