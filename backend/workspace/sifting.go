package workspace

import (
	"fmt"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/message"
)

// MessageInFuture is the code of a message that was sent later than now.
const MessageInFuture fault.Code = "messages.future"

// sender is who sent a message, as far as it says so itself: a contact, or a number or name as it is written.
type sender struct {
	contact contact.ID
	name    string
}

// sign is a message that means something, and the row it came in.
type sign = message.Sign

// sifting keeps of many messages those that mean something for consent.
type sifting struct {
	w       *Workspace
	from    string
	now     int64
	outcome MessageOutcome
	signs   map[sender][]sign
}

func (s *sifting) sift(m received) {
	s.outcome.Read++
	if m.problem == nil && m.at > s.now {
		m.problem = inFuture(s.w.clockTime(m.at))
		s.outcome.Future++
	}
	if m.problem != nil {
		s.outcome.Refused++
		s.outcome.keep(m.row, m.problem)
		return
	}
	verdict := s.w.MatchMessage(m.text)
	if !verdict.Fits() {
		s.outcome.NoMatch++
		return
	}
	s.signs[m.from] = append(s.signs[m.from], sign{At: m.at, Text: m.text, Reference: m.reference, Place: s.place(m.row), Verdict: verdict})
}

func (s *sifting) place(row int) string {
	if row == 0 {
		return s.from
	}
	return fmt.Sprintf("%s, row %d", s.from, row)
}

func inFuture(when string) *fault.Error {
	return fault.New(MessageInFuture, fmt.Sprintf("The message is of %s, which is still to come. Check the date, and the clock of this computer.", when))
}
