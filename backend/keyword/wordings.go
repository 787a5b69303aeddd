package keyword

// wording is how people of a language ask for no more messages when they do not use a keyword. A star behind a word is
// any ending of it.
type wording struct {
	language string
	wishes   []string // a message with one of these is an opt-out for a person to look at
	spared   []string // these say the opposite of the wishes that begin among them
	polite   []string // these mean nothing beside a keyword
}

func wordings() []wording {
	return []wording{english(), portuguese(), spanish(), french(), german(), arabic(), chinese()}
}

func english() wording {
	return wording{
		language: "en",
		wishes: []string{
			"stop sending", "stop messaging", "stop texting", "stop contacting", "stop spamming", "stop bothering", "stop your messages", "stop these messages",
			"stop the messages", "stop all messages", "stop promotions", "stop marketing", "stop writing me", "stop writing to me", "quit sending", "quit messaging", "quit texting",
			"unsubscribe me", "unsubscribe my number", "want to unsubscribe", "wish to unsubscribe", "like to unsubscribe", "please unsubscribe", "opt me out",
			"want to opt out", "wish to opt out", "like to opt out", "take me off", "take my number off", "remove me", "remove my number", "remove us from",
			"delete my number", "lose my number", "no more messages", "no more texts", "no more promotions", "no more marketing", "no more ads", "no more spam",
			"dont message me", "do not message me", "dont text me", "do not text me", "dont contact me", "do not contact me", "dont write to me", "dont send me any", "dont send me more", "dont send me messages", "dont send me offers", "dont send me promotions",
			"do not send me any", "do not send me more", "do not send me messages", "do not send me offers", "do not send me promotions", "dont want messages", "dont want your messages", "dont want these messages", "dont want any messages", "dont want any more messages",
			"dont want to receive", "do not want to receive", "do not want messages", "no longer want to receive", "no longer wish to receive", "cancel my subscription",
			"end my subscription", "revoke my consent", "withdraw my consent", "revoke consent", "withdraw consent", "leave me alone", "not consent to",
		},
		spared: []string{"dont stop", "do not stop", "never stop", "dont quit", "dont remove me", "do not remove me", "dont unsubscribe me", "dont take me off"},
		polite: []string{"please", "pls", "plz", "kindly", "thanks", "thank you", "thx", "ok", "okay", "hi", "hello", "hey", "now", "sir", "madam", "sorry"},
	}
}

func portuguese() wording {
	return wording{
		language: "pt-BR",
		wishes: []string{
			"não quero mais receber", "não quero receber mais", "não quero receber mensagens", "não quero receber promoções", "não quero receber ofertas", "não quero receber propaganda",
			"não quero mais mensagens", "não desejo receber", "não desejo mais receber", "não gostaria de receber mais", "não gostaria mais de receber",
			"pare de enviar*", "pare de mandar*", "pare de me enviar*", "pare de me mandar*", "para de me mandar*", "para de me enviar*", "parem de enviar*", "parem de mandar*",
			"parem de me mandar*", "parem de me enviar*", "não me mande mais*", "não me mandem mais*", "não me envie mais*", "não me enviem mais*", "não mande mais*", "não envie mais*",
			"não mandem mais*", "não enviem mais*", "chega de mensagens", "sem mais mensagens", "me tire da lista", "me tira da lista", "me tirem da lista", "me tire dessa lista",
			"me tira dessa lista", "me remova", "me remove da lista", "remova meu número", "remover meu número", "apague meu número", "retire meu número", "tire meu número",
			"quero sair da lista", "sair da lista", "cancelar inscrição", "cancelar minha inscrição", "cancelar assinatura", "me descadastre*", "me descadastra*", "descadastrar meu*",
			"quero me descadastrar", "retiro meu consentimento", "me deixe em paz", "me deixa em paz",
		},
		polite: []string{"por favor", "pfv", "pf", "por gentileza", "obrigado", "obrigada", "olá", "oi", "bom dia", "boa tarde", "boa noite", "agora"},
	}
}

func spanish() wording {
	return wording{
		language: "es",
		wishes: []string{
			"no quiero más mensajes", "no quiero recibir más", "no quiero recibir mensajes", "no quiero recibir promociones", "no quiero recibir ofertas", "no quiero recibir publicidad",
			"no quiero seguir recibiendo", "ya no quiero recibir", "ya no quiero mensajes", "no deseo recibir más", "no deseo recibir mensajes", "no deseo recibir publicidad", "no deseo más mensajes",
			"deja de enviar*", "deja de mandar*", "deja de escribir*", "dejen de enviar*", "dejen de mandar*", "dejen de escribir*", "dejad de enviar*", "dejad de mandar*",
			"deje de enviar*", "deje de mandar*", "deja de molestar*", "dejen de molestar*", "no me envíes más", "no me envíen más", "no me envíe más", "no me mandes más",
			"no me manden más", "no me mande más", "no me escribas más", "no me escriban más", "no más mensajes", "basta de mensajes", "paren de enviar*", "paren de mandar*", "para de enviarme*",
			"sácame de la lista", "sácame de tu lista", "sáquenme de la lista", "sáquenme de su lista", "quítame de la lista", "quítenme de la lista", "bórrame de la lista",
			"bórrenme de la lista", "elimina mi número", "eliminen mi número", "borra mi número", "borren mi número", "quita mi número", "quiten mi número",
			"darme de baja", "dame de baja", "denme de baja", "deme de baja", "dar de baja mi*", "quiero la baja", "quiero desuscribirme", "desuscríbeme", "desuscríbanme",
			"cancelar mi suscripción", "cancelar suscripción", "retiro mi consentimiento", "déjame en paz", "déjenme en paz",
		},
		polite: []string{"por favor", "porfa", "porfavor", "gracias", "hola", "buenos días", "buenas tardes", "buenas noches", "ya", "ahora"},
	}
}

func french() wording {
	return wording{
		language: "fr",
		wishes: []string{
			"ne plus recevoir", "ne veux plus recevoir", "veux plus recevoir", "ne souhaite plus recevoir", "ne désire plus recevoir", "ne veux plus de messages", "veux plus de messages",
			"arrêtez de m'envoyer", "arrête de m'envoyer", "arrêtez d'envoyer", "arrêtez de m'écrire", "arrête de m'écrire", "arrêtez de me contacter", "arrêtez vos messages",
			"arrêtez les messages", "arrêtez ces messages", "cessez de m'envoyer", "cessez d'envoyer", "cessez de me contacter", "cessez de m'écrire", "ne m'envoyez plus", "m'envoyez plus", "ne m'envoie plus",
			"ne m'écrivez plus", "ne me contactez plus", "me contactez plus", "ne me contacter plus", "plus de messages s'il", "plus de messages svp", "stop aux messages", "stop aux sms", "stop pub",
			"désabonnez-moi", "désabonne-moi", "désinscrivez-moi", "me désabonner", "me désinscrire", "retirez-moi de", "retirez mon numéro", "supprimez mon numéro", "enlevez-moi de",
			"enlevez mon numéro", "effacez mon numéro", "supprimez-moi de", "retirer mon numéro", "supprimer mon numéro", "retire mon consentement", "laissez-moi tranquille",
		},
		polite: []string{"s'il vous plaît", "s'il te plaît", "svp", "stp", "merci", "bonjour", "bonsoir", "maintenant"},
	}
}

func german() wording {
	return wording{
		language: "de",
		wishes: []string{
			"keine Nachrichten mehr", "keine weiteren Nachrichten", "keine Werbung mehr", "keine Werbung bitte", "bitte keine Werbung", "keine SMS mehr", "keine Angebote mehr", "keine Mails mehr",
			"nichts mehr bekommen", "nichts mehr erhalten", "nicht mehr schreiben", "nicht mehr anschreiben", "nicht mehr kontaktieren", "nicht mehr kontaktiert werden", "schreiben Sie mir nicht mehr",
			"schreibt mir nicht mehr", "schreib mir nicht mehr", "schicken Sie mir nichts mehr", "schickt mir nichts mehr", "schick mir nichts mehr", "senden Sie mir nichts mehr", "kontaktieren Sie mich nicht mehr",
			"hören Sie auf mir", "hört auf mir", "hör auf mir", "melden Sie mich ab", "meldet mich ab", "melde mich ab", "möchte mich abmelden", "will mich abmelden", "mich bitte abmelden",
			"tragen Sie mich aus", "tragt mich aus", "nehmen Sie mich aus", "nehmt mich aus", "nehmen Sie mich von", "nehmt mich von", "nimm mich von", "möchte keine Nachrichten", "will keine Nachrichten",
			"löschen Sie meine Nummer", "löscht meine Nummer", "lösch meine Nummer", "lösche meine Nummer", "meine Nummer löschen", "meine Nummer zu löschen",
			"Newsletter abbestellen", "Nachrichten abbestellen", "widerrufe meine Einwilligung", "ziehe meine Einwilligung", "lasst mich in Ruhe", "lassen Sie mich in Ruhe",
		},
		polite: []string{"bitte", "danke", "vielen Dank", "hallo", "guten Tag", "guten Morgen", "guten Abend", "jetzt", "sofort"},
	}
}

func arabic() wording {
	return wording{
		language: "ar",
		wishes: []string{
			"لا أريد رسائل", "لا أريد استلام", "لا أريد استقبال", "لا أريد المزيد من", "لا أرغب في استلام", "لا أرغب في استقبال", "لا ترسلوا لي", "لا ترسل لي", "لا ترسلي لي",
			"لا ترسلوا لي رسائل", "توقفوا عن إرسال", "توقف عن إرسال", "توقفوا عن ارسال", "أوقفوا الرسائل", "أوقف الرسائل", "اوقفوا ارسال", "أوقف إرسال", "أوقفوا إرسال",
			"وقفوا الرسائل", "كفاية رسائل", "مش عايز رسائل", "مش عاوز رسائل", "مابي رسائل", "ما ابي رسائل", "ما بدي رسائل", "ما أريد رسائل",
			"إلغاء اشتراكي", "الغوا اشتراكي", "ألغوا اشتراكي", "ألغ اشتراكي", "أريد إلغاء الاشتراك", "احذفوا رقمي", "احذف رقمي", "امسحوا رقمي", "امسح رقمي", "شيلوا رقمي",
			"أزيلوا رقمي", "أزل رقمي", "أخرجوني من القائمة", "لا تراسلوني", "لا تراسلني", "لا تتواصلوا معي",
		},
		polite: []string{"من فضلك", "من فضلكم", "لو سمحت", "لو سمحتم", "رجاء", "رجاءً", "الرجاء", "شكرا", "شكراً", "مرحبا", "السلام عليكم", "الآن"},
	}
}

func chinese() wording {
	return wording{
		language: "zh-Hans",
		wishes: []string{
			"不要再发", "别再发", "不要再给我发", "别再给我发", "不要给我发", "别给我发", "不要再联系我", "别再联系我", "不要再打扰", "别再打扰", "不要骚扰", "别骚扰", "停止发送", "停止给我发",
			"不想再收到", "不想收到", "不想再接收", "不想接收", "不再接收", "拒绝接收", "拒收信息", "拒收短信", "取消订阅", "我要退订", "想退订", "帮我退订", "给我退订", "请退订", "取消关注",
			"删除我的号码", "删掉我的号码", "把我移除", "把我删除", "从名单中移除", "从名单中删除", "撤回同意", "撤销同意",
		},
		spared: []string{"不要停止发送", "别停止发送", "不要取消订阅", "别取消订阅"},
		polite: []string{"请", "谢谢", "麻烦", "您好", "你好", "好的", "现在"},
	}
}
