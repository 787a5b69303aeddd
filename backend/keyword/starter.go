package keyword

import "slices"

// Suggestion is a keyword that people of a language use. It is no rule until somebody adds it.
type Suggestion struct {
	Keyword  string
	Action   Action
	Language string // BCP 47
}

// Suggestions returns what may be worth adding, language by language, opt-outs first. Those in English for opting out are
// the words that the FCC counts as a revocation (47 CFR 64.1200(a)(10)).
func Suggestions() []Suggestion {
	return slices.Concat(
		suggest("en", OptOut, "STOP", "QUIT", "END", "REVOKE", "OPT OUT", "CANCEL", "UNSUBSCRIBE", "STOP ALL"),
		suggest("en", OptIn, "START", "SUBSCRIBE", "OPT IN", "UNSTOP"),
		suggest("pt-BR", OptOut, "PARAR", "PARE", "SAIR", "CANCELAR", "REMOVER", "DESCADASTRAR"),
		suggest("pt-BR", OptIn, "INSCREVER", "ASSINAR", "QUERO RECEBER"),
		suggest("es", OptOut, "BAJA", "ALTO", "PARAR", "DETENER", "CANCELAR", "DESUSCRIBIR", "NO MÁS"),
		suggest("es", OptIn, "ALTA", "SUSCRIBIR", "QUIERO RECIBIR"),
		suggest("fr", OptOut, "ARRÊT", "ARRÊTER", "ARRÊTEZ", "DÉSABONNER", "DÉSINSCRIRE", "RÉSILIER"),
		suggest("fr", OptIn, "ABONNER", "S'ABONNER", "S'INSCRIRE"),
		suggest("de", OptOut, "STOPP", "ABMELDEN", "ABBESTELLEN", "AUSTRAGEN", "KÜNDIGEN"),
		suggest("de", OptIn, "ANMELDEN", "ABONNIEREN"),
		suggest("ar", OptOut, "إيقاف", "توقف", "أوقف", "إلغاء", "إلغاء الاشتراك"),
		suggest("ar", OptIn, "اشتراك", "اشترك"),
		suggest("zh-Hans", OptOut, "退订", "TD", "停止", "取消订阅", "拒收"),
		suggest("zh-Hans", OptIn, "订阅", "恢复订阅"),
	)
}

func suggest(language string, action Action, keywords ...string) []Suggestion {
	all := make([]Suggestion, len(keywords))
	for i, keyword := range keywords {
		all[i] = Suggestion{Keyword: keyword, Action: action, Language: language}
	}
	return all
}

// Starter returns the rules that a new file begins with: the English words for opting out, which are understood all over
// the world. None opts people in, because a word proves consent only if they were told what it means.
func Starter() []Draft {
	var drafts []Draft
	for _, s := range Suggestions() {
		if s.Language == "en" && s.Action == OptOut {
			drafts = append(drafts, Draft{Keyword: s.Keyword, Action: s.Action, Match: Whole, Language: s.Language})
		}
	}
	return drafts
}
