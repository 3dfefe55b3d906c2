module github.com/connlint/connlint/analyzer/oldtools

go 1.26.0

require (
	github.com/connlint/connlint v0.0.0
	golang.org/x/tools v0.52.0
)

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
)

replace github.com/connlint/connlint => ../..

replace golang.org/x/tools => golang.org/x/tools v0.44.0
