// Regulars keeps a shop's customers, their tags and their consent on its own computer.
//
// Without a command it opens its window; with one (`regulars help`) it works without a window on the same data.
package main

import (
	"context"
	"embed"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"

	"github.com/wailsapp/wails/v2"

	"regulars/app"
	"regulars/backend/command"
	"regulars/backend/workspace"
)

//go:embed all:frontend/dist
var assets embed.FS

// version is stamped with -ldflags "-X main.version=…".
var version = "dev"

func main() {
	dir, isCommand := command.IsCommand(os.Args[1:])
	if !isCommand {
		os.Exit(openWindow(dir))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := command.Program{Version: version}.Run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// openWindow runs the window on a data folder ("" = the platform's place) and returns the exit code.
func openWindow(dir string) int {
	runtime.LockOSThread() // the desktop's calls belong on the first thread
	dir, err := dataFolder(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, "Regulars:", err)
		return 1
	}
	a := app.New(app.Options{Dir: dir, Version: version})
	if err := wails.Run(a.WindowOptions(assets, dir)); err != nil {
		fmt.Fprintln(os.Stderr, "Regulars has no window in this build:", err)
		return 1
	}
	return 0
}

func dataFolder(dir string) (string, error) {
	if dir != "" {
		return filepath.Abs(dir)
	}
	return workspace.Place()
}
