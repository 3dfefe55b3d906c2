// Command connlint finds lifecycle-ordering deadlocks on connections: code that
// waits behind a call which blocks for as long as the connection lives.
//
// It is two programs in one. Called by go vet or go fix it is a vet tool:
//
//	go vet -vettool=$(which connlint) ./...
//	go fix -fixtool=$(which connlint) ./...
//
// Called by anybody else it is a front end that checks packages and prints the
// findings with their source lines and fixes. It does without go vet where it can
// (see package direct), and runs go vet on itself where it cannot:
//
//	connlint [flags] [packages]
//
// Run "connlint help" for the flags, the exit codes and the categories.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

// Exit codes of the front end. As a vet tool connlint has those of go vet.
const (
	exitClean    = 0 // nothing was found
	exitFindings = 1 // something was found
	exitTrouble  = 2 // something kept connlint from checking
)

func main() {
	os.Exit(start(analyzer.Analyzer, analyzer.Categories))
}

// start plays the part that the command line asks for and returns the exit
// code. As a vet tool it returns only on trouble: the driver of x/tools ends
// the process itself.
func start(a *analysis.Analyzer, categories func() []analyzer.CategoryDoc) int {
	args := os.Args[1:]
	if isVetCall(args) { // hundreds of times in a run of go vet: nothing else first
		(&program{stderr: os.Stderr}).printTrouble(serveVet(a, args))
		return exitTrouble
	}
	if isWorkerCall(args) {
		if err := serveUnits(a, args[1:], os.Stdin, os.Stdout); err != nil {
			(&program{stderr: os.Stderr}).printTrouble(err)
			return exitTrouble
		}
		return exitClean
	}
	p := &program{
		analyzer:   a,
		categories: categories(),
		stdout:     os.Stdout,
		stderr:     os.Stderr,
		style:      styleFor(os.Stdout, os.Getenv),
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return p.run(ctx, args)
}
