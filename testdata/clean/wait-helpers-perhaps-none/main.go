// A cook is helped by as many as have come, and washes up alone if nobody has.
package main

import (
	"fmt"
	"sync"
)

type kitchen struct {
	dishes chan string
	help   sync.WaitGroup
}

func (k *kitchen) helpers(n int) {
	for i := 0; i < n; i++ {
		k.help.Add(1)
		go func() {
			defer k.help.Done()
			for dish := range k.dishes {
				fmt.Println("helper", i, "dries the", dish)
			}
		}()
	}
}

// alone waits for the helpers that are there, who have gone home, before the cook fills
// the rack that nobody empties.
func alone() {
	k := &kitchen{dishes: make(chan string, 2)}
	k.helpers(0)
	k.help.Wait()
	k.dishes <- "pan"
	k.dishes <- "pot"
	close(k.dishes)
	for dish := range k.dishes {
		fmt.Println("the cook dries the", dish)
	}
}

func main() {
	alone()
	k := &kitchen{dishes: make(chan string)}
	k.helpers(2)
	k.dishes <- "plate"
	k.dishes <- "bowl"
	close(k.dishes)
	k.help.Wait()
}
