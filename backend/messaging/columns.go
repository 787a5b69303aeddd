package messaging

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"regulars/backend/attribute"
	"regulars/backend/importing"
	"regulars/backend/phone"
)

// meaning is what a column holds.
type meaning uint8

const (
	nothing meaning = iota
	sender
	sentAt
	words
	reference
	way
	meanings
)

// The headings of the columns, in the order of preference.
var headingNames = [meanings]string{
	sender: `Phone; From; wa_id; Sender; Phone number; Number; WhatsApp; WhatsApp number; Mobile; Customer phone; Contact number; From number; Sender number; Author; Contact;
		Teléfono; Número; Remitente; De; Telefone; Remetente; Téléphone; Expéditeur; Numéro; Telefon; Nummer; Absender; Von; Telefono; Mittente; الهاتف; رقم الهاتف; المرسل; 电话; 手机号; 号码; 发件人`,
	sentAt: `Timestamp; Date time; Datetime; Time; Date; Sent at; Received at; Created at; When; At; Message time; Fecha; Fecha y hora; Hora; Data; Data e hora; Date et heure; Heure;
		Datum; Uhrzeit; Zeit; Zeitpunkt; Data e ora; التاريخ; الوقت; 时间; 日期; 发送时间`,
	words:     `Text; Message; Body; Content; Message text; Message body; Texto; Mensaje; Contenido; Mensagem; Conteúdo; Texte; Contenu; Nachricht; Inhalt; Testo; Messaggio; الرسالة; النص; 消息; 内容; 短信`,
	reference: `Message id; Id; wamid; Message_id; Msg id; Reference; Ref`,
	way:       `Direction; Type; From me; fromMe; In or out; Dirección; Direção; Richtung; Sens; Direzione; الاتجاه; 方向`,
}

var knownHeadings = sync.OnceValue(func() map[string]meaning {
	table := map[string]meaning{}
	for m, names := range headingNames {
		for name := range strings.SplitSeq(names, ";") {
			if key := importing.HeadingKey(name); key != "" {
				table[key] = meaning(m)
			}
		}
	}
	return table
})

// areHeadings reports whether a row names a column and holds no number and no time: a message can be “number” too.
func areHeadings(row []string) bool {
	isData := func(cell string) bool {
		value := importing.ValueOf([]byte(cell))
		return isPhone(value) || isWrittenTime(value)
	}
	isHeading := func(cell string) bool { return knownHeadings()[importing.HeadingKey(cell)] != nothing }
	return slices.ContainsFunc(row, isHeading) && !slices.ContainsFunc(row, isData)
}

// columns are the places of the columns by what they hold; -1 for what the file does not have.
type columns [meanings]int

// columnsOf finds the columns by their headings, else by what stands in them.
func columnsOf(t *importing.Table) columns {
	found := columns{nothing: -1, sender: -1, sentAt: -1, words: -1, reference: -1, way: -1}
	if t.Named {
		for m := sender; m < meanings; m++ {
			found[m] = named(t.Headings, m)
		}
		return found
	}
	for i := range t.Headings {
		switch {
		case found[sentAt] < 0 && every(t.Sample, i, isWrittenTime):
			found[sentAt] = i
		case found[sender] < 0 && every(t.Sample, i, isPhone):
			found[sender] = i
		default:
			found[words] = i
		}
	}
	return found
}

// every reports whether all values of a column are of a sort, and there is one.
func every(rows [][]string, column int, is func(value []byte) bool) bool {
	some := false
	for _, row := range rows {
		if column >= len(row) || row[column] == "" {
			continue
		}
		if some = true; !is(importing.ValueOf([]byte(row[column]))) {
			return false
		}
	}
	return some
}

// isWrittenTime reports whether a value is a date with something between its numbers: digits alone could be anything.
func isWrittenTime(value []byte) bool {
	_, digits := counted(value)
	_, ok := instant(value, attribute.Reader{DayFirst: true})
	_, other := instant(value, attribute.Reader{})
	return !digits && (ok || other)
}

func isPhone(value []byte) bool {
	return !phone.FromWhatsApp(string(value)).IsZero() && len(bytes.Trim(value, "+0123456789 ()-.")) == 0
}

// missing names what no column holds of what is needed; "" if nothing is missing.
func (c columns) missing() string {
	var names []string
	for m, name := range [...]string{sender: "the numbers", sentAt: "the times", words: "the messages"} {
		if name != "" && c[m] < 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// named returns the first column with the best name for m; -1 if there is none.
func named(headings []string, m meaning) int {
	for name := range strings.SplitSeq(headingNames[m], ";") {
		key := importing.HeadingKey(name)
		if i := slices.IndexFunc(headings, func(h string) bool { return importing.HeadingKey(h) == key }); i >= 0 {
			return i
		}
	}
	return -1
}
