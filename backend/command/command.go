package command

import (
	"context"
	"fmt"
	"io"
	"strings"

	"regulars/backend/workspace"
)

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// Program is the command line of one build.
type Program struct {
	Version string
}

// Run carries out one command line, without the program's name, and returns the exit code.
func (p Program) Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &call{program: p, stdin: stdin, out: stdout}
	err := c.run(ctx, args)
	if err == nil {
		return exitOK
	}
	return c.fail(err, stdout, stderr)
}

// IsCommand reports whether these arguments are for Run; otherwise they are for the window, and dir is the data folder
// that they name ("" for none).
func IsCommand(args []string) (dir string, is bool) {
	switch {
	case len(args) == 0:
		return "", false
	case len(args) == 1 && strings.HasPrefix(args[0], "--data="):
		return strings.TrimPrefix(args[0], "--data="), false
	case len(args) == 2 && args[0] == "--data":
		return args[1], false
	}
	return "", true
}

// call is one run of a command.
type call struct {
	program Program
	stdin   io.Reader
	out     io.Writer
	json    bool
	data    string // the data folder; "" = the platform's place
}

// command is one word of the command line.
type command struct {
	name  string
	usage string // what follows the name
	help  string
	run   func(ctx context.Context, c *call, args []string) error
}

// commands are in the order in which help lists them.
func commands() []command {
	return []command{
		{"import", "FILE [--map MAP.json] [--country CC] [--add-erased] [--existing fill|overwrite|skip] [--rehearse] [--rejects OUT.csv] [--basis-source TEXT --basis-wording TEXT|--basis-notice N --basis-date DAY]", "bring in the contacts of a CSV file", runImport},
		{"list", "[--where FILTER.json|-] [--search TEXT] [--sort FIELD[:desc],…] [--limit N] [--offset N]", "list contacts, the first 100 unless --limit says otherwise", runList},
		{"show", "ID [--limit N]", "show a contact with its notes and what was done to it, the last 20 changes unless --limit says otherwise", runShow},
		{"export", "OUT.csv|OUT.xlsx [--where FILTER.json|-] [--search TEXT] [--sort …] [--columns standard|all|a,b,c] [--leave-out-opted-out|--only-opted-in] [--left-out OUT.csv]", "save contacts as a file", runExport},
		{"tag", "add|remove NAME --where FILTER.json|- | --search TEXT | --id 1,2,3", "add a tag to contacts, or remove it", runTag},
		{"optout", "--where … | --search … | --id … [--note TEXT]", "record that contacts want no marketing messages", runOptOut},
		{"optin", "--where … | --search … | --id … [--method TEXT] [--note TEXT] [--notice ID] [--evidence TEXT] [--at DATE] [--until DATE]", "record that contacts agreed", runOptIn},
		{"notice", "list | add NAME --text TEXT|- [--language CODE] [--organisation NAME] | retire ID | restore ID", "keep the words that are shown to those who agree", runNotice},
		{"messages", "FILE [--day-first|--month-first] [--rehearse]", "read messages out of a CSV file or a WhatsApp chat: keywords opt people out and in", runMessages},
		{"proof", "ID | --phone NUMBER [OUT.html|OUT.json]", "prove what is recorded of somebody's consent, also of a number whose data was erased", runProof},
		{"access", "ID [OUT.html|OUT.json]", "give out everything that is stored about a contact", runAccess},
		{"remove", "--source NAME [--since DATE] [--only tags|values] [--where … | --search … | --id …] [--rehearse]", "remove the tags and values that a source added", runRemove},
		{"erase", "--where … | --search … | --id … --yes N", "erase N contacts for good, with everything about them", runErase},
		{"suppressed", "NUMBER", "say whether somebody with this number was erased, and had opted out", runSuppressed},
		{"segment", "list | create NAME [--where … | --search …] [--sort …] | delete NAME | snapshot NAME LIST | numbers LIST FILE.csv", "keep filters, and lists of contacts", runSegment},
		{"keyword", "list | add WORD [--does opt_out|opt_in] [--match whole|first_word|anywhere] [--language TAG] | remove WORD | test TEXT | on | off", "the words by which people opt out and in", runKeyword},
		{"undo", "", "take back the last change", runUndo},
		{"redo", "", "do again what was undone last", runRedo},
		{"check", "", "look whether everything is in order", runCheck},
		{"sample", "N", "add N made-up contacts", runSample},
		{"version", "", "say which version this is", runVersion},
		{"help", "", "say this", runHelp},
	}
}

func (c *call) run(ctx context.Context, args []string) error {
	c.json = wantsJSON(args) // known before the rest is, so that a usage error is JSON too
	name, rest := args[0], args[1:]
	switch name {
	case "--help", "-h", "-help":
		name = "help"
	case "--version", "-v":
		name = "version"
	}
	for _, known := range commands() {
		if known.name == name {
			return known.run(ctx, c, rest)
		}
	}
	return usagef("There is no command %q.", name)
}

func wantsJSON(args []string) bool {
	for _, arg := range args {
		if arg == "--json" || arg == "-json" {
			return true
		}
	}
	return false
}

// with opens the workspace, waits until it can answer everything, and closes it after do.
func (c *call) with(ctx context.Context, do func(*workspace.Workspace) error) (err error) {
	w, err := workspace.Open(ctx, workspace.Options{Dir: c.data, Version: c.program.Version})
	if err != nil {
		return err
	}
	defer func() {
		if closing := w.Close(); err == nil {
			err = closing
		}
	}()
	if err := w.Ready(ctx); err != nil {
		return err
	}
	return do(w)
}

func runHelp(_ context.Context, c *call, args []string) error {
	if err := c.flags("help").parse(args); err != nil {
		return err
	}
	var text strings.Builder
	text.WriteString("Regulars keeps your customers, their tags and their consent on your own computer.\n\n" +
		"  regulars [--data DIR]    open the window\n")
	for _, known := range commands() {
		fmt.Fprintf(&text, "  regulars %s\n      %s\n", strings.TrimSpace(known.name+" "+known.usage), known.help)
	}
	text.WriteString("\nEvery command takes --data DIR (another data folder) and --json (one JSON object).\n" +
		"Exit codes: 0 done, 1 not done, 2 the command line makes no sense.\n")
	_, err := io.WriteString(c.out, text.String())
	return err
}

func runVersion(_ context.Context, c *call, args []string) error {
	if err := c.flags("version").parse(args); err != nil {
		return err
	}
	return c.print(struct {
		Version string `json:"version"`
	}{c.program.Version}, "Regulars %s", c.program.Version)
}
