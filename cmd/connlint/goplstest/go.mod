module github.com/connlint/connlint/cmd/connlint/goplstest

go 1.26.0

require golang.org/x/mod v0.42.0
