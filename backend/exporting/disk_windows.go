package exporting

import "golang.org/x/sys/windows"

// errDiskFull is how this system says that the disk is full.
const errDiskFull = windows.ERROR_DISK_FULL
