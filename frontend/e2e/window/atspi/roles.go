package atspi

import "fmt"

// Role is an AtspiRole of atspi-constants.h; those that the journeys name.
type Role uint32

// The roles.
const (
	Invalid      Role = 0
	Alert        Role = 2
	CheckBox     Role = 7
	ColumnHeader Role = 10
	ComboBox     Role = 11
	Dialog       Role = 16
	FileChooser  Role = 19
	Frame        Role = 23
	Label        Role = 29
	ListItem     Role = 32
	MenuItem     Role = 35
	Button       Role = 43
	RadioButton  Role = 44
	StatusBar    Role = 54
	TableCell    Role = 56
	TextBox      Role = 61
	Toggle       Role = 62
	Entry        Role = 79
	Heading      Role = 83
	TableRow     Role = 90
	ListBox      Role = 98
)

var roleNames = map[Role]string{
	Invalid: "nothing", Alert: "alert", CheckBox: "check box", ColumnHeader: "column header", ComboBox: "combo box",
	Dialog: "dialog", FileChooser: "file chooser", Frame: "frame", Label: "label", ListItem: "list item", MenuItem: "menu item",
	Button: "button", RadioButton: "radio button", StatusBar: "status bar", TableCell: "cell", TextBox: "text box",
	Toggle: "toggle", Entry: "entry", Heading: "heading", TableRow: "row", ListBox: "list box",
}

// String is the role's name in failure messages.
func (r Role) String() string {
	if name, ok := roleNames[r]; ok {
		return name
	}
	return fmt.Sprintf("role %d", uint32(r))
}

// State is a bit of AtspiStateType.
type State uint

// The states.
const (
	Checked      State = 4
	Enabled      State = 8
	Focused      State = 12
	Selected     State = 23
	Showing      State = 25
	InvalidEntry State = 36
)
