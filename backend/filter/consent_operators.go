package filter

import "regulars/backend/consent"

func consentOperators() []operator {
	return []operator{
		{name: "any_of", params: several("state"), words: stateWords, alone: true, compile: compileStates},
		{name: "changed_between", params: takes("from", "to"), words: between("changed"), compile: func(r rule) (Node, error) {
			period, err := r.between()
			return ConsentTest{From: max(period.from, MinInstant), To: period.to}, err
		}},
		{name: "changed_by", params: several("source"), words: phrase("changed by"), compile: func(r rule) (Node, error) {
			sources, err := r.sources()
			return ConsentTest{Sources: sources}, err
		}},
	}
}

func compileStates(r rule) (Node, error) {
	states := make([]consent.State, len(r.args))
	for i := range r.args {
		name, err := r.text(i, MaxText)
		if err != nil {
			return nil, err
		}
		state, ok := consent.ParseState(name)
		if !ok {
			return nil, wrongValue(r.argPath(i), name, "one of opted_in, not_asked, opted_out")
		}
		states[i] = state
	}
	return ConsentTest{States: ascending(states)}, nil
}
