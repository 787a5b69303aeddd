package filter

import (
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
)

var lagos = numbered("2348035550142", "NG")

func both(name string, c contact.Contact) contact.Contact {
	c.Name = name
	return c
}

var phoneCases = []matchCase{
	{"with separators", "phone", "is", `"+234 803 555-0142"`, lagos, true},
	{"with 00", "phone", "is", `"00 234 (803) 555.0142"`, lagos, true},
	{"in Arabic digits", "phone", "is", `"+٢٣٤ ٨٠٣ ٥٥٥ ٠١٤٢"`, lagos, true},
	{"a long WhatsApp id", "phone", "is", `"123456789012345678"`, numbered("123456789012345678", ""), true},
	{"one of several", "phone", "is", `"49171","2348035550142"`, lagos, true},
	{"a part", "phone", "is", `"2348035550"`, lagos, false},
	{"no number", "phone", "is", `"2348035550142"`, bare, false},
	{"in the middle", "phone", "contains", `"803 555"`, lagos, true},
	{"copied with invisible marks", "phone", "contains", "\"\u202a+234 803\u202c\"", lagos, true},
	{"one digit", "phone", "contains", `"9"`, lagos, false},
	{"no number", "phone", "contains", `"2"`, bare, false},
	{"the country code", "phone", "starts_with", `"+234"`, lagos, true},
	{"further in", "phone", "starts_with", `"803"`, lagos, false},
	{"the same", "phone", "country", `"ng"`, lagos, true},
	{"one of several", "phone", "country", `"DE","NG"`, lagos, true},
	{"another", "phone", "country", `"GH"`, lagos, false},
	{"no number", "phone", "country", `"NG"`, bare, false},
	{"no number", "phone", "empty", ``, bare, true},
	{"a number", "phone", "empty", ``, lagos, false},
	{"a number", "phone", "not_empty", ``, lagos, true},
	{"no number", "phone", "not_empty", ``, bare, false},
}

var searchCases = []matchCase{
	{"a part of the name", "search", "matches", `"lára"`, both("Clara Obi", lagos), true},
	{"words in any order", "search", "matches", `"obi cla"`, both("Clara Obi", lagos), true},
	{"one word is missing", "search", "matches", `"clara eze"`, both("Clara Obi", lagos), false},
	{"a word in the name, one in the number", "search", "matches", `"clara 0142"`, both("Clara Obi", lagos), true},
	{"the number, as written down", "search", "matches", `"+234 (803) 555-01"`, both("Clara Obi", lagos), true},
	{"the number with 00", "search", "matches", `"00234 803"`, both("Clara Obi", lagos), true},
	{"separators between words", "search", "matches", `"803 - 555"`, both("Clara Obi", lagos), true},
	{"parts of the number in any order", "search", "matches", `"555 803"`, both("Clara Obi", lagos), true},
	{"a digit in the name", "search", "matches", `"7"`, both("Room 7", lagos), true},
	{"one digit", "search", "matches", `"0"`, both("", lagos), true},
	{"two zeros with nothing behind", "search", "matches", `"00"`, numbered("4917100", "DE"), true},
	{"digits that are not in the number", "search", "matches", `"999"`, both("Clara Obi", lagos), false},
	{"more digits than a number has", "search", "matches", `"2348035550142234803"`, both("Clara Obi", lagos), false},
	{"all digits of a long WhatsApp id", "search", "matches", `"123456789012345678"`, numbered("123456789012345678", ""), true},
	{"a hyphen in the name", "search", "matches", `"anne-marie"`, named("Anne-Marie"), true},
	{"one character of Japanese", "search", "matches", `"ガ"`, named("ガーナ"), true},
	{"full-width letters", "search", "matches", `"ｃｌａｒａ"`, named("Clara"), true},
	{"a number of which nothing is typed yet", "search", "matches", `"+"`, bare, true},
	{"nothing to look for", "search", "matches", `"  "`, bare, true},
	{"nothing known", "search", "matches", `"a"`, bare, false},
}

var tagCases = []matchCase{
	{"one of them", "tags", "any_of", `"VIP","Lead"`, tagged(lead), true},
	{"the name without case", "tags", "any_of", `"vip"`, tagged(vip), true},
	{"by number", "tags", "any_of", `1`, tagged(vip), true},
	{"none of them", "tags", "any_of", `"VIP","Lead"`, tagged(wholesale), false},
	{"a deleted tag", "tags", "any_of", `"Spring 2024"`, tagged(spring2024), false},
	{"a deleted tag beside an active one", "tags", "any_of", `"Spring 2024","VIP"`, tagged(vip), true},
	{"no tags", "tags", "any_of", `"VIP"`, bare, false},
	{"all of them", "tags", "all_of", `"VIP","Lead"`, tagged(vip, lead), true},
	{"one of them", "tags", "all_of", `"VIP","Lead"`, tagged(vip), false},
	{"a deleted tag", "tags", "all_of", `"VIP","Spring 2024"`, tagged(vip, spring2024), false},
	{"none of them", "tags", "none_of", `"VIP","Lead"`, tagged(wholesale), true},
	{"one of them", "tags", "none_of", `"VIP","Lead"`, tagged(vip, wholesale), false},
	{"a deleted tag", "tags", "none_of", `"Spring 2024"`, tagged(spring2024), true},
	{"no tags", "tags", "none_of", `"VIP"`, bare, true},
	{"no tags", "tags", "empty", ``, bare, true},
	{"only a deleted tag", "tags", "empty", ``, tagged(spring2024), true},
	{"a tag", "tags", "empty", ``, tagged(vip), false},
	{"a tag", "tags", "not_empty", ``, tagged(vip), true},
	{"only a deleted tag", "tags", "not_empty", ``, tagged(spring2024), false},
	{"a deleted tag", "tags", "had", `"Spring 2024"`, tagged(spring2024), true},
	{"an active tag", "tags", "had", `"VIP"`, tagged(vip), true},
	{"another", "tags", "had", `"Spring 2024"`, tagged(vip), false},
	{"that source", "tags", "source", `"ai_tool"`, taggedBy(vip, provenance.AITool, "2026-03-01T10:00:00Z"), true},
	{"either hand", "tags", "source", `"manual"`, taggedBy(vip, provenance.ManualAgent, "2026-03-01T10:00:00Z"), true},
	{"any AI", "tags", "source", `"ai"`, taggedBy(vip, provenance.AIAutoClose, "2026-03-01T10:00:00Z"), true},
	{"another source", "tags", "source", `"api","import"`, taggedBy(vip, provenance.AITool, "2026-03-01T10:00:00Z"), false},
	{"a deleted tag", "tags", "source", `"api"`, taggedBy(spring2024, provenance.API, "2026-03-01T10:00:00Z"), false},
	{"on the last day", "tags", "added_between", `"2026-03-01","2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-02T23:59:59+01:00"), true},
	{"the day after", "tags", "added_between", `"2026-03-01","2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-03T00:00:00+01:00"), false},
	{"a deleted tag", "tags", "added_between", `"2026-03-01","2026-03-02"`, taggedBy(spring2024, provenance.API, "2026-03-01T10:00:00Z"), false},
	{"at an unknown time", "tags", "added_between", `"0001-01-01","9999-12-31"`, tagged(vip), false},
	{"the day before", "tags", "added_before", `"2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-01T23:59:59+01:00"), true},
	{"on the day", "tags", "added_before", `"2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-02T00:00:00+01:00"), false},
	{"at an unknown time", "tags", "added_before", `"9999-12-31"`, tagged(vip), false},
	{"the day after", "tags", "added_after", `"2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-03T00:00:00+01:00"), true},
	{"on the day", "tags", "added_after", `"2026-03-02"`, taggedBy(vip, provenance.API, "2026-03-02T23:59:59+01:00"), false},
	{"today", "tags", "added_in_last", `2,"days"`, taggedBy(vip, provenance.API, "2026-03-12T10:00:00Z"), true},
	{"two days ago", "tags", "added_in_last", `2,"days"`, taggedBy(vip, provenance.API, "2026-03-10T10:00:00Z"), false},
	{"in this month", "tags", "added_this", `"month"`, taggedBy(vip, provenance.API, "2026-03-01T10:00:00Z"), true},
	{"in the last month", "tags", "added_this", `"month"`, taggedBy(vip, provenance.API, "2026-02-28T10:00:00Z"), false},
}

var consentCases = []matchCase{
	{"that state", "consent", "any_of", `"opted_out"`, consenting(consent.OptedOut, provenance.Import, "2026-03-01T10:00:00Z"), true},
	{"one of two", "consent", "any_of", `"opted_in","not_asked"`, bare, true},
	{"another", "consent", "any_of", `"opted_in","not_asked"`, consenting(consent.OptedOut, provenance.Import, "2026-03-01T10:00:00Z"), false},
	{"on the first day", "consent", "changed_between", `"2026-03-01","2026-03-02"`, consenting(consent.OptedIn, provenance.Form, "2026-03-01T00:00:00+01:00"), true},
	{"the day before", "consent", "changed_between", `"2026-03-01","2026-03-02"`, consenting(consent.OptedIn, provenance.Form, "2026-02-28T23:59:59+01:00"), false},
	{"never changed", "consent", "changed_between", `"0001-01-01","9999-12-31"`, bare, false},
	{"the day before", "consent", "changed_before", `"2026-03-01"`, consenting(consent.OptedIn, provenance.Form, "2026-02-28T23:59:59+01:00"), true},
	{"never changed", "consent", "changed_before", `"9999-12-31"`, bare, false},
	{"the day after", "consent", "changed_after", `"2026-03-01"`, consenting(consent.OptedIn, provenance.Form, "2026-03-02T00:00:00+01:00"), true},
	{"on the day", "consent", "changed_after", `"2026-03-01"`, consenting(consent.OptedIn, provenance.Form, "2026-03-01T12:00:00+01:00"), false},
	{"today", "consent", "changed_in_last", `1,"weeks"`, consenting(consent.OptedIn, provenance.Form, "2026-03-12T00:00:00+01:00"), true},
	{"a week ago", "consent", "changed_in_last", `1,"weeks"`, consenting(consent.OptedIn, provenance.Form, "2026-03-05T12:00:00+01:00"), false},
	{"in this year", "consent", "changed_this", `"year"`, consenting(consent.OptedIn, provenance.Form, "2026-01-01T12:00:00+01:00"), true},
	{"in the last year", "consent", "changed_this", `"year"`, consenting(consent.OptedIn, provenance.Form, "2025-12-31T12:00:00+01:00"), false},
	{"that source", "consent", "changed_by", `"form","api"`, consenting(consent.OptedIn, provenance.Form, "2026-03-01T10:00:00Z"), true},
	{"another source", "consent", "changed_by", `"webhook"`, consenting(consent.OptedIn, provenance.Form, "2026-03-01T10:00:00Z"), false},
	{"never changed", "consent", "changed_by", `"unknown"`, bare, false},
}

var segmentCases = []matchCase{
	{"on the list", "segment", "in", `"Call back"`, listed(callbacks), true},
	{"on another list", "segment", "in", `"Call back"`, listed(fair), false},
	{"on a deleted list", "segment", "in", `"Fair"`, listed(fair), true},
	{"on one of two", "segment", "in", `"Call back",2`, listed(fair), true},
	{"by the rule", "segment", "in", `"gold"`, tagged(vip), true},
	{"by the rule of a deleted one", "segment", "in", `5`, named("Ada"), true},
	{"by a rule within a rule", "segment", "in", `"Gold or called"`, tagged(vip), true},
	{"by a list within a rule", "segment", "in", `4`, listed(callbacks), true},
	{"by neither", "segment", "in", `4,5`, tagged(lead), false},
	{"not on it", "segment", "not_in", `"Call back"`, bare, true},
	{"in one of two", "segment", "not_in", `"Call back","Gold"`, tagged(vip), false},
}

var originCases = []matchCase{
	{"that source", "source", "any_of", `"import"`, contact.Contact{Origin: provenance.Import}, true},
	{"either hand", "source", "any_of", `"manual","api"`, contact.Contact{Origin: provenance.ManualAdmin}, true},
	{"another", "source", "any_of", `"manual","api"`, contact.Contact{Origin: provenance.Webhook}, false},
	{"that change", "change", "is", `12`, contact.Contact{OriginChange: 12}, true},
	{"another", "change", "is", `12`, contact.Contact{OriginChange: 1}, false},
	{"unknown", "change", "is", `12`, bare, false},
}
