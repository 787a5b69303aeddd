package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"

	"regulars/app"
)

func main() {
	data := flag.String("data", "", "folder of the database")
	assets := flag.String("assets", "frontend/dist", "folder of the built front end")
	listen := flag.String("listen", "127.0.0.1:0", "address; port 0 picks a free one")
	flag.Parse()
	if err := run(*data, *assets, *listen); err != nil {
		fmt.Fprintln(os.Stderr, "harness:", err)
		os.Exit(1)
	}
}

// run serves until the process is interrupted. The first line on standard output is the address.
func run(data, assets, listen string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	program := app.New(app.Options{Dir: data, Version: "harness"})
	desk := newDesk()
	if err := program.Start(ctx, desk); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler(os.DirFS(assets), desk, program.Bound())}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	fmt.Printf("http://%s/\n", listener.Addr())
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return program.Stop()
}
