package main

import (
	"os"
	"path/filepath"
)

// repositoryOf returns the folder that a code host knows files by: the nearest
// one from dir upwards that is a repository, or else dir.
func repositoryOf(dir string) string {
	for up := dir; ; up = filepath.Dir(up) {
		if _, err := os.Stat(filepath.Join(up, ".git")); err == nil {
			return up
		}
		if up == filepath.Dir(up) {
			return dir
		}
	}
}

// slashPath is shortPath with slashes.
func slashPath(file, dir string) string { return filepath.ToSlash(shortPath(file, dir)) }
