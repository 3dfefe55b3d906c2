package rule

import "strings"

// Run says that a function is to be run, in words that go with its name: "run Serve", and
// "start Run".
func Run(name string) string {
	if strings.HasPrefix(strings.ToLower(name), "run") {
		return "start " + name
	}
	return "run " + name
}
