package sqlite

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"regulars/backend/consent"
)

// noticed is a crowded store with two versions of a notice, the second of which is named by two lines.
func noticed(t *testing.T) (*Store, []consent.Notice) {
	t.Helper()
	s, ctx := crowdedStore(t, 1), context.Background()
	first := consent.Notice{Name: "Newsletter", Version: 1, Language: "en", Organisation: "Blue Door", Text: "I agree.", CreatedAt: 5, RetiredAt: 6}
	second := first
	second.Version, second.Text, second.RetiredAt = 2, "I agree to offers.", 0
	write(t, s, func(tx *Tx) (err error) {
		if first.ID, err = tx.NewNotice(ctx, first); err != nil {
			return err
		}
		if second.ID, err = tx.NewNotice(ctx, second); err != nil {
			return err
		}
		line := lineOf(0)
		line.Kind, line.Notice = consent.Granted, second.ID
		return tx.AppendConsent(ctx, slices.Values([]consent.Event{line, lineOf(1), line}))
	})
	return s, []consent.Notice{second, first}
}

func TestNotices(t *testing.T) {
	s, want := noticed(t)
	got, err := s.Notices(context.Background())
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v, %v", got, want, err)
	}
	lines, err := s.NoticeLines(context.Background())
	if err != nil || !maps.Equal(lines, map[int64]int{want[0].ID: 2}) {
		t.Errorf("lines %v, %v", lines, err)
	}
}

// Nothing that can be said in SQL changes a notice, but for whether it is offered.
func TestNoticesAreNeverChanged(t *testing.T) {
	s, want := noticed(t)
	for _, statement := range []string{
		"UPDATE notice SET text = 'x'",
		"UPDATE notice SET text = 'x', retired_at = 7",
		"UPDATE notice SET organisation = 'x' WHERE id = 1",
		"UPDATE notice SET id = 9 WHERE id = 1",
		"UPDATE OR REPLACE notice SET version = 2 WHERE id = 1",
		"DELETE FROM notice",
		"REPLACE INTO notice SELECT * FROM notice WHERE id = 1",
		"INSERT OR REPLACE INTO notice SELECT NULL, name, name_fold, version, language, organisation, 'x', sha256, created_at, NULL FROM notice",
	} {
		_, err := s.writer.Exec(statement)
		if err == nil || !strings.Contains(err.Error(), "a notice is never") {
			t.Errorf("%s: got %v, want a refusal", statement, err)
		}
	}
	if got, err := s.Notices(context.Background()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the notices are now %+v, %v", got, err)
	}
	mustExec(t, s, "UPDATE notice SET retired_at = NULL")
}

// Whoever changes a notice and its sum with it still does not change the lines that name it.
func TestCheckFindsTheLineWhoseNoticeWasChanged(t *testing.T) {
	s, _ := noticed(t)
	everything := consent.Notice{Text: "I agree to everything."}.Sum()
	mustExec(t, s, "DROP TRIGGER notice_is_never_changed")
	mustExec(t, s, "UPDATE notice SET text = 'I agree to everything.', sha256 = ? WHERE version = 2", everything[:])
	findings, err := s.Check(context.Background())
	if want := "line 1 of the consent ledger or its notice was changed"; err != nil || !slices.ContainsFunc(findings, func(f string) bool { return strings.Contains(f, want) }) {
		t.Errorf("found %q, %v, want %q", findings, err, want)
	}
}

func TestCheckFindsNoticesThatWereChanged(t *testing.T) {
	s, _ := noticed(t)
	mustExec(t, s, "DROP TRIGGER notice_is_never_changed; UPDATE notice SET text = 'I agree to everything.' WHERE version = 2")
	findings, err := s.Check(context.Background())
	if got := strings.Join(findings, "; "); err != nil || !strings.Contains(got, "the words of the notice “Newsletter, version 2” were changed") {
		t.Errorf("found %q, %v", got, err)
	}
}
