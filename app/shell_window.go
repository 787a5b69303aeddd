package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"log"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	desktop "github.com/wailsapp/wails/v2/pkg/runtime"
)

// window is the shell that Wails gives.
type window struct{ ctx context.Context }

// WindowOptions returns what Wails is started with: the page's files, the bound structs and the window as it was.
// Nothing is opened before Wails says so, because Wails also runs the program to look at its bindings.
func (a *App) WindowOptions(assets fs.FS, dir string) *options.App {
	state := loadWindow(dir)
	return &options.App{
		Title: "Regulars", Width: state.Width, Height: state.Height, MinWidth: minWidth, MinHeight: minHeight,
		AssetServer:              &assetserver.Options{Assets: assets, Middleware: Middleware},
		Logger:                   discreet{},
		LogLevelProduction:       logger.ERROR,
		Bind:                     a.Bound(),
		ErrorFormatter:           FormatError,
		OnStartup:                func(ctx context.Context) { a.startWindow(ctx, dir, state) },
		OnBeforeClose:            func(ctx context.Context) bool { return a.beforeClose(ctx, dir) },
		OnShutdown:               func(context.Context) { a.shutDown() },
		EnableDefaultContextMenu: true, // only on inputs and selected text
		DragAndDrop:              &options.DragAndDrop{EnableFileDrop: true},
		SingleInstanceLock:       &options.SingleInstanceLock{UniqueId: instanceID(dir), OnSecondInstanceLaunch: a.comeForward},
		Linux:                    &linux.Options{ProgramName: "regulars", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	}
}

// instanceID names the program on this data folder: a second one on another folder is none of our business.
func instanceID(dir string) string {
	sum := sha256.Sum256([]byte(dir))
	return "regulars-" + hex.EncodeToString(sum[:8])
}

func (a *App) startWindow(ctx context.Context, dir string, state windowState) {
	shell := window{ctx}
	switch {
	case state.Maximised:
		desktop.WindowMaximise(ctx)
	case state.Placed:
		desktop.WindowSetPosition(ctx, state.X, state.Y)
	}
	desktop.OnFileDrop(ctx, func(_, _ int, paths []string) { a.Dropped(paths) })
	if err := a.Start(ctx, shell); err != nil {
		// The page shows the reason too. A second start usually ends here at once: Wails finds the first window,
		// asks it to come forward and exits.
		a.SayWhy(os.Stderr, err)
		return
	}
	if err := logInto(dir); err != nil {
		log.Print(err) // without the file, the log is on standard error alone
	}
}

func (a *App) beforeClose(ctx context.Context, dir string) (prevent bool) {
	if !a.MayClose() {
		return true
	}
	state := windowState{Maximised: desktop.WindowIsMaximised(ctx), Placed: true}
	state.Width, state.Height = desktop.WindowGetSize(ctx)
	state.X, state.Y = desktop.WindowGetPosition(ctx)
	if err := state.save(dir); err != nil {
		log.Print(err) // the window may close all the same
	}
	return false
}

// patience is how long closing waits for a write under way. What is not committed by then never was.
const patience = 10 * time.Second

func (a *App) shutDown() {
	stopped := make(chan error, 1)
	go func() { stopped <- a.Stop() }()
	select {
	case err := <-stopped:
		if err != nil {
			log.Print(err)
		}
	case <-time.After(patience):
		log.Print("closed in the middle of a write")
	}
}

func (a *App) comeForward(options.SecondInstanceData) {
	<-a.opened
	if w, ok := a.shell.(window); ok {
		desktop.WindowUnminimise(w.ctx)
		desktop.WindowShow(w.ctx)
	}
}

func (w window) OpenFile(d Dialog) (string, error) {
	return desktop.OpenFileDialog(w.ctx, desktop.OpenDialogOptions{
		Title: d.Title, DefaultDirectory: d.Directory, Filters: filters(d),
	})
}

func (w window) SaveFile(d Dialog) (string, error) {
	return desktop.SaveFileDialog(w.ctx, desktop.SaveDialogOptions{
		Title: d.Title, DefaultDirectory: d.Directory, DefaultFilename: d.Name, Filters: filters(d), CanCreateDirectories: true,
	})
}

func filters(d Dialog) []desktop.FileFilter {
	return []desktop.FileFilter{{DisplayName: fmt.Sprintf("%s (%s)", d.Kind, d.Pattern), Pattern: d.Pattern}}
}

func (w window) Confirm(title, question string) (bool, error) {
	answer, err := desktop.MessageDialog(w.ctx, desktop.MessageDialogOptions{
		Type: desktop.QuestionDialog, Title: title, Message: question, DefaultButton: "No",
	})
	return answer == "Yes", err
}

// Print is the page's own window.print() on Linux and Windows; macOS has a way of its own.
func (w window) Print() { desktop.WindowPrint(w.ctx) }

func (w window) Emit(event string, payload ...any) { desktop.EventsEmit(w.ctx, event, payload...) }

// ShowInFolder starts the system's file manager. The path is one that this program has written.
func (w window) ShowInFolder(path string) error {
	name, args := "xdg-open", []string{filepath.Dir(path)}
	switch runtime.GOOS {
	case "windows":
		name, args = "explorer", []string{"/select,", path}
	case "darwin":
		name, args = "open", []string{"-R", path}
	}
	show := exec.Command(name, args...)
	if err := show.Start(); err != nil {
		return fmt.Errorf("start the file manager: %w", err)
	}
	go func() { _ = show.Wait() }() // its exit code says nothing: explorer returns 1 for success
	return nil
}

// policy lets the page load and talk to nothing but the program itself. Inline styles stay allowed: the component
// library writes one.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"

// Middleware adds the page's policy and keeps a panic in a handler from ending the program.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if cause := recover(); cause != nil {
				log.Printf("panic in a handler: %v", cause)
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}

// discreet is a logger that keeps what Wails complains about and drops with what: Wails prints failed calls with
// their arguments, which are people's names and numbers.
type discreet struct{}

func (discreet) Print(string)   {}
func (discreet) Trace(string)   {}
func (discreet) Debug(string)   {}
func (discreet) Info(string)    {}
func (discreet) Warning(string) {}

func (discreet) Error(message string) { log.Print("window: ", withoutDetails(message)) }
func (discreet) Fatal(message string) { log.Print("window: ", withoutDetails(message)) }
