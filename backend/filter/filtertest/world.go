package filtertest

import (
	"time"
	_ "time/tzdata" // Berlin, wherever the tests run

	"regulars/backend/attribute"
	"regulars/backend/filter"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Env returns the catalogues, the moment and the zone that the random filters and contacts live in: two weeks before
// the clocks change in Berlin. The catalogues hold attributes of every type, and tags and an attribute that are
// deleted, and segments of both kinds.
func Env() filter.Env {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		panic(err) // the zones are compiled in
	}
	return filter.Env{
		Tags:       tag.NewCatalogue(tags),
		Attributes: attribute.NewCatalogue(definitions),
		Segments:   segment.NewCatalogue(segments),
		Now:        time.Date(2026, time.March, 15, 10, 30, 0, 0, zone),
		Location:   zone,
	}
}

var tags = []tag.Tag{
	{ID: 1, Name: "VIP"},
	{ID: 2, Name: "Wholesale"},
	{ID: 3, Name: "Lead"},
	{ID: 4, Name: "Newsletter"},
	{ID: 5, Name: "Spring 2024", DeletedAt: 1},
	{ID: 6, Name: "Old", DeletedAt: 1},
}

var definitions = []attribute.Definition{
	{ID: 1, Name: "City", Type: attribute.Text},
	{ID: 2, Name: "Orders", Type: attribute.Number},
	{ID: 3, Name: "Active", Type: attribute.Boolean},
	{ID: 4, Name: "Birthdate", Type: attribute.Date},
	{ID: 5, Name: "Opens", Type: attribute.Time},
	{ID: 6, Name: "Next visit", Type: attribute.DateTime},
	{ID: 7, Name: "Profile", Type: attribute.JSON},
	{ID: 8, Name: "Nickname", Type: attribute.Text, DeletedAt: 1},
}

// The lists that random contacts are on.
const (
	Callbacks segment.ID = 1
	Fair      segment.ID = 2
)

var segments = []segment.Segment{
	{ID: Callbacks, Name: "Call back", Kind: segment.List},
	{ID: Fair, Name: "Fair 2024", Kind: segment.List, DeletedAt: 1},
	{ID: 3, Name: "Gold", Kind: segment.Live, Filter: `{"field":"tags","op":"any_of","args":[1,2]}`},
	{ID: 4, Name: "Gold or called", Kind: segment.Live, Filter: `{"any":[{"field":"segment","op":"in","args":[3,1]},{"field":"name","op":"empty"}]}`},
	{ID: 5, Name: "Everyone", Kind: segment.Live, DeletedAt: 1},
}

// The pools. Names and cities meet in some words, so that one needle finds both.
var (
	words = []string{
		"Ada", "ADAM", "Obi", "Zoë", "zoe", "Łukasz", "Großmann", "Ñandú", "O'Neil", "Anne-Marie", "李小龙", "小红", "ガーナ", "한나",
		"أحمد", "محمد", "Ольга", "אבי", "नीता", "Room 7", "7", "🌻", "de", "a",
	}
	cities    = []string{"Lagos", "LAGOS", "São Paulo", "Sao Tome", "Abuja", "Großbeeren", "東京", "Ada", "a\nb", "7"}
	numbers   = []string{"0", "5", "5.0", "5.01", "-5", "100", "12345678901234567890", "12345678901234567891", "0.1", "0.10000000000000000001"}
	times     = []string{"00:00", "09:00", "09:00:01", "14:30", "14:30:59", "14:31", "23:59", "23:59:59"}
	documents = []string{
		`{"plan":"Gold","level":3}`, `{"plan":"gold","level":"3","pets":["Rex",{"name":"Ada"}]}`, `{"address":{"city":"Lagos"},"vip":true}`,
		`{"vip":null,"level":3.0}`, `["Ada",7,false]`, `"Zo\u00eb"`, `null`, `{}`,
	}
	paths     = []string{"plan", "level", "pets", "pets.0", "pets.1.name", "address.city", "/address/city", "vip", "0", "nothing"}
	scalars   = []any{"gold", "3", "Rex", "Lagos", "null", true, nil}
	countries = []struct{ prefix, code string }{{"234803", "NG"}, {"49171", "DE"}, {"4930", "DE"}, {"1212", "US"}, {"1416", "CA"}, {"7", ""}, {"123456789012", ""}}
	sources   = []string{"manual", "ai", "unknown", "manual_admin", "manual_agent", "api", "ai_tool", "ai_auto_close", "import", "form", "chatbot", "webhook", "sample", "keyword"}
	states    = []string{"not_asked", "opted_in", "opted_out"}
)
