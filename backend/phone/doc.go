// Package phone owns phone numbers: reading them as people and spreadsheets write them, telling which of them are
// the same person on WhatsApp, and showing them.
//
// Terms: E.164 is the international form, + and digits. The match key folds what is one account on WhatsApp:
// Mexico's 52 and 521, Brazil's mobiles with and without the ninth digit, Argentina's 54 and 549. Possible means
// 7 to 15 digits; valid means that the country's numbering plan has such a number.
//
// The package does no I/O. It does not know contacts.
package phone
