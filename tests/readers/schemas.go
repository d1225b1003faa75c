// Checks every published table against its published JSON Schema with gojsonschema, a validator in Go that is not ours. It knows draft 7 and no
// later one, so that the schemas are read as such.
//
// Run after a build, where Go has the package (Debian: golang-github-xeipuuv-gojsonschema-dev):
// GO111MODULE=off GOPATH=/usr/share/gocode go run tests/readers/schemas.go
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

const ending = ".schema.json"

func main() {
	schemas, err := filepath.Glob("dist/data/schema/*" + ending)
	if err != nil || len(schemas) == 0 {
		fmt.Println("dist/data/schema has no schemas: build first, and run this from the root of the project.")
		os.Exit(1)
	}
	faults := 0
	for _, file := range schemas {
		name := strings.TrimSuffix(filepath.Base(file), ending)
		loader := gojsonschema.NewSchemaLoader()
		loader.AutoDetect = false
		loader.Draft = gojsonschema.Draft7
		schema, err := loader.Compile(gojsonschema.NewReferenceLoader("file://" + absolute(file)))
		if err != nil {
			fmt.Printf("%s: the schema cannot be read: %v\n", name, err)
			faults++
			continue
		}
		table := gojsonschema.NewReferenceLoader("file://" + absolute("dist/data/"+name+".json"))
		result, err := schema.Validate(table)
		if err != nil {
			fmt.Printf("%s: the table cannot be read: %v\n", name, err)
			faults++
			continue
		}
		fmt.Printf("%s: %d errors\n", name, len(result.Errors()))
		for _, fault := range result.Errors() {
			fmt.Printf("  %v\n", fault)
			faults++
		}
		broken, err := schema.Validate(gojsonschema.NewStringLoader(`{"meta": {}, "rows": [{"id": 1}]}`))
		if err != nil || broken.Valid() {
			fmt.Printf("%s: a table that is wrong is not refused\n", name)
			faults++
		}
	}
	if faults > 0 {
		os.Exit(1)
	}
}

func absolute(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		panic(err)
	}
	return whole
}
