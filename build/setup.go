package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
)

// need is something the machine must have: how to find it, and the Debian package that brings it.
type need struct {
	command   string // a program on the PATH, or
	pkgConfig string // a library known to pkg-config, or
	file      string // a file
	pkg       string
}

// Groups of needs. The window needs compile, a machine without a display also needs display, tests need all.
var (
	compile = []need{
		{command: "gcc", pkg: "gcc"},
		{file: "/usr/include/stdlib.h", pkg: "libc6-dev"},
		{command: "pkg-config", pkg: "pkg-config"},
		{pkgConfig: "gtk+-3.0", pkg: "libgtk-3-dev"},
		{pkgConfig: "webkit2gtk-4.1", pkg: "libwebkit2gtk-4.1-dev"},
	}
	display = []need{
		{command: "Xvfb", pkg: "xvfb"},
		{command: "dbus-run-session", pkg: "dbus"},
		{file: "/usr/libexec/at-spi-bus-launcher", pkg: "at-spi2-core"},
		{command: "import", pkg: "imagemagick"},
		{file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", pkg: "fonts-noto-cjk"},
		{file: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", pkg: "fonts-noto-core"},
	}
	browser    = []need{{command: "chromium", pkg: "chromium"}}
	keyboard   = []need{{command: "xdotool", pkg: "xdotool"}}
	everything = slices.Concat(compile, display, browser, keyboard)
)

// setup installs what of the needs is missing, and the packages of the front end.
func setup(ctx context.Context, needs ...need) error {
	if err := installPackages(ctx, needs); err != nil {
		return err
	}
	return installFrontEnd(ctx)
}

func installPackages(ctx context.Context, needs []need) error {
	if runtime.GOOS != "linux" {
		return nil // Windows and macOS bring their own web view
	}
	missing := missingPackages(needs)
	if len(missing) == 0 {
		return nil
	}
	if _, err := exec.LookPath("apt-get"); err != nil {
		return fmt.Errorf("please install what these Debian packages hold, then try again: %s", strings.Join(missing, " "))
	}
	return apt(ctx, missing)
}

func apt(ctx context.Context, packages []string) error {
	var sudo []string
	if os.Getuid() != 0 {
		sudo = []string{"sudo"}
	}
	get := func(title string, args ...string) step {
		return step{
			title: title,
			env:   []string{"DEBIAN_FRONTEND=noninteractive"},
			args:  append(append(append([]string{}, sudo...), "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"), args...),
		}
	}
	return inOrder(ctx,
		get("Reading the list of packages", "update"),
		get("Installing "+strings.Join(packages, " "), append([]string{"install", "-y", "--no-install-recommends"}, packages...)...))
}

func missingPackages(needs []need) []string {
	var missing []string
	for _, n := range needs {
		if !n.present() {
			missing = append(missing, n.pkg)
		}
	}
	return missing
}

func (n need) present() bool {
	switch {
	case n.command != "":
		_, err := exec.LookPath(n.command)
		return err == nil
	case n.pkgConfig != "":
		return exec.Command("pkg-config", "--exists", n.pkgConfig).Run() == nil
	}
	_, err := os.Stat(n.file)
	return err == nil
}

// installFrontEnd runs npm ci when the lock file is newer than what is installed.
func installFrontEnd(ctx context.Context) error {
	if _, err := exec.LookPath("npm"); err != nil {
		return errors.New("npm was not found: install Node.js 20 or newer")
	}
	want, err := os.Stat("frontend/package-lock.json")
	if err != nil {
		return err
	}
	if have, err := os.Stat("frontend/node_modules/.package-lock.json"); err == nil && !have.ModTime().Before(want.ModTime()) {
		return nil
	}
	return step{
		title: "Installing the packages of the front end", dir: "frontend",
		args: []string{"npm", "ci", "--no-audit", "--no-fund", "--loglevel", "error"},
	}.do(ctx)
}

// tool is a Go program that checks need, at a fixed version, kept in build/bin/tools.
type tool struct{ name, path, version string }

var golangci = tool{"golangci-lint", "github.com/golangci/golangci-lint/v2/cmd/golangci-lint", "v2.15.0"}

// install builds the tool unless this version is there, and returns its path. The version is part of the file's
// name, so a new version in this file is enough to have it.
func (t tool) install(ctx context.Context) (string, error) {
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	folder := wd + "/" + toolFolder + "/" + t.version
	path := executable(folder + "/" + t.name)
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	return path, step{
		title: "Building " + t.name + " " + t.version,
		env:   []string{"GOBIN=" + folder, "CGO_ENABLED=0"},
		args:  []string{"go", "install", t.path + "@" + t.version},
	}.do(ctx)
}
