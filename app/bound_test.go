package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"testing"
)

// A panic in a bound method leaves the page's promise pending for ever: the window hangs and nobody knows why. So every
// bound method names its error and defers guard before it does anything.
func TestEveryBoundMethodIsGuarded(t *testing.T) {
	bound := map[string]bool{}
	for _, b := range New(Options{}).Bound() {
		bound[reflect.TypeOf(b).Elem().Name()] = true
	}
	checked := 0
	for _, f := range methods(t) {
		if !bound[receiver(f)] || !f.Name.IsExported() {
			continue
		}
		checked++
		if !namesErr(f) || !guardsFirst(f) {
			t.Errorf("%s.%s: write `(…, err error)` and `defer guard(&err)` first", receiver(f), f.Name.Name)
		}
	}
	if checked < 40 {
		t.Errorf("only %d methods were looked at", checked)
	}
}

func methods(t *testing.T) []*ast.FuncDecl {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []*ast.FuncDecl
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				all = append(all, f)
			}
		}
	}
	return all
}

func receiver(f *ast.FuncDecl) string {
	if star, ok := f.Recv.List[0].Type.(*ast.StarExpr); ok {
		return star.X.(*ast.Ident).Name
	}
	return ""
}

func namesErr(f *ast.FuncDecl) bool {
	if f.Type.Results == nil {
		return false
	}
	last := f.Type.Results.List[len(f.Type.Results.List)-1]
	return len(last.Names) == 1 && last.Names[0].Name == "err"
}

func guardsFirst(f *ast.FuncDecl) bool {
	if len(f.Body.List) == 0 {
		return false
	}
	d, ok := f.Body.List[0].(*ast.DeferStmt)
	if !ok {
		return false
	}
	called, ok := d.Call.Fun.(*ast.Ident)
	return ok && called.Name == "guard"
}

// What crosses the bridge must be what the generated TypeScript says it is: no contexts, times, bytes or named scalars.
func TestBoundSignaturesCrossTheBridge(t *testing.T) {
	for _, b := range New(Options{}).Bound() {
		for i := range reflect.TypeOf(b).NumMethod() {
			m := reflect.TypeOf(b).Method(i)
			for p := 1; p < m.Type.NumIn(); p++ {
				checkWire(t, m.Name, m.Type.In(p))
			}
			for r := range m.Type.NumOut() - 1 {
				checkWire(t, m.Name, m.Type.Out(r))
			}
		}
	}
}

func checkWire(t *testing.T, method string, crossing reflect.Type) {
	t.Helper()
	switch crossing.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64:
		if crossing.PkgPath() != "" {
			t.Errorf("%s: %s is a named scalar", method, crossing)
		}
	case reflect.Slice, reflect.Pointer:
		checkWire(t, method, crossing.Elem())
	case reflect.Struct:
		for i := range crossing.NumField() {
			field := crossing.Field(i)
			if field.Tag.Get("json") == "" {
				t.Errorf("%s: %s.%s has no JSON name", method, crossing, field.Name)
			}
			checkWire(t, method, field.Type)
		}
	default:
		t.Errorf("%s: %s does not cross the bridge", method, crossing)
	}
}

// Before the workspace is open there is nothing to call: every method must wait for it, and tell why it could not be
// opened.
func TestEveryBoundMethodTellsWhyThereIsNoWorkspace(t *testing.T) {
	first := start(t)
	second := New(Options{Dir: first.options.Dir})
	if err := second.Start(t.Context(), &desk{}); err == nil {
		t.Fatal("two programs on one folder")
	}
	for _, b := range second.Bound() {
		v := reflect.ValueOf(b)
		for i := range v.NumMethod() {
			m := v.Type().Method(i)
			args := make([]reflect.Value, v.Method(i).Type().NumIn())
			for p := range args {
				args[p] = reflect.Zero(v.Method(i).Type().In(p))
			}
			out := v.Method(i).Call(args)
			err, _ := out[len(out)-1].Interface().(error)
			if f := wantFault(t, err, "store.locked"); f.Params["pid"] == "" {
				t.Errorf("%s: %+v", m.Name, f)
			}
		}
	}
	if err := second.Stop(); err != nil {
		t.Error(err)
	}
}

func TestCallsBeforeTheStartWait(t *testing.T) {
	a := New(Options{Dir: t.TempDir()})
	answered := make(chan error)
	go func() {
		_, err := (&Settings{a}).Status()
		answered <- err
	}()
	if err := a.Start(t.Context(), &desk{}); err != nil {
		t.Fatal(err)
	}
	defer a.Stop()
	if err := <-answered; err != nil {
		t.Error(err)
	}
}
