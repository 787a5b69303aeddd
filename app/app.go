package app

// App is the program around the window. It is not bound itself.
type App struct{}

// New returns the program before it has opened anything.
func New() *App { return &App{} }

// Bound returns the structs that the window may call.
func (a *App) Bound() []any {
	return []any{&Contacts{a}, &Tags{a}, &Attributes{a}, &Transfer{a}, &Jobs{a}, &History{a}, &Settings{a}}
}
