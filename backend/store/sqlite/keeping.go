package sqlite

import (
	"fmt"

	"regulars/backend/history"
)

// keeping says how the rows of one history.Table are kept. In all statements the key is {0}, the cells follow from {1}
// in the order of the table, and behind them what is derived from them; ?2 is the delta's Sub and ?3 the time of the
// change.
type keeping struct {
	cells  int
	insert string // rows that are not there; "" if a delta never makes any
	update string // rows that are there
	remove string // rows that are there, completed by among; "" if a delta never removes any
	read   string // drains the key and the cells of the rows that are there
	actor  int    // the cell that holds an actor's name, kept as a number; -1: none
}

// keepingOf returns how a table's rows are kept.
func keepingOf(table history.Table) (keeping, error) {
	switch table {
	case history.TrashTable:
		return trashKeeping, nil
	case history.ContactTable:
		return contactKeeping, nil
	case history.TagTable:
		return tagKeeping, nil
	case history.AttributeTable:
		return attributeKeeping, nil
	case history.ConsentTable:
		return consentKeeping, nil
	case history.TagCatalogue:
		return tagCatalogueKeeping, nil
	case history.AttributeCatalogue:
		return attributeCatalogueKeeping, nil
	case history.IdentityTable:
		return identityKeeping, nil
	case history.SegmentCatalogue:
		return segmentCatalogueKeeping, nil
	case history.ListTable:
		return listKeeping, nil
	case history.KeywordCatalogue:
		return keywordCatalogueKeeping, nil
	case history.NoteTable:
		return noteKeeping, nil
	case history.NoticeCatalogue:
		return noticeCatalogueKeeping, nil
	case history.ReviewTable:
		return reviewKeeping, nil
	}
	return keeping{}, fmt.Errorf("there is no table %d", table)
}

const noCell = -1

// among returns the condition that a row's contact is among ids, which ascend: a scan from the first to the last where
// they lie close together, with ?4 and ?5 as its ends, and otherwise a search for each. A scanned row costs about a
// twentieth of a search.
func among(ids []uint32) string {
	first, last := ids[0], ids[len(ids)-1]
	if uint64(len(ids))*16 > uint64(last-first) {
		return "contact_id BETWEEN ?4 AND ?5 AND fed(?1, contact_id)"
	}
	return "contact_id IN (SELECT {0} FROM feed(?1))"
}

var trashKeeping = keeping{
	cells:  1,
	insert: "INSERT OR FAIL INTO trash(contact_id, at) SELECT {0}, {1} FROM feed(?1)",
	update: "UPDATE OR FAIL trash SET at = {1} FROM feed(?1) WHERE contact_id = {0}",
	remove: "DELETE FROM trash WHERE ",
	read:   "SELECT drain(?1, t.contact_id, t.at) FROM feed(?1) CROSS JOIN trash AS t ON t.contact_id = {0}",
	actor:  noCell,
}

// {7} is the collation key of the name, {8} the country of the number.
var contactKeeping = keeping{
	cells: 6,
	update: `UPDATE OR FAIL contact SET name = {1}, phone = {2}, phone_given = nullif({3}, {2}), phone_key = {4}, first_seen = {5}, last_seen = {6},
		name_key = {7}, country = {8}, updated_at = ?3 FROM feed(?1) WHERE id = {0}`,
	read: `SELECT drain(?1, t.id, t.name, t.phone, t.phone_given, t.phone_key, t.first_seen, t.last_seen)
		FROM feed(?1) CROSS JOIN contact AS t ON t.id = {0}`,
	actor: noCell,
}

var tagKeeping = keeping{
	cells:  3,
	insert: "INSERT OR FAIL INTO contact_tag(contact_id, tag_id, source, actor, applied_at) SELECT {0}, ?2, {1}, {2}, {3} FROM feed(?1)",
	update: "UPDATE OR FAIL contact_tag SET source = {1}, actor = {2}, applied_at = {3} FROM feed(?1) WHERE contact_id = {0} AND tag_id = ?2",
	remove: "DELETE FROM contact_tag WHERE tag_id = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.source, t.actor, t.applied_at)
		FROM feed(?1) CROSS JOIN contact_tag AS t ON t.contact_id = {0} AND t.tag_id = ?2`,
	actor: 1,
}

var attributeKeeping = keeping{
	cells:  4,
	insert: "INSERT OR FAIL INTO contact_attr(contact_id, attr_id, value, source, actor, set_at) SELECT {0}, ?2, {1}, {2}, {3}, {4} FROM feed(?1)",
	update: "UPDATE OR FAIL contact_attr SET value = {1}, source = {2}, actor = {3}, set_at = {4} FROM feed(?1) WHERE contact_id = {0} AND attr_id = ?2",
	remove: "DELETE FROM contact_attr WHERE attr_id = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.value, t.source, t.actor, t.set_at)
		FROM feed(?1) CROSS JOIN contact_attr AS t ON t.contact_id = {0} AND t.attr_id = ?2`,
	actor: 2,
}

var consentKeeping = keeping{
	cells:  3,
	insert: "INSERT OR FAIL INTO consent(contact_id, state, changed_at, source) SELECT {0}, {1}, {2}, {3} FROM feed(?1)",
	update: "UPDATE OR FAIL consent SET state = {1}, changed_at = {2}, source = {3} FROM feed(?1) WHERE contact_id = {0}",
	remove: "DELETE FROM consent WHERE ",
	read: `SELECT drain(?1, t.contact_id, t.state, t.changed_at, t.source)
		FROM feed(?1) CROSS JOIN consent AS t ON t.contact_id = {0}`,
	actor: noCell,
}

// {5} is the folded name.
var tagCatalogueKeeping = keeping{
	cells: 4,
	update: `UPDATE OR FAIL tag SET name = {1}, description = {2}, color = {3}, deleted_at = {4}, name_fold = {5}
		FROM feed(?1) WHERE id = {0}`,
	read: `SELECT drain(?1, t.id, t.name, t.description, t.color, t.deleted_at)
		FROM feed(?1) CROSS JOIN tag AS t ON t.id = {0}`,
	actor: noCell,
}

// {7} is the folded name.
var attributeCatalogueKeeping = keeping{
	cells: 6,
	update: `UPDATE OR FAIL attr_def SET name = {1}, description = {2}, type = {3}, allowed = {4}, unit = {5}, deleted_at = {6}, name_fold = {7}
		FROM feed(?1) WHERE id = {0}`,
	read: `SELECT drain(?1, t.id, t.name, t.description, t.type, t.allowed, t.unit, t.deleted_at)
		FROM feed(?1) CROSS JOIN attr_def AS t ON t.id = {0}`,
	actor: noCell,
}

var identityKeeping = keeping{
	cells:  1,
	insert: "INSERT OR FAIL INTO identity(contact_id, kind, value) SELECT {0}, ?2, {1} FROM feed(?1)",
	update: "UPDATE OR FAIL identity SET value = {1} FROM feed(?1) WHERE contact_id = {0} AND kind = ?2",
	remove: "DELETE FROM identity WHERE kind = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.value)
		FROM feed(?1) CROSS JOIN identity AS t ON t.contact_id = {0} AND t.kind = ?2`,
	actor: noCell,
}

// {10} is the folded name, or NULL.
var segmentCatalogueKeeping = keeping{
	cells: 9,
	update: `UPDATE OR FAIL segment SET name = {1}, description = {2}, kind = {3}, filter = {4}, sort = {5}, columns = {6}, pinned = {7},
		edited_at = {8}, deleted_at = {9}, name_fold = {10} FROM feed(?1) WHERE id = {0}`,
	read: `SELECT drain(?1, t.id, t.name, t.description, t.kind, t.filter, t.sort, t.columns, t.pinned, t.edited_at, t.deleted_at)
		FROM feed(?1) CROSS JOIN segment AS t ON t.id = {0}`,
	actor: noCell,
}

var listKeeping = keeping{
	cells:  3,
	insert: "INSERT OR FAIL INTO segment_member(contact_id, segment_id, source, actor, added_at) SELECT {0}, ?2, {1}, {2}, {3} FROM feed(?1)",
	update: "UPDATE OR FAIL segment_member SET source = {1}, actor = {2}, added_at = {3} FROM feed(?1) WHERE contact_id = {0} AND segment_id = ?2",
	remove: "DELETE FROM segment_member WHERE segment_id = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.source, t.actor, t.added_at)
		FROM feed(?1) CROSS JOIN segment_member AS t ON t.contact_id = {0} AND t.segment_id = ?2`,
	actor: 1,
}

// {8} is the form, or NULL.
var keywordCatalogueKeeping = keeping{
	cells: 7,
	update: `UPDATE OR FAIL keyword SET keyword = {1}, action = {2}, match = {3}, language = {4}, is_on = {5}, edited_at = {6}, deleted_at = {7}, form = {8}
		FROM feed(?1) WHERE id = {0}`,
	read: `SELECT drain(?1, t.id, t.keyword, t.action, t.match, t.language, t.is_on, t.edited_at, t.deleted_at)
		FROM feed(?1) CROSS JOIN keyword AS t ON t.id = {0}`,
	actor: noCell,
}

var noteKeeping = keeping{
	cells:  5,
	insert: "INSERT OR FAIL INTO note(contact_id, id, text, source, actor, at, edited_at) SELECT {0}, ?2, {1}, {2}, {3}, {4}, {5} FROM feed(?1)",
	update: "UPDATE OR FAIL note SET text = {1}, source = {2}, actor = {3}, at = {4}, edited_at = {5} FROM feed(?1) WHERE contact_id = {0} AND id = ?2",
	remove: "DELETE FROM note WHERE id = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.text, t.source, t.actor, t.at, t.edited_at)
		FROM feed(?1) CROSS JOIN note AS t ON t.contact_id = {0} AND t.id = ?2`,
	actor: 2,
}

// A notice never changes; {1} is its title for those who read the delta.
var noticeCatalogueKeeping = keeping{
	cells:  2,
	update: "UPDATE OR FAIL notice SET retired_at = {2} FROM feed(?1) WHERE id = {0}",
	read:   "SELECT drain(?1, t.id, format('%s, version %d', t.name, t.version), t.retired_at) FROM feed(?1) CROSS JOIN notice AS t ON t.id = {0}",
	actor:  noCell,
}

var reviewKeeping = keeping{
	cells: 8,
	insert: `INSERT OR FAIL INTO message_review(contact_id, number, at, text, rule, keyword, action, reference, state, decided_at)
		SELECT {0}, ?2, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8} FROM feed(?1)`,
	update: `UPDATE OR FAIL message_review SET at = {1}, text = {2}, rule = {3}, keyword = {4}, action = {5}, reference = {6}, state = {7}, decided_at = {8}
		FROM feed(?1) WHERE contact_id = {0} AND number = ?2`,
	remove: "DELETE FROM message_review WHERE number = ?2 AND ",
	read: `SELECT drain(?1, t.contact_id, t.at, t.text, t.rule, t.keyword, t.action, t.reference, t.state, t.decided_at)
		FROM feed(?1) CROSS JOIN message_review AS t ON t.contact_id = {0} AND t.number = ?2`,
	actor: noCell,
}
