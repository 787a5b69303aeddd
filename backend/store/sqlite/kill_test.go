package sqlite

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"regulars/backend/contact"
	"regulars/backend/history"
)

var kills = flag.Int("kills", 4, "how often TestKilledWhileWriting kills; RELIABILITY.md is about 1000")

const (
	killedStore = "REGULARS_TEST_KILLED_STORE" // tells the child the path
	killedBatch = 200                          // contacts of one change
)

// TestKilledWhileWriting kills a process that writes without pause and opens what it left. Every change that the child
// said to be saved is there, and none is there in part.
func TestKilledWhileWriting(t *testing.T) {
	if os.Getenv(killedStore) != "" {
		t.Skip("this is the child")
	}
	path := filepath.Join(t.TempDir(), "contacts.db")
	r := rand.New(rand.NewPCG(uint64(os.Getpid()), 1))
	saved := 0
	for round := range *kills {
		said := killChild(t, path, round%3 == 0, time.Duration(r.IntN(300_000))*time.Microsecond)
		saved = max(saved, said)
		found := changesLeft(t, path)
		if found != saved && found != saved+1 {
			t.Fatalf("round %d: %d changes were said to be saved, %d are there", round, saved, found)
		}
		saved = found
	}
	t.Logf("%d kills, %d changes", *kills, saved)
}

// killChild lets a child write for a while after it was started or after its first change, kills it, and returns the
// last change that it said to be saved; 0 if it did not get that far.
func killChild(t *testing.T, path string, fromStart bool, after time.Duration) (said int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run", "^TestKilledChild$")
	child.Env = append(os.Environ(), killedStore+"="+path)
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	kill := func() { child.Process.Kill() }
	if fromStart {
		time.AfterFunc(after/3, kill) // opening takes a fraction of it
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			t.Fatalf("the child says %q", lines.Text())
		}
		if said == 0 && !fromStart {
			time.AfterFunc(after, kill)
		}
		said = n
	}
	if child.Wait() == nil {
		t.Fatal("the child ended by itself")
	}
	return said
}

// changesLeft returns how many changes a killed child has left, after a look at whether they are whole.
func changesLeft(t *testing.T, path string) int {
	t.Helper()
	s := mustOpen(t, path)
	defer s.Close()
	ctx := context.Background()
	if findings, err := s.Check(ctx); err != nil || len(findings) > 0 {
		t.Fatalf("broken: %v, %v", findings, err)
	}
	var changes, contacts, marked, different int
	const count = `SELECT (SELECT count(*) FROM change WHERE kind = 'import'), (SELECT count(*) FROM contact), (SELECT count(*) FROM contact_attr), (SELECT count(DISTINCT value) FROM contact_attr)`
	if err := s.reader.QueryRow(count).Scan(&changes, &contacts, &marked, &different); err != nil {
		t.Fatal(err)
	}
	if contacts != changes*killedBatch || marked != contacts || different > 1 {
		t.Fatalf("half a change: %d changes, %d contacts, %d of them marked in %d ways", changes, contacts, marked, different)
	}
	return changes
}

// TestKilledChild is the process that is killed. Each of its changes adds contacts and marks all that there are.
func TestKilledChild(t *testing.T) {
	path := os.Getenv(killedStore)
	if path == "" {
		t.Skip("only as the child of TestKilledWhileWriting")
	}
	s := mustOpen(t, path)
	n, err := s.Count(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for change := n/killedBatch + 1; ; change++ {
		if err := s.Write(context.Background(), func(tx *Tx) error { return addAndMark(tx, change) }); err != nil {
			t.Fatal(err)
		}
		fmt.Println(change)
	}
}

func addAndMark(tx *Tx, change int) error {
	ctx := context.Background()
	if change == 1 {
		if err := crowdCatalogue(ctx, tx); err != nil {
			return err
		}
	} else if _, err := tx.Record(ctx, history.Change{At: crowdNow, Kind: history.Imported}); err != nil {
		return err
	}
	var batch []contact.Contact
	for i := range killedBatch {
		c := crowdContact((change-1)*killedBatch + i)
		c.Attributes, c.Consent = nil, 0
		batch = append(batch, c)
	}
	if err := tx.InsertContacts(ctx, batch); err != nil {
		return err
	}
	return markAll(ctx, tx, change)
}

func markAll(ctx context.Context, tx *Tx, change int) error {
	var keys []uint32
	for id := range change * killedBatch {
		keys = append(keys, uint32(id+1))
	}
	old, before, err := tx.Rows(ctx, history.AttributeTable, 1, keys)
	if err != nil {
		return err
	}
	mark := constant(fmt.Sprint("change ", change), int64(1), "", int64(crowdNow))
	return tx.Apply(ctx,
		history.Delta{Table: history.AttributeTable, Sub: 1, Keys: old, Before: before, After: mark},
		history.Delta{Table: history.AttributeTable, Sub: 1, Keys: keys[len(old):], After: mark})
}
