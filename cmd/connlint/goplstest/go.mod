module github.com/connlint/connlint/cmd/connlint/goplstest

go 1.26.0
