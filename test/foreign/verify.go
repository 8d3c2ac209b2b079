// Checks logs in folders with the code of Go's own checksum database (golang.org/x/mod/sumdb), and
// none of ours. Reads the folders' paths from standard input, a line each; answers with a line each:
// "ok SIZE", or "refused: WHY".
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8 // of a tile: 256 hashes

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		tree, err := check(lines.Text())
		if err != nil {
			fmt.Printf("refused: %s\n", strings.ReplaceAll(err.Error(), "\n", " "))
			continue
		}
		fmt.Printf("ok %d\n", tree.N)
	}
}

// check reads a log out of a folder: vkey is what a verifier is given beforehand, origin too, and
// earlier, if it is there, is a checkpoint that he has kept.
func check(dir string) (tlog.Tree, error) {
	tree, err := checkpoint(dir, "checkpoint")
	if err != nil {
		return tree, err
	}
	leaves, err := readLeaves(dir, tree.N)
	if err != nil {
		return tree, err
	}
	hashes := &stored{}
	for n, leaf := range leaves {
		more, err := tlog.StoredHashes(int64(n), leaf, hashes)
		if err != nil {
			return tree, err
		}
		hashes.all = append(hashes.all, more...)
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil || root != tree.Hash {
		return tree, errors.New("the entries have another root")
	}
	if err := checkTiles(dir, tree, hashes); err != nil {
		return tree, err
	}
	if err := checkEarlier(dir, tree, hashes); err != nil {
		return tree, err
	}
	return tree, checkProofs(dir, tree, leaves)
}

func checkpoint(dir, name string) (tlog.Tree, error) {
	var tree tlog.Tree
	vkey, err := os.ReadFile(filepath.Join(dir, "vkey"))
	if err != nil {
		return tree, err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	if err != nil {
		return tree, err
	}
	signed, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	origin, err := os.ReadFile(filepath.Join(dir, "origin"))
	if err != nil || len(lines) < 4 || lines[0] != strings.TrimSpace(string(origin)) {
		return tree, errors.New("the checkpoint is not of this log")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil || tree.N < 0 {
		return tree, errors.New("the checkpoint has no size")
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// readLeaves reads the entry bundles of a log of a size.
func readLeaves(dir string, size int64) ([][]byte, error) {
	var leaves [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		path := tlog.Tile{H: height, L: -1, N: n, W: width}
		bundle, err := os.ReadFile(filepath.Join(dir, pathOf(path)))
		if err != nil {
			return nil, err
		}
		for ; width > 0; width-- {
			if len(bundle) < 2 {
				return nil, errors.New("a bundle is too short")
			}
			length := int(binary.BigEndian.Uint16(bundle))
			if bundle = bundle[2:]; len(bundle) < length {
				return nil, errors.New("a bundle ends within an entry")
			}
			leaves = append(leaves, bundle[:length])
			bundle = bundle[length:]
		}
		if len(bundle) > 0 {
			return nil, errors.New("a bundle is too long")
		}
	}
	return leaves, nil
}

// pathOf is the path of https://c2sp.org/tlog-tiles: that of the checksum database without the height.
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	return filepath.FromSlash("tile/" + strings.Replace(path, "data/", "entries/", 1))
}

// stored is the hashes of a log in the order of the checksum database, in memory.
type stored struct{ all []tlog.Hash }

func (s *stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for at, index := range indexes {
		if index >= int64(len(s.all)) {
			return nil, errors.New("no such hash")
		}
		hashes[at] = s.all[index]
	}
	return hashes, nil
}

// checkTiles compares each tile of hashes with what the entries give.
func checkTiles(dir string, tree tlog.Tree, hashes tlog.HashReader) error {
	for _, tile := range tilesOf(tree.N) {
		theirs, err := os.ReadFile(filepath.Join(dir, pathOf(tile)))
		if err != nil {
			return err
		}
		ours, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return err
		}
		if !bytes.Equal(theirs, ours) {
			return fmt.Errorf("%s holds other hashes", pathOf(tile))
		}
	}
	return nil
}

// tilesOf lists the tiles of hashes of a log of a size.
func tilesOf(size int64) (tiles []tlog.Tile) {
	for level, count := 0, size; count > 0; level, count = level+1, count>>height {
		for n := int64(0); n<<height < count; n++ {
			width := 1 << height
			if count-n<<height < int64(width) {
				width = int(count - n<<height)
			}
			tiles = append(tiles, tlog.Tile{H: height, L: level, N: n, W: width})
		}
	}
	return tiles
}

// checkEarlier compares what was kept with what is there now.
func checkEarlier(dir string, tree tlog.Tree, hashes tlog.HashReader) error {
	if _, err := os.Stat(filepath.Join(dir, "earlier")); err != nil {
		return nil
	}
	before, err := checkpoint(dir, "earlier")
	if err != nil {
		return err
	}
	if before.N > tree.N {
		return errors.New("the log has become shorter")
	}
	root, err := tlog.TreeHash(before.N, hashes)
	if err != nil || root != before.Hash {
		return errors.New("the log has become another one")
	}
	return nil
}

// proofs were made by the program under test.
type proofs struct {
	Inclusion []struct {
		Index int64
		Proof []string
	}
	Consistency []struct {
		Size  int64
		Root  string
		Proof []string
	}
}

func checkProofs(dir string, tree tlog.Tree, leaves [][]byte) error {
	text, err := os.ReadFile(filepath.Join(dir, "proofs.json"))
	if err != nil {
		return nil
	}
	var given proofs
	if err := json.Unmarshal(text, &given); err != nil {
		return err
	}
	for _, one := range given.Inclusion {
		proof, err := hashesOf(one.Proof)
		if err != nil {
			return err
		}
		leaf := tlog.RecordHash(leaves[one.Index])
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, one.Index, leaf); err != nil {
			return err
		}
	}
	for _, one := range given.Consistency {
		proof, err := hashesOf(one.Proof)
		if err != nil {
			return err
		}
		root, err := tlog.ParseHash(one.Root)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, one.Size, root); err != nil {
			return err
		}
	}
	return nil
}

func hashesOf(texts []string) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(texts))
	for at, text := range texts {
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil || len(raw) != tlog.HashSize {
			return nil, errors.New("a proof holds what is no hash")
		}
		copy(hashes[at][:], raw)
	}
	return hashes, nil
}
