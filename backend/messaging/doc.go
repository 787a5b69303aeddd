// Package messaging reads messages that customers sent out of files: tables of number, time and text, and the chats
// that WhatsApp exports as text, from iPhones and from Android phones, in the languages that phones are set to.
//
// Terms: a File is one file as it was found, of one Form. A Message is what one person sent at one moment. A chat's
// stamp is the time and date at the beginning of a message, in the way of the phone that exported it. The Order says
// whether dates begin with the day or the month; where a whole file leaves that open it is asked for and never guessed,
// because a message that is taken for an older one than it is could undo what came between.
//
// What WhatsApp itself writes into a chat (who joined, what was deleted, where a picture was) is nobody's message.
// Times without a zone are those of the computer. A chat does not say which lines somebody pasted into a message: a
// pasted line that begins like a message is read as one.
//
// The package knows no contacts and no keywords.
package messaging
