package index

import (
	"bytes"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"regulars/backend/consent"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// contactColumns are the columns of what stands in a contact's own row, its consent included.
type contactColumns struct {
	known bitset // contacts that exist, those in the trash included
	live  bitset // those that are not in the trash
	named bitset // those that have a name

	names     nameColumn
	nameKeys  keyColumn
	phones    phoneColumn
	byKey     lookup
	oddKeys   map[uint32]uint64 // match keys that are not phone.Key of the digits
	countries codes[string]
	country   []uint16 // code in countries

	first, last, created []uint32 // Unix seconds, 0 = unknown
	origin               []provenance.Source
	originChange         []uint32

	optedIn, optedOut bitset
	consentAt         []uint32
	consentSource     []provenance.Source
}

// grow makes room for rows below limit. Build asks once, for all; later a column grows by a sixteenth at least, so
// that single new contacts do not copy it each time.
func (c *contactColumns) grow(limit int) {
	for _, set := range []*bitset{&c.known, &c.live, &c.named, &c.optedIn, &c.optedOut} {
		*set = set.grown(limit)
	}
	c.phones.packed = grown(c.phones.packed, limit)
	c.country = grown(c.country, limit)
	for _, column := range []*[]uint32{&c.first, &c.last, &c.created, &c.originChange, &c.consentAt} {
		*column = grown(*column, limit)
	}
	c.origin, c.consentSource = grown(c.origin, limit), grown(c.consentSource, limit)
}

// grown returns column with limit rows.
func grown[T any](column []T, limit int) []T {
	if limit <= len(column) {
		return column
	}
	if limit <= cap(column) {
		return column[:limit]
	}
	room := limit
	if len(column) > 0 {
		room += limit / 16
	}
	larger := make([]T, limit, room)
	copy(larger, column)
	return larger
}

// set writes everything of a row but its name, name key and trash, which are written in bulk. What it held before is
// replaced.
func (c *contactColumns) set(r *Row) {
	row := uint32(r.ID)
	c.forgetKey(row)
	c.known.add(row)
	c.named.put(row, isName(r.Name))
	c.phones.set(row, r.Digits)
	c.country[row] = c.countryCode(r.Country)
	c.first[row], c.last[row], c.created[row] = seconds(r.First), seconds(r.Last), seconds(r.Created)
	c.origin[row], c.originChange[row] = r.Origin, seconds(r.OriginChange)
	c.keepKey(row, r.Key)
}

// countryCode returns the code of a country. What a source gives is valid only during the visit, so what is kept is a
// copy.
func (c *contactColumns) countryCode(country string) uint16 {
	if code, known := c.countries.code[country]; known {
		return uint16(code)
	}
	return uint16(c.countries.of(strings.Clone(country)))
}

// replace writes everything of rows, which are ascending. Names that stay as they were are left alone.
func (c *contactColumns) replace(rows []Row) {
	var ids []uint32
	var names [][]byte
	var nameKeys [][]byte
	for i := range rows {
		row, name := uint32(rows[i].ID), foldInto(nil, rows[i].Name)
		c.set(&rows[i])
		if int(row) >= c.names.texts.count || !bytes.Equal(c.names.texts.at(row), name) || !c.nameKeys.equal(row, rows[i].NameKey) {
			ids, names, nameKeys = append(ids, row), append(names, name), append(nameKeys, rows[i].NameKey)
		}
	}
	c.names.replace(ids, func(i int) []byte { return names[i] })
	c.nameKeys.replace(ids, func(i int) []byte { return nameKeys[i] })
}

// seconds returns an instant as the columns hold it. The range of a contact's instants is that of 32 bits.
func seconds(instant int64) uint32 { return uint32(min(max(instant, 0), math.MaxUint32)) }

// isName reports whether a name has anything that can be seen (text.Clean keeps something of it), nearly always by
// its first character.
func isName(name []byte) bool {
	first, _ := utf8.DecodeRune(name)
	if unicode.IsLetter(first) {
		return true
	}
	return text.Clean(string(name)) != ""
}

// key returns the match key of a row's number, 0 if it has none.
func (c *contactColumns) key(row uint32) uint64 {
	if odd, ok := c.oddKeys[row]; ok {
		return odd
	}
	if c.phones.packed[row] == 0 {
		return 0
	}
	var digits [32]byte
	return phone.Key(string(c.phones.appendTo(digits[:0], row)))
}

func (c *contactColumns) forgetKey(row uint32) {
	if key := c.key(row); key != 0 {
		c.byKey.remove(key, row)
	}
	delete(c.oddKeys, row)
}

// keepKey notes the match key of a row whose number was just set.
func (c *contactColumns) keepKey(row uint32, key uint64) {
	if c.key(row) != key {
		if c.oddKeys == nil {
			c.oddKeys = map[uint32]uint64{}
		}
		c.oddKeys[row] = key
	}
	if key == 0 {
		return
	}
	if c.byKey.full(row) {
		c.renewLookup(row)
	} else {
		c.byKey.add(key, row)
	}
}

// renewLookup makes the table of match keys anew, larger, with added in it.
func (c *contactColumns) renewLookup(added uint32) {
	numbers := 0
	for row := range uint32(len(c.phones.packed)) {
		if row == added || c.key(row) != 0 {
			numbers++
		}
	}
	c.byKey = newLookup(numbers+numbers/8, len(c.phones.packed))
	for row := range uint32(len(c.phones.packed)) {
		if key := c.key(row); key != 0 {
			c.byKey.add(key, row)
		}
	}
}

// withKey calls visit with the contacts whose number has this match key, those in the trash included, until it
// returns false.
func (c *contactColumns) withKey(key uint64, visit func(row uint32) bool) {
	if key == 0 {
		return
	}
	c.byKey.candidates(key, func(row uint32) bool { return c.key(row) != key || visit(row) })
}

// setConsent writes a contact's standing.
func (c *contactColumns) setConsent(row uint32, s consent.Standing) {
	c.optedIn.put(row, s.State == consent.OptedIn)
	c.optedOut.put(row, s.State == consent.OptedOut)
	c.consentAt[row], c.consentSource[row] = seconds(s.At), s.Source
}

// consentOf returns a contact's standing.
func (c *contactColumns) consentOf(row uint32) consent.Standing {
	s := consent.Standing{At: int64(c.consentAt[row]), Source: c.consentSource[row]}
	switch {
	case c.optedIn.has(row):
		s.State = consent.OptedIn
	case c.optedOut.has(row):
		s.State = consent.OptedOut
	}
	return s
}

// codes numbers the values of a column that has few different ones.
type codes[T comparable] struct {
	values []T // by code
	code   map[T]int
}

// of returns the code of a value, a new one if it has none yet.
func (c *codes[T]) of(value T) int {
	if code, ok := c.code[value]; ok {
		return code
	}
	if c.code == nil {
		c.code = map[T]int{}
	}
	c.code[value] = len(c.values)
	c.values = append(c.values, value)
	return len(c.values) - 1
}
