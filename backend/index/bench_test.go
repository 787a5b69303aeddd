package index_test

import (
	"fmt"
	"runtime"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// sizes runs a benchmark on towns of 10,000, 100,000 and, unless -short, a million contacts. A town is made once for
// all benchmarks of a run.
func sizes(b *testing.B, run func(b *testing.B, src *town, x *index.Index)) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		if testing.Short() && n > 100_000 {
			continue
		}
		src, x := settle(b, n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) { run(b, src, x) })
	}
}

type settled struct {
	src *town
	x   *index.Index
}

var towns = map[int]settled{}

func settle(b *testing.B, n int) (*town, *index.Index) {
	if _, ok := towns[n]; !ok {
		src := newTown(n)
		towns[n] = settled{src, build(b, src)}
	}
	return towns[n].src, towns[n].x
}

func find(b *testing.B, x *index.Index, n filter.Node) *index.Set {
	set, err := x.Find(b.Context(), n)
	if err != nil {
		b.Fatal(err)
	}
	return set
}

func anyTag(ids ...tag.ID) filter.Node { return filter.TagTest{IDs: ids} }

func searching(words ...string) filter.Node {
	var n filter.SearchTest
	for _, word := range words {
		digits := ""
		if word[0] >= '0' && word[0] <= '9' {
			digits = word
		}
		n.Words = append(n.Words, filter.Word{Folded: word, Digits: digits})
	}
	return n
}

// questions are counted in BenchmarkFind.
var questions = []struct {
	name string
	node filter.Node
}{
	{"tag/popular", anyTag(1)},
	{"tag/rare", anyTag(150)},
	{"tag/any of 3", anyTag(1, 5, 40)},
	{"tag/all of 2", filter.All{anyTag(1), anyTag(2)}},
	{"tag/not", filter.Not{Node: anyTag(1)}},
	{"tag/by source", filter.TagTest{IDs: []tag.ID{1}, Sources: []provenance.Source{provenance.API}}},
	{"consent", filter.ConsentTest{States: []consent.State{consent.OptedIn}}},
	{"last seen", filter.SeenTest{Field: filter.LastSeen, From: 1_720_000_000, To: filter.MaxInstant}},
	{"text contains", filter.AttributeTest{Definition: 1, Value: filter.TextTest{Op: filter.TextContains, Needles: []string{"ma"}}}},
	{"number between", filter.AttributeTest{Definition: 3, Value: filter.NumberTest{Low: filter.Bound{Value: "100"}, High: filter.Bound{Value: "200"}}}},
	{"compound", filter.All{
		anyTag(1),
		filter.ConsentTest{States: []consent.State{consent.OptedIn}},
		filter.SeenTest{Field: filter.LastSeen, From: 1_700_000_000, To: filter.MaxInstant},
		filter.AttributeTest{Definition: 3, Value: filter.NumberTest{Low: filter.Bound{Value: "100"}}},
	}},
	{"search/a", searching("a")},
	{"search/an", searching("an")},
	{"search/so", searching("so")},
	{"search/zn", searching("zn")},
	{"search/mar", searching("mar")},
	{"search/garcia", searching("garcia")},
	{"search/maria garcia", searching("maria", "garcia")},
	{"search/martinez", searching("martinez")},
	{"search/伟", searching("伟")},
	{"search/王伟", searching("王伟")},
	{"search/а", searching("а")},
	{"search/ов", searching("ов")},
	{"search/иванов", searching("иванов")},
	{"search/م", searching("م")},
	{"search/محمد", searching("محمد")},
	{"search/7", searching("7")},
	{"search/71", searching("71")},
	{"search/8613", searching("8613")},
	{"search/34912345", searching("34912345")},
	{"search/tag and word", filter.All{anyTag(3), searching("lopez")}},
}

func BenchmarkFind(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		for _, q := range questions {
			b.Run(q.name, func(b *testing.B) {
				count := 0
				for b.Loop() {
					x.Forget()
					count = find(b, x, q.node).Count()
				}
				b.ReportMetric(float64(count), "hits")
			})
		}
	})
}

func BenchmarkFacets(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		for _, q := range []struct {
			name string
			node filter.Node
		}{
			{"everyone", filter.All{}}, {"popular tag", anyTag(1)}, {"rare tag", anyTag(150)}, {"half", filter.ConsentTest{States: []consent.State{consent.NotAsked}}},
		} {
			b.Run(q.name, func(b *testing.B) {
				for b.Loop() {
					x.Forget()
					x.Facets(find(b, x, q.node))
				}
			})
		}
	})
}

func BenchmarkPage(b *testing.B) {
	byName, byLastSeen := filter.Sort{{Field: "name"}}, filter.Sort{{Field: "last_seen", Desc: true}}
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		set := find(b, x, anyTag(1))
		for _, page := range []struct {
			name   string
			by     filter.Sort
			offset int
		}{{"first by last seen", byLastSeen, 0}, {"middle by name", byName, set.Count() / 2}} {
			b.Run(page.name, func(b *testing.B) {
				if err := x.Prepare(page.by); err != nil {
					b.Fatal(err)
				}
				for b.Loop() {
					if _, err := x.Page(set, page.by, page.offset, 50); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run("view, middle by name, again", func(b *testing.B) {
			view, err := x.View(set, byName)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				view.Rows(set.Count()/2, 50)
			}
		})
	})
}

func BenchmarkArrange(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		for _, by := range []filter.Sort{{{Field: "name"}}, {{Field: "last_seen", Desc: true}}, {{Field: "tags"}, {Field: "name"}}, {{Field: "attribute:City", Attribute: 1}}} {
			b.Run(by.String(), func(b *testing.B) {
				for b.Loop() {
					x.Forget()
					if err := x.Prepare(by); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	})
}

func BenchmarkApply(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		if err := x.Prepare(filter.Sort{{Field: "name"}}, filter.Sort{{Field: "last_seen", Desc: true}}, filter.Sort{{Field: "tags"}}); err != nil {
			b.Fatal(err)
		}
		everyone := make([]uint32, len(src.rows))
		for i := range everyone {
			everyone[i] = uint32(i + 1)
		}
		one, tenth := everyone[len(everyone)/3:len(everyone)/3+1], everyone[len(everyone)/2:len(everyone)/2+len(everyone)/10]
		tagged := constant(int64(1), "", int64(1_750_000_000))
		value := constant("Lagos", int64(1), "", int64(1_750_000_000))
		for _, change := range []struct {
			name  string
			delta history.Delta
		}{
			{"tag 1", history.Delta{Table: history.TagTable, Sub: 7, Keys: one, After: tagged}},
			{"rename 1", history.Delta{Table: history.ContactTable, Keys: one}},
			{"set attribute 1", history.Delta{Table: history.AttributeTable, Sub: 1, Keys: one, After: value}},
			{"opt out 1", history.Delta{Table: history.ConsentTable, Keys: one, After: constant(int64(2), int64(1_750_000_000), int64(1))}},
			{"trash a tenth", history.Delta{Table: history.TrashTable, Keys: tenth, After: constant(int64(1))}},
			{"tag a tenth", history.Delta{Table: history.TagTable, Sub: 7, Keys: tenth, After: tagged}},
			{"tag all", history.Delta{Table: history.TagTable, Sub: 8, Keys: everyone, After: tagged}},
			{"set attribute, all", history.Delta{Table: history.AttributeTable, Sub: 1, Keys: everyone, After: value}},
			{"opt out, all", history.Delta{Table: history.ConsentTable, Keys: everyone, After: constant(int64(2), int64(1_750_000_000), int64(1))}},
		} {
			b.Run(change.name, func(b *testing.B) {
				for b.Loop() {
					apply(b, x, src, change.delta)
					b.StopTimer()
					apply(b, x, src, change.delta.Inverse())
					b.StartTimer()
				}
			})
		}
		delete(towns, len(src.rows)) // it is not as it was
	})
}

func apply(b *testing.B, x *index.Index, src index.Source, d history.Delta) {
	if err := x.Apply(b.Context(), []history.Delta{d}, src); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkBuild reports the memory that an index takes for each contact, too.
func BenchmarkBuild(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, _ *index.Index) {
		before := heap()
		var x *index.Index
		for b.Loop() {
			x = build(b, src)
		}
		b.ReportMetric(float64(heap()-before)/float64(len(src.rows)), "B/contact")
		runtime.KeepAlive(x)
	})
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkByKey(b *testing.B) {
	sizes(b, func(b *testing.B, src *town, x *index.Index) {
		b.Run("found", func(b *testing.B) {
			for i := 0; b.Loop(); i = (i + 7919) % len(src.rows) {
				if id, ok := x.ByKey(src.rows[i].Key); !ok || id != contact.ID(i+1) {
					b.Fatal(i, id, ok)
				}
			}
		})
		b.Run("not found", func(b *testing.B) {
			for i := 0; b.Loop(); i = (i + 7919) % len(src.rows) {
				x.ByKey(src.rows[i].Key + 1e13)
			}
		})
	})
}
