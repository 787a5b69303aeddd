package app

import (
	"fmt"
	"time"

	"regulars/backend/fault"
	"regulars/backend/messaging"
	"regulars/backend/workspace"
)

// MessageOptions say how what a file of messages leaves open is to be taken.
type MessageOptions struct {
	Order   string         `json:"order"` // "day_first" or "month_first"; "": as the file says
	Senders []SenderChoice `json:"senders"`
}

// SenderChoice says whose the messages of a name are.
type SenderChoice struct {
	Name     string `json:"name"`
	Contact  int64  `json:"contact"`  // 0: nobody's
	Business bool   `json:"business"` // the business itself wrote them
}

// MessageReport is what a file of messages came to. Read is the sum of optOuts to refused.
type MessageReport struct {
	Paused    bool             `json:"paused"` // keywords are off: nothing was read
	OpenDates OpenDates        `json:"openDates"`
	Form      string           `json:"form"` // "table", "iphone" or "android"
	Zone      string           `json:"zone"` // in which times were read
	Read      int              `json:"read"`
	OptOuts   int              `json:"optOuts"`
	OptIns    int              `json:"optIns"`
	Review    int              `json:"review"`
	Known     int              `json:"known"`
	NoMatch   int              `json:"noMatch"`
	Own       int              `json:"own"`
	Unclear   int              `json:"unclear"`
	Strangers int              `json:"strangers"`
	Erased    int              `json:"erased"`
	Refused   int              `json:"refused"`
	Future    int              `json:"future"` // of those refused
	Created   int              `json:"created"`
	StillOut  int              `json:"stillOut"`
	Problems  []MessageProblem `json:"problems"` // the first 100
	Senders   []UnknownSender  `json:"senders"`  // the first 100
	Change    int64            `json:"change"`
}

// OpenDates is a date that could be two days. Example "" : there is none.
type OpenDates struct {
	Example    string `json:"example"`
	DayFirst   string `json:"dayFirst"` // YYYY-MM-DD
	MonthFirst string `json:"monthFirst"`
}

// MessageProblem is why a message was refused.
type MessageProblem struct {
	Row     int    `json:"row"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// UnknownSender is a name that stands for several contacts, or for none.
type UnknownSender struct {
	Name     string `json:"name"`
	Messages int    `json:"messages"`
	Matches  int    `json:"matches"`
}

// ReviewCounts is how many messages wait to be looked at, and how many were.
type ReviewCounts struct {
	Waiting int `json:"waiting"`
	Decided int `json:"decided"`
}

// ReviewID is by what a message to be looked at is known.
type ReviewID struct {
	Contact int64 `json:"contact"`
	Number  int64 `json:"number"`
}

// ReviewItem is a message to be looked at.
type ReviewItem struct {
	Contact   int64  `json:"contact"`
	Number    int64  `json:"number"`
	Name      string `json:"name"` // of the contact, as all that follows up to deleted, as they are now
	PhoneText string `json:"phoneText"`
	Consent   string `json:"consent"`
	Deleted   bool   `json:"deleted"`
	At        string `json:"at"`
	Text      string `json:"text"`
	Keyword   string `json:"keyword"`
	Rule      int64  `json:"rule"`   // 0: the wording is built in
	Action    string `json:"action"` // "opt_out" or "opt_in"
	State     string `json:"state"`  // "waiting", "opted_out", "opted_in" or "dismissed"
	DecidedAt string `json:"decidedAt"`
}

func messageFile(path string, o MessageOptions) (workspace.MessageFile, error) {
	file := workspace.MessageFile{Path: path, Senders: map[string]workspace.SenderChoice{}}
	for _, s := range o.Senders {
		file.Senders[s.Name] = workspace.SenderChoice{Contact: contactID(s.Contact), Business: s.Business}
	}
	switch o.Order {
	case "":
	case "day_first":
		file.Order = messaging.DayFirst
	case "month_first":
		file.Order = messaging.MonthFirst
	default:
		return file, fault.New("messages.order_unknown", fmt.Sprintf("“%s” is no order of dates. Use day_first or month_first.", o.Order), "order", o.Order)
	}
	return file, nil
}

func wireMessages(o workspace.MessageFileOutcome) MessageReport {
	r := MessageReport{
		Paused: o.Paused, Form: o.Form.String(), Zone: o.Zone, Read: o.Read, OptOuts: o.OptOuts, OptIns: o.OptIns, Review: o.Review, Known: o.Known,
		NoMatch: o.NoMatch, Own: o.Own, Unclear: o.Unclear, Strangers: o.Strangers, Erased: o.Erased, Refused: o.Refused, Future: o.Future,
		Created: o.Created, StillOut: o.StillOut, Change: o.Change,
		Problems: each(o.Problems, func(p workspace.MessageProblem) MessageProblem {
			return MessageProblem{Row: p.Row, Code: string(p.Problem.Code), Message: p.Problem.Message}
		}),
		Senders: each(o.Senders, func(s workspace.UnknownSender) UnknownSender { return UnknownSender(s) }),
	}
	if o.Open != nil {
		r.OpenDates = OpenDates{Example: o.Open.Example, DayFirst: o.Open.DayFirst.Format(time.DateOnly), MonthFirst: o.Open.MonthFirst.Format(time.DateOnly)}
	}
	return r
}

func reviewID(id ReviewID) workspace.ReviewID {
	return workspace.ReviewID{Contact: contactID(id.Contact), Number: id.Number}
}

func wireReview(i workspace.ReviewItem) ReviewItem {
	return ReviewItem{
		Contact: int64(i.Contact), Number: i.Number, Name: i.About.Name, PhoneText: i.About.Phone.Display(), Consent: i.About.Consent.String(),
		Deleted: i.About.DeletedAt != 0, At: instant(i.At), Text: i.Text, Keyword: i.Keyword, Rule: int64(i.Rule), Action: i.Action.String(),
		State: i.State.String(), DecidedAt: instant(i.DecidedAt),
	}
}
