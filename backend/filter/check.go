package filter

// check reports whether the tree is one that the language has, within its limits.
func check(f Filter) error {
	c := checker{}
	return c.check(f, "", 0)
}

type checker struct{ rules int }

func (c *checker) check(f Filter, path string, depth int) error {
	if f.kinds() > 1 {
		return mixedKeys(path)
	}
	members, key := f.members(), f.groupKey()
	if key != "" && depth == MaxDepth {
		return tooDeep(join(path, key))
	}
	if len(members) == 0 {
		return c.checkLeaf(f, path)
	}
	for i, member := range members {
		if err := c.check(member, memberPath(path, key, i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) checkLeaf(f Filter, path string) error {
	c.rules++
	switch {
	case c.rules > MaxRules:
		return tooManyRules(path)
	case !f.isRule():
		return nil
	case f.Field == "":
		return missingKey(path, "field")
	case f.Op == "":
		return missingKey(path, "op")
	case len(f.Args) > MaxArgs:
		return tooManyArgs(join(path, "args"), len(f.Args))
	}
	return nil
}

// groupKey returns the key of the group that f is; "" for a rule and for the empty filter.
func (f Filter) groupKey() string {
	switch {
	case f.All != nil:
		return "all"
	case f.Any != nil:
		return "any"
	case f.Not != nil:
		return "not"
	}
	return ""
}

// members returns the filters in the group that f is.
func (f Filter) members() []Filter {
	switch {
	case f.All != nil:
		return f.All
	case f.Any != nil:
		return f.Any
	case f.Not != nil:
		return []Filter{*f.Not}
	}
	return nil
}

// memberPath returns the path of member i of the group with this key at path.
func memberPath(path, key string, i int) string {
	if key == "not" {
		return join(path, key)
	}
	return at(join(path, key), i)
}
