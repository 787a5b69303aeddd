package keyword

// wording is how people of a language ask for no more messages when they do not use a keyword. A star behind a word is
// any ending of it.
type wording struct {
	wishes []string // a message with one of these is an opt-out for a person to look at
	alone  []string // so is one that is one of these, or that has a sentence which is
	spared []string // these say the opposite of the wishes that begin among them
	polite []string // these mean nothing beside a keyword
}

func wordings() []wording {
	return []wording{english(), portuguese(), spanish(), french(), german(), arabic(), chinese()}
}

func english() wording {
	return wording{
		wishes: []string{
			"stop sending", "stop messaging", "stop texting", "stop contacting", "stop spamming", "stop bothering", "stop harassing", "stop calling me", "stop writing me",
			"stop writing to me", "stop receiving", "stop getting these", "stop your messages", "stop these messages", "stop the messages", "stop all messages", "stop these texts",
			"stop promotions", "stop all promotions", "stop marketing", "stop all marketing", "quit sending", "quit messaging", "quit texting", "cease sending", "cease contact",
			"unsubscribe me", "unsubscribe my", "unsubscribe from", "want to unsubscribe", "wish to unsubscribe", "like to unsubscribe", "do i unsubscribe", "can i unsubscribe",
			"how to unsubscribe", "opt me out", "opt out of", "opting out", "want to opt out", "wish to opt out", "like to opt out", "do i opt out", "can i opt out", "how to opt out",
			"take me off", "take my number off", "take my name off", "remove me", "remove my number", "remove my phone", "remove my contact", "remove us from",
			"delete me", "delete my number", "delete my phone", "delete my contact", "lose my number", "erase my number",
			"no more messages", "no more texts", "no more promotions", "no more marketing", "no more ads", "no more spam",
			"don't message me", "do not message me", "don't text me", "do not text me", "don't contact me", "do not contact me", "don't write to me", "do not write to me",
			"never message me", "never text me", "never contact me",
			"don't send me any", "don't send me more", "don't send me messages", "don't send me offers", "don't send me promotions", "don't send me these", "don't send any more",
			"do not send me any", "do not send me more", "do not send me messages", "do not send me offers", "do not send me promotions", "do not send me these", "do not send any more",
			"don't want messages", "don't want your messages", "don't want these messages", "don't want any messages", "don't want any more messages", "don't want these texts",
			"do not want messages", "do not want your messages", "do not want these messages", "do not want any messages", "do not want any more messages",
			"don't want to receive", "do not want to receive", "no longer want to receive", "no longer wish to receive", "not wish to receive",
			"didn't sign up", "did not sign up", "never signed up", "didn't subscribe", "did not subscribe", "never subscribed", "didn't opt in", "never opted in",
			"cancel my subscription", "end my subscription", "revoke my consent", "withdraw my consent", "revoke consent", "withdraw consent", "not consent to", "leave me alone",
		},
		alone: []string{
			"stop it", "stop this", "stop that", "stop these", "stop messages", "stop texts", "stop offers", "stop ads", "stop promos", "stop spam", "stop updates", "stop everything",
			"remove", "delete", "unsub", "opted out", "go away", "spam", "no spam", "this is spam", "no messages", "no texts", "no promotions",
		},
		spared: []string{
			"don't stop", "do not stop", "never stop", "don't quit", "do not quit", "don't remove me", "do not remove me", "don't delete me", "do not delete me",
			"don't unsubscribe me", "do not unsubscribe me", "don't take me off", "do not take me off",
		},
		polite: []string{
			"please", "pls", "plz", "kindly", "thanks", "thank you", "thx", "ok", "okay", "hi", "hello", "hey", "dear", "sir", "madam", "sorry", "now", "right now", "immediately", "asap",
		},
	}
}

func portuguese() wording {
	return wording{
		wishes: []string{
			"não quero mais receber", "não quero receber mais", "não quero receber mensage*", "não quero receber promoç*", "não quero receber ofertas", "não quero receber propaganda*",
			"não quero mais mensage*", "não quero mais essas mensagens", "não quero mais propaganda*", "não desejo receber", "não desejo mais receber", "não gostaria de receber mais",
			"não gostaria mais de receber", "quero parar de receber", "deixar de receber mensagens", "não autorizo",
			"pare de enviar*", "pare de mandar*", "pare de me enviar*", "pare de me mandar*", "para de mandar*", "para de enviar*", "para de me mandar*", "para de me enviar*",
			"parem de enviar*", "parem de mandar*", "parem de me mandar*", "parem de me enviar*", "não me mande mais*", "não me mandem mais*", "não me manda mais*", "não me envie mais*",
			"não me enviem mais*", "não mande mais*", "não envie mais*", "não mandem mais*", "não enviem mais*", "não me mande mensage*", "não me mandem mensage*", "não me envie mensage*",
			"não me enviem mensage*", "chega de mensage*", "sem mais mensagens", "me tire da lista", "me tira da lista", "me tirem da lista", "me tire dessa lista", "me tira dessa lista",
			"me remova", "me removam", "me remove da lista", "remova-me", "me exclua", "me excluam", "remova meu número", "remova o meu número", "remover meu número", "apague meu número",
			"apaguem meu número", "exclua meu número", "excluam meu número", "excluir meu número", "retire meu número", "retirem meu número", "tire meu número", "tirem meu número",
			"quero sair da lista", "sair da lista", "cancelar inscrição", "cancelar minha inscrição", "cancelar a inscrição", "cancelar assinatura", "cancelar o recebimento",
			"me descadastre*", "me descadastra*", "descadastre-me", "descadastrar meu*", "quero descadastrar", "retiro meu consentimento", "revogo meu consentimento",
			"me deixe em paz", "me deixa em paz", "me deixem em paz",
		},
		alone:  []string{"remova", "remover", "parem", "para com isso", "pare com isso", "cancelar inscrição"},
		polite: []string{"por favor", "pfv", "pf", "por gentileza", "obrigado", "obrigada", "olá", "oi", "bom dia", "boa tarde", "boa noite", "agora"},
	}
}

func spanish() wording {
	return wording{
		wishes: []string{
			"no quiero más mensajes", "no quiero más publicidad", "no quiero recibir más", "no quiero recibir mensajes", "no quiero recibir promociones", "no quiero recibir ofertas",
			"no quiero recibir publicidad", "no quiero seguir recibiendo", "ya no quiero recibir", "ya no quiero mensajes", "no deseo recibir más", "no deseo recibir mensajes",
			"no deseo recibir publicidad", "no deseo más mensajes", "quiero dejar de recibir", "dejar de recibir mensajes", "no quiero que me escriban", "no quiero que me envíen", "no autorizo",
			"deja de enviar*", "deja de mandar*", "deja de escribir*", "dejen de enviar*", "dejen de mandar*", "dejen de escribir*", "dejad de enviar*", "dejad de mandar*",
			"deje de enviar*", "deje de mandar*", "deja de molestar*", "dejen de molestar*", "para de enviarme*", "paren de enviar*", "paren de mandar*",
			"no me envíes más", "no me envíen más", "no me envíe más", "no me mandes más", "no me manden más", "no me mande más", "no me escribas más", "no me escriban más",
			"ya no me envíen", "ya no me manden", "ya no me escriban", "no me envíen mensajes", "no me manden mensajes", "no envíen más mensajes", "no manden más mensajes",
			"no más mensajes", "no más publicidad", "no más promociones", "basta de mensajes",
			"sácame de la lista", "sácame de tu lista", "sáquenme de la lista", "sáquenme de su lista", "sacarme de la lista", "quítame de la lista", "quítenme de la lista",
			"quitarme de la lista", "bórrame de la lista", "bórrenme de la lista", "borrarme de la lista", "eliminarme de la lista", "elimínenme de la lista", "elimina mi número",
			"eliminen mi número", "eliminar mi número", "borra mi número", "borren mi número", "borrar mi número", "quita mi número", "quiten mi número",
			"darme de baja", "dame de baja", "denme de baja", "deme de baja", "me doy de baja", "dar de baja mi*", "quiero la baja", "desuscribirme", "desuscríbeme", "desuscríbanme",
			"cancelar mi suscripción", "cancelar la suscripción", "cancelar suscripción", "cancelen mi suscripción", "retiro mi consentimiento", "revoco mi consentimiento",
			"déjame en paz", "déjenme en paz",
		},
		alone:  []string{"basta", "ya basta", "para ya", "paren", "pare", "remover", "eliminar"},
		polite: []string{"por favor", "porfa", "porfavor", "gracias", "hola", "buenos días", "buenas tardes", "buenas noches", "ya", "ahora"},
	}
}

func french() wording {
	return wording{
		wishes: []string{
			"ne plus recevoir", "veux plus recevoir", "ne souhaite plus recevoir", "souhaite plus recevoir", "ne désire plus recevoir", "veux plus de messages", "veux plus de pub*",
			"ne plus être contacté*", "plus être contacté*", "arrêter de recevoir", "arrêtez de m'envoyer", "arrête de m'envoyer", "arrêtez d'envoyer", "arrêtez de m'écrire",
			"arrête de m'écrire", "arrêtez de me contacter", "arrêtez de me harceler", "arrêtez vos messages", "arrêtez les messages", "arrêtez ces messages", "arrêter les messages",
			"cessez de m'envoyer", "cessez d'envoyer", "cessez de me contacter", "cessez de m'écrire", "m'envoyez plus", "m'envoie plus", "m'écrivez plus", "me contactez plus",
			"ne me contacter plus", "plus de messages s'il", "plus de messages svp", "plus de publicité svp", "stop aux messages", "stop à vos messages", "stop aux sms",
			"désabonnez-moi", "désabonne-moi", "désinscrivez-moi", "me désabonner", "me désinscrire", "retirez-moi", "retirez mon numéro", "retirer mon numéro", "supprimez-moi",
			"supprimez mon numéro", "supprimer mon numéro", "enlevez-moi", "enlevez mon numéro", "effacez mon numéro", "sortez-moi de", "annuler mon abonnement", "résilier mon abonnement",
			"retire mon consentement", "révoque mon consentement", "laissez-moi tranquille",
		},
		alone: []string{"stop pub", "stop messages", "stop message", "stop sms", "stop tout", "ça suffit", "désinscription", "désabonnement", "plus de messages", "plus de pub"},
		polite: []string{
			"s'il vous plaît", "s'il te plaît", "svp", "stp", "merci", "merci de", "bonjour", "bonsoir", "maintenant",
		},
	}
}

func german() wording {
	return wording{
		wishes: []string{
			"keine Nachrichten mehr", "keine Nachricht mehr", "keine weiteren Nachrichten", "keine Werbung mehr", "bitte keine Werbung", "keine SMS mehr", "keine Angebote mehr", "keine Mails mehr",
			"keinen Newsletter mehr", "keine WhatsApp mehr", "möchte keine Nachrichten", "will keine Nachrichten", "möchte keine Werbung", "will keine Werbung",
			"nichts mehr bekommen", "nichts mehr erhalten", "nichts mehr von euch", "nichts mehr von Ihnen", "nicht mehr anschreiben", "nicht mehr kontaktieren", "nicht mehr kontaktiert werden",
			"schreiben Sie mir nicht mehr", "schreibt mir nicht mehr", "schreib mir nicht mehr", "schicken Sie mir nichts mehr", "schickt mir nichts mehr", "schick mir nichts mehr",
			"schicken Sie mir keine", "schickt mir keine", "senden Sie mir nichts mehr", "senden Sie mir keine", "kontaktieren Sie mich nicht mehr",
			"hören Sie auf mir", "hört auf mir", "hör auf mir", "hört auf zu schreiben", "hör auf zu schreiben", "stoppen Sie die Nachrichten", "stoppt die Nachrichten",
			"melden Sie mich ab", "meldet mich ab", "melde mich ab", "möchte mich abmelden", "will mich abmelden", "mich bitte abmelden", "kann ich mich abmelden", "mich wieder abmelden",
			"tragen Sie mich aus", "tragt mich aus", "mich austragen", "nehmen Sie mich aus", "nehmt mich aus", "nehmen Sie mich von", "nehmt mich von", "nimm mich von", "aus dem Verteiler",
			"löschen Sie meine Nummer", "löscht meine Nummer", "lösch meine Nummer", "lösche meine Nummer", "meine Nummer löschen", "meine Nummer zu löschen",
			"Newsletter abbestellen", "Nachrichten abbestellen", "Werbung abbestellen", "widerrufe meine Einwilligung", "ziehe meine Einwilligung", "lasst mich in Ruhe", "lassen Sie mich in Ruhe",
		},
		alone:  []string{"aufhören", "hört auf", "hör auf", "hören Sie auf", "Schluss", "Schluss damit", "es reicht", "keine Werbung", "keine Nachrichten", "löschen", "Abmeldung", "nicht mehr schreiben"},
		polite: []string{"bitte", "danke", "vielen Dank", "hallo", "guten Tag", "guten Morgen", "guten Abend", "jetzt", "sofort"},
	}
}

func arabic() wording {
	return wording{
		wishes: []string{
			"لا أريد رسائل", "لا أريد استلام", "لا أريد استقبال", "لا أريد المزيد من", "لا أريد إعلانات", "لا أرغب في استلام", "لا أرغب في استقبال", "لا ترسلوا لي", "لا ترسل لي", "لا ترسلي لي",
			"لا ترسلوا رسائل", "لا ترسل رسائل", "لا ترسلون", "لا تبعتوا لي", "لا تبعتولي", "لا تزعجوني", "لا تزعجني", "توقفوا عن إرسال", "توقف عن إرسال", "توقفوا عن مراسلتي",
			"أوقفوا الرسائل", "أوقف الرسائل", "أوقف إرسال", "أوقفوا إرسال", "إيقاف الرسائل", "وقفوا الرسائل", "وقف الرسائل", "إلغاء الرسائل", "كفاية رسائل", "مش عايز رسائل", "مش عايزة رسائل",
			"مش عاوز رسائل", "مابي رسائل", "ما ابي رسائل", "ما بدي رسائل", "ما أريد رسائل", "إلغاء اشتراكي", "الغوا اشتراكي", "ألغ اشتراكي", "ألغي اشتراكي", "أريد إلغاء الاشتراك", "كيف ألغي الاشتراك",
			"احذفوا رقمي", "احذف رقمي", "حذف رقمي", "امسحوا رقمي", "امسح رقمي", "شيلوا رقمي", "أزيلوا رقمي", "أزل رقمي", "إزالة رقمي", "أخرجوني من القائمة",
			"لا تراسلوني", "لا تراسلني", "لا تتواصلوا معي", "أسحب موافقتي",
		},
		alone:  []string{"كفى", "قف", "وقف", "أوقفوا", "توقفوا", "حذف"},
		polite: []string{"من فضلك", "من فضلكم", "لو سمحت", "لو سمحتم", "رجاء", "رجاءً", "الرجاء", "شكرا", "شكراً", "مرحبا", "السلام عليكم", "الآن"},
	}
}

func chinese() wording {
	return wording{
		wishes: []string{
			"不要再发", "别再发", "不要再给我发", "别再给我发", "不要给我发", "别给我发", "不要发消息", "别发消息", "不要发信息", "别发信息", "不要发短信", "别发短信", "不要发广告", "别发广告", "不要再联系我", "别再联系我",
			"不要再打扰", "别再打扰", "不要骚扰", "别骚扰", "停止发送", "停止给我发", "停止推送", "不要推送", "别推送", "取消推送", "不想再收到", "不想收到", "不想再接收", "不想接收", "不再接收", "拒绝接收", "拒收信息", "拒收短信",
			"取消订阅", "我要退订", "想退订", "帮我退订", "给我退订", "请退订", "怎么退订", "如何退订", "删除我的号码", "删掉我的号码", "移除我的号码", "把我移除", "把我删除", "从名单中移除", "从名单中删除", "撤回同意", "撤销同意",
		},
		alone:  []string{"停", "停止吧", "别发了", "不要发了", "删除", "取消", "取消关注", "垃圾短信", "别烦我"},
		spared: []string{"不要停止发送", "别停止发送", "不要停止推送", "别停止推送", "不要取消订阅", "别取消订阅", "不想取消订阅"},
		polite: []string{"请", "谢谢", "麻烦", "您好", "你好", "好的", "现在"},
	}
}
