package sample

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
)

// wideNow is when the wide file was made: the file of a number of contacts is always the same.
const wideNow = 1_780_000_000

// wideValues is how many values a contact has in the wide file, on average.
const wideValues = 2.4

// WideDefinitions returns the attributes of the wide file, in the order of its columns, without ids.
func WideDefinitions() []attribute.Definition {
	const names = "City text,Plan text,Order count number,Birthdate date,Newsletter boolean,Company text,Language text,Total spent number,Last order datetime,Preferred time time," +
		"Loyalty boolean,Street text,Postcode text,Region text,Credit limit number,Notes text,Shoe size number,Member since date,Allergies text,Referrer text," +
		"Sales rep text,Discount number,Invoice email text,VAT id text,Website text,Delivery slot time,Next visit datetime,Preferences json,Cart json,Device text," +
		"Score number,Gift card boolean,Family size number,Anniversary date,Pet name text,Job title text,Industry text,Churn risk boolean,Opening time time,Survey json"
	var all []attribute.Definition
	for _, column := range strings.Split(names, ",") {
		at := strings.LastIndexByte(column, ' ')
		t, _ := attribute.ParseType(column[at+1:])
		all = append(all, attribute.Definition{Name: column[:at], Type: t})
	}
	return all
}

// WriteWideCSV writes the first n contacts as a file of 46 columns such as a shop system would export: the five
// standard ones, opted out, and an attribute in each of the others.
func WriteWideCSV(w io.Writer, n int) error {
	out := bufio.NewWriterSize(w, 1<<18)
	definitions := WideDefinitions()
	columns := []string{"Phone", "Display name", "Tags", "Opted out", "First seen", "Last seen"}
	for _, d := range definitions {
		columns = append(columns, d.Name)
	}
	line := strings.Join(columns, ",") + "\r\n"
	m, wide := newMaker(wideNow), newWidener(definitions)
	for i := 0; ; i++ {
		if _, err := out.WriteString(line); err != nil {
			return fmt.Errorf("write row %d: %w", i, err)
		}
		if i == n {
			break
		}
		line = wide.line(m, m.contact(i))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write rows: %w", err)
	}
	return nil
}

// widener makes the rows of the wide file.
type widener struct {
	definitions []attribute.Definition
	shares      []float64 // how often an attribute has a value; the first ones far more often than the last
	tags        []string
	row         strings.Builder
}

func newWidener(definitions []attribute.Definition) *widener {
	w := &widener{definitions: definitions}
	sum := 0.0
	for i := range definitions {
		w.shares = append(w.shares, 1/math.Pow(float64(i+1), 0.6))
		sum += w.shares[i]
	}
	for i := range w.shares {
		w.shares[i] *= wideValues / sum
	}
	for _, t := range Tags() {
		w.tags = append(w.tags, t.Name)
	}
	return w
}

// line returns the row of a contact.
func (w *widener) line(m *maker, c *Contact) string {
	w.row.Reset()
	w.row.WriteString(c.Phone.E164)
	w.cell(c.Name)
	names := make([]string, len(c.Tags))
	for i, id := range c.Tags {
		names[i] = w.tags[id-1]
	}
	sort.Strings(names)
	w.cell(strings.Join(names, "|"))
	w.cell([...]string{consent.NotAsked: "", consent.OptedIn: "no", consent.OptedOut: "yes"}[c.Consent])
	w.cell(time.Unix(c.FirstSeen, 0).UTC().Format(time.DateTime))
	w.cell(time.Unix(c.LastSeen, 0).UTC().Format(time.DateTime))
	for i, d := range w.definitions {
		if m.random.Float64() < w.shares[i] {
			w.cell(m.value(d))
		} else {
			w.cell("")
		}
	}
	w.row.WriteString("\r\n")
	return w.row.String()
}

// cell adds a cell behind the first.
func (w *widener) cell(value string) {
	w.row.WriteByte(',')
	if strings.ContainsAny(value, "\",\n") {
		value = `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
	}
	w.row.WriteString(value)
}

// value makes a value of any attribute.
func (m *maker) value(d attribute.Definition) string {
	switch d.Type {
	case attribute.Number:
		return strconv.FormatFloat(math.Round(m.random.ExpFloat64()*5000)/100, 'f', -1, 64)
	case attribute.Boolean:
		return strconv.FormatBool(m.chance(500))
	case attribute.Date:
		return time.Unix(int64(m.random.IntN(1_500_000_000)), 0).UTC().Format(time.DateOnly)
	case attribute.Time:
		return fmt.Sprintf("%02d:%02d", m.random.IntN(24), 15*m.random.IntN(4))
	case attribute.DateTime:
		return time.Unix(1_600_000_000+int64(m.random.IntN(170_000_000)), 0).UTC().Format(time.RFC3339)
	case attribute.JSON:
		return fmt.Sprintf(`{"count":%d,"word":"%s","list":[%d,%d]}`, m.random.IntN(100), m.pick(words), m.random.IntN(10), m.random.IntN(10))
	default:
		return m.text(d.Name)
	}
}

func (m *maker) text(name string) string {
	switch name {
	case "City":
		return m.pick(nations[m.random.IntN(len(nations))].cities)
	case "Plan":
		return m.pick(plans)
	}
	return m.pick(words) + " " + m.pick(words)
}

var words = []string{"alpine", "bravo", "delta", "orange", "blue", "express", "garden", "market", "north", "south", "central", "premium", "organic", "digital", "family"}
