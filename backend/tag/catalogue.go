package tag

import "regulars/backend/catalogue"

// Catalogue finds tags by id and by name. Its faults have the codes of this package.
type Catalogue = catalogue.Catalogue[ID, Tag]

// NewCatalogue returns the catalogue of these tags, deleted ones included.
func NewCatalogue(tags []Tag) *Catalogue { return catalogue.New[ID](tags) }
