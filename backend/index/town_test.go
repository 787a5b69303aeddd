package index_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"strconv"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/index"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// town is a Source of many made-up contacts for benchmarks: names in four scripts, 200 tags and 40 attributes of all
// types, of which a few are on many contacts and most on few; 2.2 tags and 2.3 values a contact. The same size gives
// the same town.
type town struct {
	rows        []index.Row
	consents    []consent.State
	assignments []index.Assignment
	values      []index.Value
}

const (
	townTags       = 200
	townAttributes = 40
)

var (
	latinFirst = strings.Fields("José María Ana João François Élodie Jürgen Björn Zoë Łukasz Čeněk Ángel Sofía Lucía Mateo Emma Olivia Liam Noah James Mary Robert Patricia Linda Michael David Chloé René Inês Gonçalo Søren Åsa Ömer Şule Ayşe Ngọc Thảo Dung Priya Rahul Amit Sara Daniel Laura Marta Pablo Diego Camila")
	latinLast  = strings.Fields("García Fernández López Martínez Sánchez Pérez Gómez Müller Schröder Weiß Dupont Lefèvre Bélanger Silva Gonçalves Araújo Magalhães Novák Dvořák Kowalski Wiśniewski Smith Johnson Williams Brown Jones Miller Davis Wilson O'Brien MacDonald Nguyễn Trần Phạm Yılmaz Çelik Öztürk Hansen Ångström Patel Sharma Singh Rossi Ferrari Bianchi Costa Moreau Ibáñez Zúñiga")
	chinese    = []rune("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玲红斌宇浩凯欣怡子涵梓轩雨晨思远嘉俊佳琪美玉兰春梅海燕志国新龙飞雪梦琳晓东小波慧婷鹏程健辉云天瑞祥和永康泽乐")
	arabic     = [2][]string{strings.Fields("محمد أحمد علي فاطمة عائشة خالد يوسف مريم عمر حسن حسين زينب نور سارة ليلى إبراهيم عبدالله سلمى هدى"), strings.Fields("العلي الحسن المصري الشامي الخطيب النجار الأحمد القحطاني الغامدي العتيبي حداد منصور سالم ناصر الزهراني البكري")}
	russian    = [2][]string{strings.Fields("Иван Мария Алексей Анна Дмитрий Екатерина Сергей Ольга Андрей Наталья Пётр Юлия Фёдор Ирина Николай Світлана Олександр Оксана"), strings.Fields("Иванов Смирнова Кузнецов Попова Соколов Лебедева Козлов Новикова Морозов Петрова Волков Соловьёва Шевченко Бондаренко Ткаченко Королёв")}
	townCities = strings.Split("São Paulo,México,Madrid,Paris,Berlin,London,上海,北京,深圳,القاهرة,دبي,Москва,Київ,Lagos,Nairobi,Mumbai,Delhi,Jakarta,Istanbul,Bogotá,Lima,Porto,Milano,Zürich,Wien,Kraków", ",")
	townWords  = strings.Fields("alpha bravo delta orange blue express garden market north south central premium organic digital family")
)

func newTown(n int) *town {
	t := &town{rows: make([]index.Row, n), consents: make([]consent.State, n)}
	m := townMaker{
		town: t, random: rand.New(rand.NewPCG(7, 11)), tags: zipf(townTags, 1), attributes: zipf(townAttributes, 0.6),
		collator: text.NewCollator("en"), keys: map[string][]byte{},
	}
	for i := range n {
		m.contact(i)
	}
	return t
}

// zipf returns the cumulated chances of n things of which the k-th is 1/k^s as frequent as the first.
func zipf(n int, s float64) []float64 {
	cumulated, total := make([]float64, n), 0.0
	for i := range cumulated {
		total += math.Pow(float64(i+1), -s)
		cumulated[i] = total
	}
	for i := range cumulated {
		cumulated[i] /= total
	}
	return cumulated
}

type townMaker struct {
	*town
	random           *rand.Rand
	tags, attributes []float64
	collator         *text.Collator
	keys             map[string][]byte // collation keys by name: making one takes long
}

func (m *townMaker) contact(i int) {
	name, prefix, country := m.person()
	digits := prefix + fmt.Sprintf("%09d", (uint64(i)*736_338_717+912_345_677)%1_000_000_000)
	created := 1_672_531_200 + int64(i)*90
	first := created - int64(m.random.ExpFloat64()*20*86_400)
	m.rows[i] = index.Row{
		ID: contact.ID(i + 1), Name: []byte(name), NameKey: m.key(name), Digits: []byte(digits), Key: phone.Key(digits), Country: country,
		First: first, Last: first + int64(m.random.Float64()*m.random.Float64()*9e7), Created: created, Origin: provenance.Import, OriginChange: int64(i/50_000 + 1),
	}
	if x := m.random.Float64(); x < 0.08 {
		m.consents[i] = consent.OptedOut
	} else if x < 0.5 {
		m.consents[i] = consent.OptedIn
	}
	for _, k := range m.distinct(m.tags, min(8, int(m.random.ExpFloat64()*3))) {
		m.assignments = append(m.assignments, index.Assignment{
			Contact: contact.ID(i + 1), Tag: tag.ID(k + 1), Source: provenance.Source(1 + m.random.IntN(5)), At: created + int64(m.random.IntN(86_400*30)),
		})
	}
	for _, k := range m.distinct(m.attributes, max(0, m.random.IntN(8)-2)) {
		m.values = append(m.values, index.Value{Contact: contact.ID(i + 1), Definition: attribute.ID(k + 1), Text: []byte(m.value(k))})
	}
}

// distinct returns up to n of the things whose cumulated chances are given, ascending.
func (m *townMaker) distinct(cumulated []float64, n int) []int {
	chosen := map[int]bool{}
	for range n {
		chosen[sort.SearchFloat64s(cumulated, m.random.Float64())] = true
	}
	sorted := make([]int, 0, len(chosen))
	for k := range chosen {
		sorted = append(sorted, k)
	}
	sort.Ints(sorted)
	return sorted
}

func (m *townMaker) key(name string) []byte {
	key, ok := m.keys[name]
	if !ok {
		key = m.collator.AppendKey(nil, name)
		m.keys[name] = key
	}
	return key
}

func (m *townMaker) pick(from []string) string { return from[m.random.IntN(len(from))] }

func (m *townMaker) person() (name, prefix, country string) {
	switch x := m.random.Float64(); {
	case x < 0.03:
		return "", "49171", "DE"
	case x < 0.40:
		return m.pick(latinFirst) + " " + m.pick(latinLast), "34", "ES"
	case x < 0.47:
		return m.pick(latinFirst) + " " + m.pick(latinLast) + " " + m.pick(latinLast), "5511", "BR"
	case x < 0.53:
		return m.pick(latinFirst), "44", "GB"
	case x < 0.70:
		return string([]rune{chinese[m.random.IntN(50)], chinese[m.random.IntN(len(chinese))], chinese[m.random.IntN(len(chinese))]}), "8613", "CN"
	case x < 0.85:
		return m.pick(arabic[0]) + " " + m.pick(arabic[1]), "966", "SA"
	}
	return m.pick(russian[0]) + " " + m.pick(russian[1]), "79", "RU"
}

// townTypes are the types of the attributes, over and over.
var townTypes = []attribute.Type{
	attribute.Text, attribute.Text, attribute.Number, attribute.Date, attribute.Boolean, attribute.Text, attribute.Text, attribute.Number,
	attribute.DateTime, attribute.Time, attribute.Text, attribute.JSON,
}

func (m *townMaker) value(k int) string {
	switch townTypes[k%len(townTypes)] {
	case attribute.Number:
		return strconv.FormatFloat(math.Round(m.random.ExpFloat64()*50_000)/100, 'f', -1, 64)
	case attribute.Boolean:
		return strconv.FormatBool(m.random.IntN(2) == 0)
	case attribute.Date:
		return time.Unix(int64(m.random.IntN(1_500_000_000)), 0).UTC().Format(time.DateOnly)
	case attribute.Time:
		return fmt.Sprintf("%02d:%02d", m.random.IntN(24), 15*m.random.IntN(4))
	case attribute.DateTime:
		return time.Unix(1_600_000_000+int64(m.random.IntN(170_000_000)), 0).UTC().Format(time.RFC3339)
	case attribute.JSON:
		return fmt.Sprintf(`{"level":%d,"word":%q}`, m.random.IntN(100), m.pick(townWords))
	default:
		return m.text(k)
	}
}

func (m *townMaker) text(k int) string {
	switch k {
	case 0:
		return m.pick(townCities)
	case 10: // notes, nearly all different
		return m.pick(townWords) + " " + m.pick(townWords) + " " + strconv.Itoa(m.random.IntN(1e6))
	}
	return m.pick(townWords) + " " + m.pick(townWords)
}

func (t *town) MaxID(context.Context) (contact.ID, error) { return contact.ID(len(t.rows)), nil }

func (t *town) Catalogue(context.Context) (index.Catalogue, error) {
	c := index.Catalogue{Types: map[attribute.ID]attribute.Type{}}
	for k := range townAttributes {
		c.Types[attribute.ID(k+1)] = townTypes[k%len(townTypes)]
	}
	return c, nil
}

func (t *town) Contacts(_ context.Context, after contact.ID, visit func(*index.Row)) error {
	for i := range t.rows[after:] {
		visit(&t.rows[int(after)+i])
	}
	return nil
}

func (t *town) ContactsByID(_ context.Context, ids []contact.ID, visit func(*index.Row)) error {
	for _, id := range ids {
		visit(&t.rows[id-1])
	}
	return nil
}

func (t *town) Trash(context.Context, contact.ID, func(contact.ID)) error { return nil }

func (t *town) Consent(_ context.Context, after contact.ID, visit func(contact.ID, consent.Standing)) error {
	for i, state := range t.consents[after:] {
		if state != consent.NotAsked {
			visit(after+contact.ID(i+1), consent.Standing{State: state, At: 1_700_000_000, Source: provenance.Import})
		}
	}
	return nil
}

func (t *town) Assignments(_ context.Context, after contact.ID, visit func(*index.Assignment)) error {
	first := sort.Search(len(t.assignments), func(i int) bool { return t.assignments[i].Contact > after })
	for i := range t.assignments[first:] {
		visit(&t.assignments[first+i])
	}
	return nil
}

func (t *town) Values(_ context.Context, after contact.ID, visit func(*index.Value)) error {
	first := sort.Search(len(t.values), func(i int) bool { return t.values[i].Contact > after })
	for i := range t.values[first:] {
		visit(&t.values[first+i])
	}
	return nil
}

func (t *town) Members(context.Context, contact.ID, func(contact.ID, segment.ID)) error { return nil }

var _ index.Source = (*town)(nil)
