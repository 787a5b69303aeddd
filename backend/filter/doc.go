// Package filter owns the filter language: what can be asked of a contact, how the question is written down, and
// what it means.
//
// A question has two forms. A Filter is the tree as a person or a program wrote it, in JSON: groups (all, any, not)
// and rules (field, operator, arguments). Parse reads one strictly, String writes its canonical form, Describe puts
// it into English words. Compile turns a Filter into a Node: names of tags and attributes have become ids, live segments their
// rules, texts are folded, dates are ranges of numbers, and every negative operator is a Not around its positive one. A
// Node needs no catalogue, no clock and no index to be answered.
//
// Match says whether a contact belongs to a Node's answer. It is the definition of meaning: whatever answers a Node
// faster has to agree with it.
//
// Terms: a field is what is asked about ("name", "tags", "attribute:City"); an operator is how ("any_of"); a rule is
// a field, an operator and its arguments; a needle is folded text that is looked for.
//
// Contacts in the trash belong to no answer, not even to that of a Not.
//
// The package knows nothing of storage, of the index and of the window.
package filter
