package attribute

import (
	"strings"
	"sync"

	"regulars/backend/text"
)

// The words that people and programs write for true and false, in the languages most used with spreadsheets.
const (
	trueWords = "true t yes y 1 on x ok ✓ ✔ ☑ ✅ sí s sim verdadero verdadeiro oui o vrai vero ja j wahr waar sand tak prawda " +
		"ano pravda evet e doğru da да истина так ya benar có đúng ndiyo kweli oo kyllä igen igaz ναι αληθής " +
		"نعم صحيح بله כן हाँ हां सही হ্যাঁ ஆம் ใช่ จริง 是 真 对 はい 예 네 참"
	falseWords = "false f no n 0 off ✗ ✘ ☐ ❌ falso não non faux nein falsch nee onwaar nej falsk nei nie fałsz " +
		"ne nepravda hayır h yanlış nu нет ложь ні tidak salah không sai hapana hindi ei nem hamis όχι ψευδής " +
		"لا خطأ خیر לא नहीं गलत না இல்லை ไม่ เท็จ 否 假 不 いいえ 아니요 아니오 거짓"
)

var booleans = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for value, list := range map[string]string{"true": trueWords, "false": falseWords} {
		for _, word := range strings.Fields(list) {
			words[text.Fold(word)] = value
		}
	}
	return words
})

func parseBoolean(_ Definition, plain string) (string, *refusal) {
	value, ok := booleans()[text.Fold(strings.TrimSpace(plain))]
	if !ok {
		return "", &refusal{NotTrueFalse, "is neither yes nor no", "Write true or false, or yes or no."}
	}
	return value, nil
}
