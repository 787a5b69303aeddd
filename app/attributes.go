package app

import (
	"regulars/backend/attribute"
	"regulars/backend/workspace"
)

// Attributes keeps the attribute catalogue.
type Attributes struct{ app *App }

// List returns all definitions by name, deleted ones too.
func (x *Attributes) List() (definitions []Definition, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	uses, err := w.AttributeUse(x.app.ctx)
	if err != nil {
		return nil, err
	}
	return each(w.Attributes().All(), func(d attribute.Definition) Definition { return wireDefinition(d, uses[d.ID]) }), nil
}

// Create adds a definition.
func (x *Attributes) Create(in DefinitionInput) (d Definition, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return d, err
	}
	kind, _ := attribute.ParseType(in.Type) // an unknown type is refused with the other fields
	made, err := w.CreateDefinition(x.app.ctx, attribute.Definition{
		Name: in.Name, Type: kind, Description: in.Description, Allowed: in.Allowed, Unit: in.Unit,
	})
	if err != nil {
		return d, err
	}
	return wireDefinition(made, workspace.Use{}), nil
}

// Edit changes a definition everywhere. Its type stays.
func (x *Attributes) Edit(id int64, in DefinitionInput) (d Definition, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return d, err
	}
	edited, err := w.EditDefinition(x.app.ctx, definitionID(id), attribute.Patch{
		Name: &in.Name, Description: &in.Description, Allowed: &in.Allowed, Unit: &in.Unit,
	})
	if err != nil {
		return d, err
	}
	return x.wire(w, edited)
}

// Delete hides attributes; contacts keep their values.
func (x *Attributes) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DeleteDefinitions(x.app.ctx, each(ids, definitionID))
	})
}

// Restore makes a deleted attribute active again, under a new name if newName is not "".
func (x *Attributes) Restore(id int64, newName string) (d Definition, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return d, err
	}
	restored, err := w.RestoreDefinition(x.app.ctx, definitionID(id), newName)
	if err != nil {
		return d, err
	}
	return x.wire(w, restored)
}

// CheckType says what ChangeType would do to the values; nothing is changed.
func (x *Attributes) CheckType(id int64, kind string) (c TypeCheck, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	to, _ := attribute.ParseType(kind) // an unknown type is refused as one
	check, err := w.CheckType(x.app.ctx, definitionID(id), to)
	return wireTypeCheck(check), err
}

// ChangeType gives an attribute another type; values that cannot be converted are cleared, if clearOthers says so.
func (x *Attributes) ChangeType(id int64, kind string, clearOthers bool) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		to, _ := attribute.ParseType(kind)
		return w.ChangeType(x.app.ctx, definitionID(id), to, clearOthers)
	})
}

// Suggest returns the ten most used values that begin with prefix.
func (x *Attributes) Suggest(id int64, prefix string) (values []string, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Suggest(x.app.ctx, definitionID(id), prefix)
	return each(found, func(s string) string { return s }), err
}

func (x *Attributes) wire(w *workspace.Workspace, d attribute.Definition) (Definition, error) {
	uses, err := w.AttributeUse(x.app.ctx)
	if err != nil {
		return Definition{}, err
	}
	return wireDefinition(d, uses[d.ID]), nil
}
