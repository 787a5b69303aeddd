package sample

import (
	"regulars/backend/attribute"
	"regulars/backend/tag"
)

// Ids of the tags and attributes that the code below speaks of; they are places in Tags and Definitions.
const (
	vip tag.ID = iota + 1
	wholesale
	newsletter
	lead
	returning
	pricingInquiry
	local
	event
	complaint
	catering
	gift
	partner
	supplier
	prospect
	loyalty
	press
)

const (
	city attribute.ID = iota + 1
	plan
	orderCount
	birthdate
	newsletterYes
	company
	totalSpent
	lastOrder
	preferredTime
	deliveryNote
	preferences
)

// tags are name, description, colour (tag.Color) and how many of a thousand contacts carry it.
var tags = [...]struct {
	name, description string
	color             tag.Color
	share             int
}{
	{"VIP", "Our best customers. Spends over 500 a year or referred by a partner.", 13, 60},
	{"Wholesale", "Buys for resale. Asks for price lists or bulk quantities.", 8, 110},
	{"Newsletter", "Asked to receive the monthly newsletter.", 9, 380},
	{"Lead", "Asked about a product but has not bought yet.", 7, 160},
	{"Returning", "Bought more than once.", 5, 220},
	{"Pricing inquiry", "Asked what something costs.", 2, 70},
	{"Local", "Can pick up at the shop.", 3, 150},
	{"Event 2026", "Met at the spring market 2026.", 10, 40},
	{"Complaint", "Reported a problem that is not solved yet.", 11, 12},
	{"Catering", "Orders for events and offices.", 5, 35},
	{"Gift", "Buys as a present.", 20, 55},
	{"Partner", "Shops and roasters we work with.", 16, 14},
	{"Supplier", "We buy from them.", 4, 16},
	{"Prospect", "Asked about a product and should hear from us again.", 6, 90},
	{"Loyalty", "Has a loyalty card.", 1, 130},
	{"Press", "Writes or films about food and shops.", 7, 5},
	{"Support", "Needs help with an order or a product.", 17, 60},
	{"Late payer", "Has paid late more than once. Payment in advance.", 12, 18},
	{"Referral", "Came because somebody recommended us.", 18, 75},
	{"Online", "Orders on the website.", 17, 170},
	{"Delivery", "Wants orders brought to the door.", 14, 95},
	{"Vegan", "Asked for products without animal ingredients.", 15, 65},
	{"Workshop", "Took part in a tasting or a workshop.", 19, 30},
	{"Birthday club", "Gets a small present on the birthday.", 1, 45},
}

// Tags returns the made-up catalogue, with ids 1, 2, 3 …
func Tags() []tag.Tag {
	all := make([]tag.Tag, len(tags))
	for i, t := range tags {
		all[i] = tag.Tag{ID: tag.ID(i + 1), Name: t.name, Description: t.description, Color: t.color}
	}
	return all
}

// plans are the allowed values of the attribute Plan.
var plans = []string{"Free", "Starter", "Pro", "Business"}

// Definitions returns the made-up attributes, of all seven types, with ids 1, 2, 3 …
func Definitions() []attribute.Definition {
	all := []attribute.Definition{
		{Name: "City", Type: attribute.Text, Description: "Where the customer lives or has the shop."},
		{Name: "Plan", Type: attribute.Text, Description: "What they subscribe to.", Allowed: append([]string(nil), plans...)},
		{Name: "Order count", Type: attribute.Number, Description: "Orders so far."},
		{Name: "Birthdate", Type: attribute.Date},
		{Name: "Newsletter", Type: attribute.Boolean, Description: "Whether the newsletter is sent to them."},
		{Name: "Company", Type: attribute.Text},
		{Name: "Total spent", Type: attribute.Number, Unit: "EUR", Description: "Sum of all orders."},
		{Name: "Last order", Type: attribute.DateTime},
		{Name: "Preferred time", Type: attribute.Time, Description: "When they like to be messaged."},
		{Name: "Delivery note", Type: attribute.Text, Description: "What the driver should know."},
		{Name: "Preferences", Type: attribute.JSON, Description: "From the order form."},
	}
	for i := range all {
		all[i].ID = attribute.ID(i + 1)
	}
	return all
}
