// Package keyword owns what a message means for consent: the words by which a person opts out or in, the catalogue of
// the rules about them, and how a message is held against the rules.
//
// Terms: a Rule is one keyword and what it does. A message is compared without case, accents, punctuation, emoji and
// spaces, so “Stop!”, “S T O P” and “ＳＴＯＰ” are one. A message that is a keyword from beginning to end is sure and is
// applied at once. Anything looser is a hint for a person to look at: a keyword among other words, if its rule says
// so; a keyword that is a sentence of its own, or has only “please” and the like beside it; and, whatever the rules, the
// words for opting out of seven languages (Suggestions) and the wordings of wordings.go, which say in some other way
// that somebody wants no more messages.
//
// Where a message can be understood both ways, it is an opt-out for a person to look at: nobody is opted in by mistake.
//
// The package does no I/O and has no clock.
package keyword
