package app

import (
	"testing"

	"github.com/samber/lo"

	"regulars/backend/fault"
	"regulars/backend/keyword"
)

func words(list KeywordList) []string {
	return lo.Map(list.Keywords, func(k Keyword, _ int) string { return k.Keyword })
}

func TestKeywordsOverTheBridge(t *testing.T) {
	p := start(t)
	keywords := &Keywords{p.App}
	first := get[KeywordList](t)(keywords.List())
	noNull(t, first)
	if !first.On || !lo.Contains(words(first), "UNSUBSCRIBE") || lo.ContainsBy(first.Suggestions, func(s KeywordSuggestion) bool { return s.Keyword == "STOP" }) {
		t.Errorf("at first %+v", first)
	}
	get[Changed](t)(keywords.Add([]KeywordInput{{Keyword: "baja", Action: "opt_out", Match: "whole", Language: "es"}}))
	added := get[KeywordList](t)(keywords.List())
	baja, _ := lo.Find(added.Keywords, func(k Keyword) bool { return k.Keyword == "BAJA" })
	if baja.Action != "opt_out" || baja.Match != "whole" || baja.Language != "es" || !baja.On || len(added.Suggestions) != len(first.Suggestions)-1 {
		t.Errorf("added %+v", baja)
	}
	if v := get[MessageVerdict](t)(keywords.Try("¡Baja!")); v != (MessageVerdict{"opt_out", true, "BAJA", baja.ID}) {
		t.Errorf("tried: %+v", v)
	}
	get[Changed](t)(keywords.Edit(baja.ID, KeywordPatch{Match: lo.ToPtr("anywhere"), Action: lo.ToPtr("opt_in"), On: lo.ToPtr(true)}))
	if v := get[MessageVerdict](t)(keywords.Try("doy de baja")); v != (MessageVerdict{"opt_in", false, "BAJA", baja.ID}) {
		t.Errorf("tried: %+v", v)
	}
	get[Changed](t)(keywords.Delete([]int64{baja.ID}))
	if err := keywords.SetOn(false); err != nil {
		t.Error(err)
	}
	if last := get[KeywordList](t)(keywords.List()); last.On || len(last.Keywords) != len(first.Keywords) {
		t.Errorf("deleted and paused: %+v", last)
	}
}

func TestWhatThePageCannotMeanIsRefused(t *testing.T) {
	keywords := &Keywords{start(t).App}
	for field, in := range map[string]KeywordInput{
		"action":   {Keyword: "BAJA", Action: "ban", Match: "whole"},
		"match":    {Keyword: "BAJA", Action: "opt_out", Match: "sometimes"},
		"language": {Keyword: "BAJA", Action: "opt_out", Match: "whole", Language: "klingon!"},
		"keyword":  {Keyword: "…", Action: "opt_out", Match: "whole"},
	} {
		_, err := keywords.Add([]KeywordInput{in})
		if f := wantFault(t, err, fault.Invalid); f.Fields[field] == nil {
			t.Errorf("%+v: %v", in, err)
		}
	}
	_, err := keywords.Edit(999, KeywordPatch{})
	wantFault(t, err, keyword.Unknown)
}
