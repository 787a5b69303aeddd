package sqlite

import (
	"fmt"
	"strings"

	"regulars/backend/history"
)

// conditions are what a question about changes or lines of the ledger asks for, as " AND …". The arguments follow from ?2.
type conditions struct {
	strings.Builder
	args []any
}

func (c *conditions) ask(q history.Query) {
	c.askTime("at", q.From, q.To)
	anyOf(c, "source = ?%d", q.Sources...)
	anyOf(c, "actor = (SELECT id FROM actor WHERE name = ?%d)", q.Actors...)
	var families []string
	for _, group := range q.Groups {
		families = append(families, group.Families()...)
	}
	anyOf(c, "instr(kind, ?%d) = 1", families...)
	for _, word := range q.Words {
		anyOf(c, "instr(words, ?%d)", word)
	}
}

// askTime adds that a column of Unix seconds is from a time on and before another; 0 is open.
func (c *conditions) askTime(column string, from, to int64) {
	if from != 0 {
		anyOf(c, column+" >= ?%d", from)
	}
	if to != 0 {
		anyOf(c, column+" < ?%d", to)
	}
}

// anyOf adds that one of values passes the test, in which %d stands for the number of the value; without values,
// nothing.
func anyOf[T any](c *conditions, test string, values ...T) {
	for i, value := range values {
		c.args = append(c.args, value)
		c.WriteString(map[bool]string{true: " AND (", false: " OR "}[i == 0])
		fmt.Fprintf(c, test, len(c.args)+1)
	}
	if len(values) > 0 {
		c.WriteString(")")
	}
}
