package app

// Shell is the desktop around the page. The window is one (Window), the harness of the browser tests another.
type Shell interface {
	// OpenFile asks for a file to read; "" means that the person cancelled.
	OpenFile(d Dialog) (string, error)
	// SaveFile asks where to write; "" means that the person cancelled.
	SaveFile(d Dialog) (string, error)
	// Confirm asks a question that is answered with yes or no.
	Confirm(title, question string) (bool, error)
	// ShowInFolder opens the folder of a file.
	ShowInFolder(path string) error
	// Print opens the system's dialog for printing what the page shows.
	Print()
	// Emit sends an event to the page.
	Emit(event string, payload ...any)
}

// Dialog is a native dialog for a file.
type Dialog struct {
	Title     string
	Directory string // an existing folder, or "" for the system's choice
	Name      string // proposed, for saving
	Kind      string // "CSV files"
	Pattern   string // "*.csv"
}
