package filter

// OperatorsOf returns the names of the operators of a field, for tests from outside.
func OperatorsOf(name string, env Env) []string {
	of, err := findField(name, env, "")
	if err != nil {
		panic(err)
	}
	names := make([]string, len(of.operators))
	for i, op := range of.operators {
		names[i] = op.name
	}
	return names
}
