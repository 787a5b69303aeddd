package sample

import (
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// face is one of the first contacts, who are seen most often and are made by hand.
type face struct {
	name, phone string
	ago         time.Duration // since last seen
	days        int           // since first seen
	consent     consent.State
	tags        []tag.ID
	values      []contact.DraftValue
}

const day = 24 * time.Hour

func v(definition attribute.ID, text string) contact.DraftValue {
	return contact.DraftValue{Definition: definition, Text: text}
}

// faces returns the first contacts, the one seen last first.
func faces() []face {
	return []face{
		{
			"Amara Okafor", "+2348035550142", 12 * time.Minute, 442, consent.OptedIn,
			[]tag.ID{vip, wholesale, newsletter, returning, local},
			[]contact.DraftValue{
				v(city, "Lagos"), v(plan, "Business"), v(orderCount, "128"), v(birthdate, "1984-11-07"), v(newsletterYes, "true"), v(company, "Okafor Fabrics"),
				v(totalSpent, "4310.50"), v(preferredTime, "09:30"), v(deliveryNote, "Ring twice, the bell is slow."), v(preferences, `{"roast":"medium","grind":"whole bean","sizes":[250,1000]}`),
			},
		},
		{"Léa Fontaine", "+33639984120", time.Hour, 117, consent.NotAsked, []tag.ID{wholesale, lead}, []contact.DraftValue{v(city, "Lyon"), v(orderCount, "17")}},
		{"王芳", "+8613800138000", 2 * time.Hour, 122, consent.OptedIn, []tag.ID{vip, returning, event}, []contact.DraftValue{v(city, "上海"), v(plan, "Pro")}},
		{"Mateus Carvalho", "+5511955550198", 3 * time.Hour, 131, consent.OptedOut, []tag.ID{wholesale, complaint}, []contact.DraftValue{v(city, "São Paulo")}},
		{"محمد الحداد", "+971505550117", 5 * time.Hour, 139, consent.NotAsked, []tag.ID{wholesale, pricingInquiry}, []contact.DraftValue{v(city, "دبي"), v(orderCount, "4")}},
		{"Sofia Lindqvist", "+46701740655", 20 * time.Hour, 141, consent.OptedIn, []tag.ID{vip, newsletter, loyalty}, []contact.DraftValue{v(city, "Malmö"), v(plan, "Starter")}},
		{"", "+447700900471", 26 * time.Hour, 144, consent.NotAsked, []tag.ID{wholesale}, nil},
		{"Дмитрий Орлов", "+79125550144", 2 * day, 151, consent.NotAsked, []tag.ID{wholesale, partner, press}, []contact.DraftValue{v(city, "Казань"), v(birthdate, "1988-06-04")}},
		{
			"Priya Raghunathan", "+919845055512", 2*day + 3*time.Hour, 159, consent.OptedIn,
			[]tag.ID{vip, wholesale, local, catering, gift},
			[]contact.DraftValue{v(city, "Bengaluru"), v(plan, "Pro"), v(orderCount, "52"), v(newsletterYes, "true")},
		},
		{"José Ignacio Peña", "+525555550163", 3 * day, 161, consent.OptedOut, []tag.ID{wholesale}, []contact.DraftValue{v(plan, "Free")}},
		{"Kwame Mensah", "+233245550139", 3*day + 5*time.Hour, 163, consent.OptedIn, []tag.ID{wholesale, supplier, local}, []contact.DraftValue{v(city, "Accra"), v(orderCount, "8")}},
		{"Hana Kobayashi", "+819055550121", 4 * day, 166, consent.NotAsked, []tag.ID{vip, event, prospect}, nil},
		{"Zeynep Yıldız", "+905325550176", 5 * day, 169, consent.OptedIn, []tag.ID{wholesale, lead, newsletter}, []contact.DraftValue{v(city, "İzmir"), v(plan, "Starter")}},
		{
			"Ngozi Eze", "+2348125550190", 5*day + 4*time.Hour, 170, consent.OptedIn,
			[]tag.ID{vip, wholesale, catering, local, newsletter, event, loyalty, returning},
			[]contact.DraftValue{v(city, "Enugu"), v(orderCount, "31"), v(birthdate, "1991-02-28")},
		},
		{"Nguyễn Thị Hương", "+84912555018", 5*day + 9*time.Hour, 171, consent.NotAsked, []tag.ID{wholesale, prospect}, []contact.DraftValue{v(city, "Đà Nẵng")}},
		{"Oliver Brandt", "+4915125550173", 6 * day, 171, consent.OptedIn, []tag.ID{vip, supplier}, []contact.DraftValue{v(city, "Leipzig"), v(plan, "Business"), v(orderCount, "9")}},
		{"Fatou Diallo", "+221775550128", 6*day + time.Hour, 172, consent.NotAsked, []tag.ID{wholesale, gift}, []contact.DraftValue{v(city, "Dakar")}},
		{"Ji-eun Lee", "+821055550136", 6*day + 3*time.Hour, 172, consent.OptedIn, []tag.ID{vip, newsletter}, []contact.DraftValue{v(city, "Busan"), v(plan, "Free")}},
		{"Carlos Eduardo Lima", "+5521955550111", 6*day + 4*time.Hour, 172, consent.NotAsked, []tag.ID{wholesale}, nil},
		{"Aisha Rahman", "+8801712555019", 6*day + 6*time.Hour, 173, consent.NotAsked, []tag.ID{wholesale, lead}, []contact.DraftValue{v(city, "Dhaka"), v(orderCount, "3")}},
		{"Marta Kowalczyk", "+48601555014", 6*day + 8*time.Hour, 173, consent.OptedIn, []tag.ID{vip, press}, []contact.DraftValue{v(city, "Gdańsk")}},
		{"Tomáš Novák", "+420601555019", 6*day + 11*time.Hour, 172, consent.NotAsked, []tag.ID{vip}, []contact.DraftValue{v(city, "Brno")}},
	}
}
