package provenance

// Source is the kind of hand that wrote something. Its numbers are stored: never renumber.
type Source uint8

// The sources, with the names that filters, files and the window use (String) and the labels of the guides (Label).
const (
	Unknown     Source = 0
	ManualAdmin Source = 1  // the owner, at this computer
	ManualAgent Source = 2  // an agent, at this computer
	API         Source = 3  // another program
	AITool      Source = 4  // an AI agent, during a conversation
	AIAutoClose Source = 5  // an AI, when a conversation closed
	Import      Source = 6  // a file
	Form        Source = 7  // a form the person filled in
	Chatbot     Source = 8  // a flow the person walked through
	Webhook     Source = 9  // a message or event from WhatsApp
	Sample      Source = 10 // made-up data
	Keyword     Source = 11 // a word the person sent, which the rules know
)

var names = [...]string{"unknown", "manual_admin", "manual_agent", "api", "ai_tool", "ai_auto_close", "import", "form", "chatbot", "webhook", "sample", "keyword"}

var labels = [...]string{"Unknown", "Manual (admin)", "Manual (agent)", "API", "AI tool", "AI auto-close", "Import", "Form", "Chatbot", "WhatsApp", "Sample data", "Keyword"}

// Sources returns all that are known, in their order.
func Sources() []Source {
	all := make([]Source, 0, len(names)-1)
	for s := Unknown + 1; int(s) < len(names); s++ {
		all = append(all, s)
	}
	return all
}

// String returns the name used in filters and files.
func (s Source) String() string { return pick(names[:], s) }

// Label returns the words shown to a person, in English.
func (s Source) Label() string { return pick(labels[:], s) }

func pick(of []string, s Source) string {
	if int(s) < len(of) {
		return of[s]
	}
	return of[Unknown]
}

// Parse returns the source with this name, and false if there is none.
func Parse(name string) (Source, bool) {
	for i, n := range names {
		if n == name {
			return Source(i), true
		}
	}
	return Unknown, false
}

// Stamp is the origin of one piece of data.
type Stamp struct {
	Source Source
	Actor  string // the local profile or program that acted; may be empty
	At     int64  // Unix seconds
}
