package text

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// CollationVersion names the tables behind collation keys. Stored keys of another version are made anew.
const CollationVersion = "1-cldr" + collate.CLDRVersion

// Collator makes collation keys for one language. It reuses its buffer and is not for concurrent use.
type Collator struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

// NewCollator returns a collator for a language tag ("de", "pt-BR"). An empty or unknown tag gives the order that
// suits most languages.
func NewCollator(lang string) *Collator {
	return &Collator{collator: collate.New(language.Make(lang))}
}

// AppendKey appends the collation key of s to dst: of two texts, the one whose key is less by bytes.Compare comes
// first. An empty text has an empty key. Unknown names sort last, which whoever compares keys does by putting
// empty keys behind all others, in both directions of the sort.
func (c *Collator) AppendKey(dst []byte, s string) []byte {
	if s == "" {
		return dst
	}
	c.buffer.Reset()
	return append(dst, c.collator.KeyFromString(&c.buffer, s)...)
}
