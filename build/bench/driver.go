package main

import (
	"database/sql"
	"sync"

	"github.com/mattn/go-sqlite3"
)

// foldingDriver is C SQLite with the program's fold as a function, used only to fill the peer's tables.
var foldingDriver = sync.OnceValue(func() string {
	const name = "sqlite3_fold"
	sql.Register(name, &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		return c.RegisterFunc("fold", fold, true)
	}})
	return name
})
