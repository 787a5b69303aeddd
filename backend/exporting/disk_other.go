//go:build !windows

package exporting

import "syscall"

// errDiskFull is how this system says that the disk is full.
const errDiskFull = syscall.ENOSPC
