package importing

import (
	"strings"
	"sync"
	"unicode"

	"regulars/backend/text"
)

// The names that columns have, by field, in the order of preference: where a file has several columns for one field
// the one whose name stands first here is taken. They are compared by HeadingKey, so case, accents, spaces and
// punctuation do not matter. English first, then the headings of Google Contacts and Outlook, then Spanish,
// Portuguese, French, Italian, German, Dutch, Polish, Turkish, Indonesian, Russian, Arabic, Hindi, Chinese, Japanese.
var headingNames = [...]struct {
	field Field
	names string
}{
	{Phone, `Phone; WhatsApp; WhatsApp number; WhatsApp phone; WA number; Phone number; Mobile; Mobile phone; Mobile number; Cell; Cell phone;
		Phone 1 - Value; Primary Phone; Telephone; Tel; Contact number; Number; Phone no; Mobile no; MSISDN; wa_id; Phone 2 - Value; Home Phone; Business Phone;
		Teléfono; Móvil; Celular; Número de teléfono; Telefone; Telemóvel; Número; Téléphone; Portable; Numéro de téléphone; Tél; Telefono; Cellulare; Numero di telefono;
		Telefon; Handy; Handynummer; Mobilnummer; Telefonnummer; Rufnummer; Telefoon; Telefoonnummer; Mobiel; Numer telefonu; Komórka; Cep telefonu; Telefon numarası;
		Telepon; Nomor telepon; Nomor HP; No HP; Телефон; Номер телефона; Мобильный; Номер; الهاتف; هاتف; رقم الهاتف; الجوال; جوال; رقم الجوال; फ़ोन; फ़ोन नंबर; मोबाइल;
		电话; 手机; 手机号; 手机号码; 电话号码; 联系电话; 電話; 電話番号; 携帯電話; 携帯; 手機; 電話號碼`},
	{Name, `Display name; Name; Full name; Contact name; Customer name; Customer; Contact; Client; Profile name;
		Nombre completo; Nombre y apellidos; Cliente; Nome completo; Nom complet; Nom et prénom; Nome e cognome; Vollständiger Name; Kunde; Kundenname; Naam; Volledige naam; Klant;
		Imię i nazwisko; Nazwa; Klient; Ad soyad; İsim; Müşteri; Nama; Nama lengkap; ФИО; Клиент; Имя и фамилия; الاسم; اسم العميل; الاسم الكامل; नाम; पूरा नाम;
		姓名; 名字; 名称; 客户; 客户姓名; 显示名称; 名前; 氏名; お名前; 顧客名`},
	{FirstSeen, `First seen; First contact; Since; Customer since; First message; Member since; Primer contacto; Cliente desde; Primeiro contato; Premier contact; Client depuis;
		Erster Kontakt; Kunde seit; Primo contatto; Первый контакт; أول ظهور; 首次出现; 首次联系; 初回`},
	{LastSeen, `Last seen; Last active; Last activity; Last contact; Last contacted; Last message; Último contacto; Última actividad; Último contato; Dernier contact;
		Letzter Kontakt; Zuletzt gesehen; Ultimo contatto; Последний контакт; آخر ظهور; 最后出现; 最近联系; 最終`},
	{CreatedAt, `Created at; Created; Creation date; Date created; Date added; Added; Added at; Fecha de creación; Creado; Data de criação; Criado em; Date de création; Créé le;
		Erstellt am; Angelegt am; Data creazione; Создан; Дата создания; تاريخ الإنشاء; 创建时间; 作成日`},
	{Tags, `Tags; Tag; Labels; Label; Groups; Group; Group Membership; Categories; Etiquetas; Grupos; Étiquettes; Groupes; Etichette; Gruppi; Schlagwörter; Gruppen; Kategorien;
		Etykiety; Etiketler; Метки; Теги; Группы; الوسوم; العلامات; टैग; 标签; 分组; 標籤; タグ; グループ`},
	{OptedOut, `Opted out; Opt out; Opted-out; Optout; Unsubscribed; Do not contact; Do not message; Stop; No marketing; Dado de baja; Baja; Descadastrado; Désabonné; Désinscrit;
		Abgemeldet; Widersprochen; Disiscritto; Uitgeschreven; Wypisany; Отписан; Отписка; ألغى الاشتراك; 已退订; 退订; 配信停止`},
	{Consent, `Consent; Marketing consent; Opted in; Opt in; Opt-in; Marketing OK; Accepts marketing; Accepts Email Marketing; Accepts SMS Marketing; Subscribed; Consent state;
		Acepta marketing; Aceita marketing; Accepte le marketing; Werbung erlaubt; Consenso marketing; Согласие; 接受营销`},
	{ConsentDate, `Consent date; Date of consent; Consent given; Consent given at; Consent timestamp; Opt-in date; Opted in at; Opted in on; Opt-in time; Subscribed at;
		Fecha de consentimiento; Data do consentimento; Date du consentement; Datum der Einwilligung; Data del consenso; Дата согласия; 同意日期`},
	{Email, `Email; E-mail; Email address; E-mail 1 - Value; E-mail Address; Mail; Correo; Correo electrónico; Courriel; Adresse e-mail; E-Mail-Adresse; Indirizzo email; E-posta;
		Почта; Эл. почта; Электронная почта; البريد الإلكتروني; ईमेल; 邮箱; 电子邮件; 電子郵件; メール; メールアドレス`},
	{ExternalID, `External ID; External_id; Customer ID; Customer number; Client ID; Contact ID; CRM ID; ID de cliente; Código de cliente; Numéro client; Kundennummer; Kunden-Nr;
		Codice cliente; Klantnummer; Номер клиента; رقم العميل; 客户编号; 顧客ID`},
}

// Parts of a name; where no column has the whole they are joined, and one alone is the name.
const (
	givenNames  = `First name; Given name; Forename; Nombre; Nombre de pila; Primer nombre; Nome; Primeiro nome; Prénom; Vorname; Voornaam; Imię; Ad; Nama depan; Имя; الاسم الأول; 名`
	middleNames = `Middle name; Additional name; Segundo nombre; Deuxième prénom; Zweiter Vorname; Отчество`
	familyNames = `Last name; Family name; Surname; Apellido; Apellidos; Sobrenome; Apelido; Nom; Nom de famille; Cognome; Nachname; Familienname; Achternaam; Nazwisko; Soyad; Nama belakang;
	Фамилия; اسم العائلة; 姓`
)

// meaning is what a heading says.
type meaning struct {
	field Field
	rank  int  // the lower, the better the name
	part  bool // a Name column with a part of the name
}

// knownHeadings is the table of all of the above by HeadingKey.
var knownHeadings = sync.OnceValue(func() map[string]meaning {
	table := map[string]meaning{}
	add := func(names string, k meaning) {
		for i, name := range strings.Split(names, ";") {
			key := HeadingKey(name)
			if _, taken := table[key]; !taken {
				k.rank = i
				table[key] = k
			}
		}
	}
	for _, h := range headingNames {
		add(h.names, meaning{field: h.field})
	}
	for _, names := range []string{givenNames, middleNames, familyNames} {
		add(names, meaning{field: Name, part: true})
	}
	return table
})

// HeadingKey is what two spellings of a heading have in common: its letters and digits, folded.
func HeadingKey(heading string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, text.Fold(heading))
}

// fieldOf returns the field that a heading names in any of the languages, and Ignore if it names none.
func fieldOf(heading string) Field { return knownHeadings()[HeadingKey(heading)].field }
