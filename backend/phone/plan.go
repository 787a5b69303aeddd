package phone

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/nyaruka/phonenumbers"
)

// plan is the numbering plan of one calling code. Its regions are compiled when they are first asked for.
type plan struct {
	code    string // "234"
	regions func() []region
}

// region is the part of a calling code that belongs to one country.
type region struct {
	country string     // ISO code; "" for what belongs to none, like satellites
	leading *automaton // how its numbers begin, where that alone tells it from the others; may be nil
	general *automaton // every number of the region matches it,
	types   *automaton // and one of its kinds: mobile, fixed, …
	trunk   string     // what is dialled before a national number: "0"; "" if nothing is or if it is not always the same
	simple  bool       // trunk is all there is to say about prefixes
}

// has reports whether the region has this national number.
func (r *region) has(national string) bool {
	return r.general.match(national) && r.types.match(national)
}

// plans holds the plan of each calling code: first the number of the code, then the plan.
var plans = sync.OnceValue(func() map[int]*plan {
	all := map[int]*plan{}
	for code := range phonenumbers.GetSupportedCallingCodes() {
		all[code] = &plan{
			code:    strconv.Itoa(code),
			regions: sync.OnceValue(func() []region { return compileRegions(code) }),
		}
	}
	return all
})

// planOf returns the plan that an international number belongs to and its national number, or nil. No calling code
// is the beginning of another.
func planOf(digits string) (*plan, string) {
	code, all := 0, plans()
	for i := range min(3, len(digits)) {
		code = code*10 + int(digits[i]-'0')
		if p := all[code]; p != nil && digits[0] != '0' {
			return p, digits[i+1:]
		}
	}
	return nil, ""
}

// lookUp returns the country that an international number belongs to, and whether its plan has the number. Where
// several countries share a calling code and none has the number, it is the biggest one's. "" is no country.
func lookUp(digits string) (country string, valid bool) {
	p, national := planOf(digits)
	if p == nil {
		return "", false
	}
	regions := p.regions()
	for i := range regions {
		r := &regions[i]
		if r.leading != nil && r.leading.match(national) || r.leading == nil && r.has(national) {
			return r.country, r.has(national)
		}
	}
	return regions[0].country, false
}

// regionOf returns the region of an ISO country code with its calling code, or nil.
func regionOf(country string) (*region, string) {
	code := phonenumbers.GetCountryCodeForRegion(country)
	p := plans()[code]
	if p == nil {
		return nil, ""
	}
	for i, r := range p.regions() {
		if r.country == country {
			return &p.regions()[i], p.code
		}
	}
	return nil, ""
}

// Countries returns the ISO codes of the countries with a numbering plan, sorted.
func Countries() []string {
	var codes []string
	for code := range phonenumbers.GetSupportedRegions() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// compileRegions returns the regions of a calling code, the main one first.
func compileRegions(code int) []region {
	var regions []region
	for _, id := range phonenumbers.GetRegionCodesForCountryCode(code) {
		regions = append(regions, compileRegion(metadataOf(id, code)))
	}
	return regions
}

func metadataOf(id string, code int) *phonenumbers.PhoneMetadata {
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		return nil // never: the module read the same data when the program started
	}
	for _, m := range collection.GetMetadata() {
		if m.GetId() == id && int(m.GetCountryCode()) == code {
			return m
		}
	}
	return nil
}

func compileRegion(m *phonenumbers.PhoneMetadata) region {
	r := region{
		country: m.GetId(),
		general: mustCompile(m.GetGeneralDesc().GetNationalNumberPattern()),
		types:   mustCompile(typePattern(m)),
	}
	if r.country == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY {
		r.country = ""
	}
	if leading := m.GetLeadingDigits(); leading != "" {
		r.leading = mustCompile("(?:" + leading + `)\d*`)
	}
	prefix := m.GetNationalPrefixForParsing()
	if r.simple = m.GetNationalPrefixTransformRule() == "" && strings.Trim(prefix, "0123456789") == ""; r.simple {
		r.trunk = prefix
	}
	return r
}

// typePattern returns the pattern of all kinds of numbers of a region.
func typePattern(m *phonenumbers.PhoneMetadata) string {
	var patterns []string
	for _, kind := range []*phonenumbers.PhoneNumberDesc{
		m.GetMobile(), m.GetFixedLine(), m.GetTollFree(), m.GetPremiumRate(), m.GetSharedCost(),
		m.GetVoip(), m.GetPersonalNumber(), m.GetPager(), m.GetUan(), m.GetVoicemail(),
	} {
		if pattern := kind.GetNationalNumberPattern(); pattern != "" {
			patterns = append(patterns, pattern)
		}
	}
	return strings.Join(patterns, "|")
}
