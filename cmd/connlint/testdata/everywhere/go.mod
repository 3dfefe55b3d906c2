module example.test/everywhere

go 1.26.0
