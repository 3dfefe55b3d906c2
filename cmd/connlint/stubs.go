package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// modelsFlag is the flag of the analyzer that names a folder of stubs.
const modelsFlag = "models"

// modelsSumFlag tells go vet what is in that folder: the flags of a vet tool are part
// of the key under which go vet keeps its results, the files that it reads are not.
const modelsSumFlag = "connlint.modelsum"

// useModels checks the stubs of the folder that opt names and hands them on to the
// vet tool, which runs in the folder of each package.
func (o *options) useModels(a *analysis.Analyzer, dir string) error {
	if o.models == "" {
		return nil
	}
	folder := o.models
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(dir, folder)
	}
	if err := a.Flags.Lookup(modelsFlag).Value.Set(folder); err != nil {
		return modelsTrouble(err, folder)
	}
	sum, err := sumOf(folder)
	if err != nil {
		return fmt.Errorf("-%s: %w", modelsFlag, err)
	}
	o.toolFlags = append(o.toolFlags, "-"+modelsFlag+"="+folder, "-"+modelsSumFlag+"="+sum)
	return nil
}

// modelsTrouble is the error of a folder of stubs; each mistake in one begins with
// its own place.
func modelsTrouble(err error, folder string) error {
	if strings.HasPrefix(err.Error(), folder+string(filepath.Separator)) {
		return errors.Join(failureOf("", err)...)
	}
	return fmt.Errorf("-%s: %w%s", modelsFlag, err, nearestEntry(folder, ""))
}

// sumOf is a hash of the names and the content of the stubs in a folder.
func sumOf(dir string) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err == nil {
			fmt.Fprintf(h, "%q %d\n%s\n", name, len(text), text)
		}
		return err
	})
	return fmt.Sprintf("%x", h.Sum(nil)[:12]), err
}

// errRelativeModels is the error for what would be another folder for each package.
func errRelativeModels(dir string) error {
	return fmt.Errorf("a vet tool runs in the folder of each package, so that -%s wants a path from the root: -%[1]s=$PWD/%s", modelsFlag, filepath.ToSlash(dir))
}
