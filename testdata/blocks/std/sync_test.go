// Package std shows of the standard library's drives and waits that they block.
package std

import (
	"sync"
	"testing"

	"connlint.test/blocks/blocktest"
)

func TestSync(t *testing.T) {
	var wg sync.WaitGroup
	wg.Add(1)
	blocktest.Until(t, "(*sync.WaitGroup).Wait", wg.Wait, "the last wg.Done", wg.Done)
}
