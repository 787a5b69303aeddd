package history_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"regulars/backend/history"
)

// A kind without a group would be found by no filter.
func TestEveryKindHasAGroup(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "change.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	kinds := 0
	ast.Inspect(file, func(n ast.Node) bool {
		text, ok := n.(*ast.BasicLit)
		if !ok || text.Kind != token.STRING {
			return true
		}
		kind, err := strconv.Unquote(text.Value)
		if err != nil || kind == "regulars/backend/provenance" {
			return true
		}
		kinds++
		if history.Kind(kind).Group() == "" {
			t.Errorf("%s belongs to no group", kind)
		}
		return true
	})
	if kinds < 20 {
		t.Fatalf("only %d kinds were found", kinds)
	}
}

func TestKindOfANewerProgramHasNoGroup(t *testing.T) {
	if group := history.Kind("invoice.sent").Group(); group != "" {
		t.Errorf("got %q", group)
	}
}
