package paper

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed page.gohtml
var pageSource string

//go:embed page.css
var pageStyle string

// WritePage writes the document as one HTML file.
func WritePage(to io.Writer, d Document) error {
	page, err := template.New("page").Parse(pageSource)
	if err != nil {
		return fmt.Errorf("read the template of a page: %w", err)
	}
	// The style is the program's own; nothing of the document goes into it.
	shown := struct {
		Document
		Style template.CSS
	}{d, template.CSS(pageStyle)} //nolint:gosec // G203: it is embedded
	if err := page.Execute(to, shown); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}
