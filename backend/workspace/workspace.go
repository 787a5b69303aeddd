package workspace

import (
	"context"
	"fmt"
	"path/filepath"
	"sync/atomic"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/filter"
	"regulars/backend/job"
	"regulars/backend/segment"
	"regulars/backend/store/sqlite"
	"regulars/backend/suppression"
	"regulars/backend/tag"
)

// FileName is the name of the database in the data folder.
const FileName = "regulars.db"

// Options are what a workspace is opened with.
type Options struct {
	Dir      string           // the data folder; "" = Place()
	Clock    func() time.Time // nil: time.Now
	Location *time.Location   // in which a day begins and ends; nil: the computer's
	Listener Listener         // nil: nobody listens
	Version  string           // of the program; papers name it
}

// Listener is told what happens. Its methods must return quickly and may be called from any goroutine.
type Listener interface {
	job.Listener
	Changed(Event)
	IndexProgressed(done, total int)
	IndexReady()
}

// Topic is a part of the data that is read as a whole.
type Topic string

// The topics.
const (
	TopicContacts   Topic = "contacts"
	TopicTags       Topic = "tags"
	TopicAttributes Topic = "attributes"
	TopicSegments   Topic = "segments"
	TopicNotices    Topic = "notices"
	TopicKeywords   Topic = "keywords"
	TopicReview     Topic = "review"
	TopicSettings   Topic = "settings"
	TopicHistory    Topic = "history"
)

// Event says what was changed by whom it may concern.
type Event struct {
	Topics   []Topic
	Change   int64 // 0 if it is no part of the history
	Contacts int   // how many it touched
}

// Workspace is an open data folder. Its methods are for concurrent use.
type Workspace struct {
	dir      string
	store    *sqlite.Store
	jobs     *job.Runner
	clock    func() time.Time
	location *time.Location
	version  string
	listener Listener

	tags       atomic.Pointer[tag.Catalogue]
	attributes atomic.Pointer[attribute.Catalogue]
	segments   atomic.Pointer[segment.Catalogue]
	keywords   atomic.Pointer[keywords]
	settings   atomic.Pointer[Settings]
	suppressed atomic.Pointer[suppression.List]

	keywordsPaused atomic.Bool

	loading loading
	writing writing
	views   views
	counted countings
	touched atomic.Pointer[touchedBy] // by the change that a filter named last
}

// Open opens the data folder and begins to load the index. The workspace can be asked at once: until the index is
// there, a view shows the newest contacts, and everything else waits.
// Faults: those of sqlite.Open.
func Open(ctx context.Context, o Options) (*Workspace, error) {
	o, err := o.complete()
	if err != nil {
		return nil, err
	}
	w := &Workspace{dir: o.Dir, clock: o.Clock, location: o.Location, version: o.Version, listener: o.Listener, jobs: job.NewRunner(o.Listener)}
	w.writing.free = make(chan struct{}, 1)
	w.store, err = sqlite.Open(ctx, filepath.Join(o.Dir, FileName), sqlite.Options{Now: o.Clock})
	if err != nil {
		return nil, err
	}
	if err := w.readAround(ctx); err != nil {
		return nil, closing(w.store, err)
	}
	w.loading.start(w.build, w.listener.IndexReady)
	return w, nil
}

func (o Options) complete() (Options, error) {
	if o.Dir == "" {
		dir, err := Place()
		if err != nil {
			return o, err
		}
		o.Dir = dir
	}
	if o.Clock == nil {
		o.Clock = time.Now //nolint:forbidigo // where the clock is injected by default
	}
	if o.Location == nil {
		o.Location = time.Local
	}
	if o.Listener == nil {
		o.Listener = deaf{}
	}
	return o, nil
}

// closing gives up the store after err, which is the error to tell.
func closing(s *sqlite.Store, err error) error {
	_ = s.Close()
	return err
}

// readAround reads what is small and needed all the time: the catalogues, the settings and the suppression list.
func (w *Workspace) readAround(ctx context.Context) error {
	if err := w.readCatalogues(ctx); err != nil {
		return err
	}
	suppressed, err := w.store.Suppressed(ctx)
	if err != nil {
		return fmt.Errorf("read suppression: %w", err)
	}
	w.suppressed.Store(suppressed)
	stored, err := w.store.Settings(ctx)
	if err != nil {
		return fmt.Errorf("read settings: %w", err)
	}
	s := readSettings(stored[settingsKey])
	w.settings.Store(&s)
	return w.startKeywords(ctx, stored[keywordsKey])
}

func (w *Workspace) readCatalogues(ctx context.Context) error {
	tags, err := w.store.Tags(ctx)
	if err != nil {
		return fmt.Errorf("read tags: %w", err)
	}
	definitions, err := w.store.Definitions(ctx)
	if err != nil {
		return fmt.Errorf("read attributes: %w", err)
	}
	segments, err := w.store.Segments(ctx)
	if err != nil {
		return fmt.Errorf("read segments: %w", err)
	}
	w.segments.Store(segment.NewCatalogue(bornSegments(segments)))
	w.tags.Store(tag.NewCatalogue(bornTags(tags)))
	w.attributes.Store(attribute.NewCatalogue(bornDefinitions(definitions)))
	return w.readKeywords(ctx)
}

// Close ends the loading of the index, waits for the write under way and closes the store.
func (w *Workspace) Close() error {
	w.loading.end()
	if err := w.store.Close(); err != nil {
		return fmt.Errorf("close store: %w", err)
	}
	return nil
}

// Dir returns the data folder.
func (w *Workspace) Dir() string { return w.dir }

// Jobs returns the long work under way.
func (w *Workspace) Jobs() *job.Runner { return w.jobs }

// Tags returns the tag catalogue as it is now, deleted ones included.
func (w *Workspace) Tags() *tag.Catalogue { return w.tags.Load() }

// Attributes returns the attribute catalogue as it is now, deleted ones included.
func (w *Workspace) Attributes() *attribute.Catalogue { return w.attributes.Load() }

// Segments returns the catalogue of segments as it is now, deleted ones included.
func (w *Workspace) Segments() *segment.Catalogue { return w.segments.Load() }

func (w *Workspace) now() int64 { return w.clock().Unix() }

func (w *Workspace) env() filter.Env {
	return filter.Env{Tags: w.Tags(), Attributes: w.Attributes(), Segments: w.Segments(), Changes: done{w}, Now: w.clock(), Location: w.location}
}

// deaf is the listener of a workspace that nobody listens to.
type deaf struct{}

func (deaf) JobProgressed(job.Job)    {}
func (deaf) JobEnded(job.Job)         {}
func (deaf) Changed(Event)            {}
func (deaf) IndexProgressed(int, int) {}
func (deaf) IndexReady()              {}
