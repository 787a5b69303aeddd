package filter

import "regulars/backend/consent"

func consentOperators() []operator {
	return append([]operator{
		{name: "any_of", params: several("state"), words: stateWords, alone: true, compile: compileStates},
		{name: "changed_by", params: several("source"), words: phrase("changed by"), compile: func(r rule) (Node, error) {
			sources, err := r.sources()
			return ConsentTest{Sources: sources}, err
		}},
	}, periodOperators("changed", func(_ Env, from, to int64) Node { return ConsentTest{From: from, To: to} })...)
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
