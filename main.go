// Regulars keeps a shop's customers, their tags and their consent on its own computer.
//
// Without a command it opens its window; with one (`regulars help`) it works without a window on the same data.
package main

import (
	"embed"
	"fmt"
	"os"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"

	"regulars/app"
)

//go:embed all:frontend/dist
var assets embed.FS

func main() {
	a := app.New()
	err := wails.Run(&options.App{Title: "Regulars", AssetServer: &assetserver.Options{Assets: assets}, Bind: a.Bound(), ErrorFormatter: app.FormatError})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
