package tag

// Color is one of the presets that tell tags apart at a glance: 0 is Default, then ten soft and ten bold ones. The
// numbers are stored: never renumber.
type Color int

var colors = [...]string{
	"Default",
	"Rose", "Peach", "Honey", "Lime", "Mint", "Aqua", "Sky", "Periwinkle", "Lilac", "Orchid",
	"Red", "Orange", "Gold", "Olive", "Green", "Teal", "Blue", "Indigo", "Purple", "Magenta",
}

// Colors returns the names of all colours in the order of their numbers; the first is Default.
func Colors() []string { return append([]string(nil), colors[:]...) }

// Valid reports whether c is Default or a preset.
func (c Color) Valid() bool { return c >= 0 && int(c) < len(colors) }

// String returns the colour's name, and "" for a number that is none.
func (c Color) String() string {
	if !c.Valid() {
		return ""
	}
	return colors[c]
}
