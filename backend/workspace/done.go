package workspace

import (
	"context"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/history"
)

// touchedBy is whom a change touched.
type touchedBy struct {
	change   int64
	contacts *roaring.Bitmap
}

// done is what filters ask about changes; it implements filter.Changes.
type done struct{ w *Workspace }

// Touched implements filter.Changes. The answer is kept, because a list asks again for each of its pages.
func (d done) Touched(change int64) (*roaring.Bitmap, error) {
	if last := d.w.touched.Load(); last != nil && last.change == change {
		return last.contacts, nil
	}
	deltas, err := d.w.store.Deltas(context.Background(), change)
	if err != nil {
		return nil, err
	}
	contacts := roaring.New()
	contacts.AddMany(history.Touched(deltas))
	d.w.touched.Store(&touchedBy{change, contacts})
	return contacts, nil
}

// Words implements filter.Changes.
func (d done) Words(change int64) string {
	c, err := d.w.store.Change(context.Background(), change)
	if err != nil {
		return fmt.Sprintf("From change %d", change) // it has no other name
	}
	if c.Kind == history.Imported && c.Params["file"] != "" {
		return "From the import of " + c.Params["file"]
	}
	return fmt.Sprintf("From “%s”", Summary(c))
}
