package sample

// people are those who share a language, a way to write names, and a country's numbers.
type people struct {
	share    int // of all contacts, in thousandths
	given    []string
	family   []string
	cities   []string
	numbers  numbers
	joined   bool // the family name comes first, without a space
	business []string
}

// nations are all people that contacts are made of; their shares add up to 1000.
var nations = [...]people{
	{
		share:  70,
		given:  []string{"Amara", "Ngozi", "Chinedu", "Ifeoma", "Emeka", "Adaeze", "Tunde", "Yetunde", "Femi", "Blessing", "Ibrahim", "Halima", "Chiamaka", "Obinna", "Folake", "Segun", "Zainab", "Uche", "Temitope", "Kelechi"},
		family: []string{"Okafor", "Eze", "Adeyemi", "Balogun", "Nwosu", "Okonkwo", "Bello", "Abubakar", "Olawale", "Chukwu", "Adebayo", "Ogunleye", "Musa", "Onyeka", "Lawal", "Obi"},
		cities: []string{"Lagos", "Abuja", "Ibadan", "Port Harcourt", "Enugu", "Kano", "Benin City", "Kaduna"}, business: []string{"Stores", "Catering", "Fabrics"},
		numbers: numbers{prefixes: []string{"+234803", "+234806", "+234813", "+234703", "+234902"}, digits: 7},
	},
	{
		share:  35,
		given:  []string{"Kwame", "Akosua", "Kofi", "Abena", "Yaw", "Esi", "Kojo", "Adwoa", "Nana", "Efua", "Kwabena", "Ama"},
		family: []string{"Mensah", "Owusu", "Boateng", "Asante", "Osei", "Appiah", "Agyeman", "Darko", "Ofori", "Addo"},
		cities: []string{"Accra", "Kumasi", "Tamale", "Takoradi", "Cape Coast"}, business: []string{"Ventures", "Enterprise"},
		numbers: numbers{prefixes: []string{"+23324", "+23354", "+23320"}, digits: 7},
	},
	{
		share:  35,
		given:  []string{"Wanjiru", "Otieno", "Achieng", "Kamau", "Njeri", "Mwangi", "Akinyi", "Kiprono", "Wambui", "Omondi", "Chebet", "Mutua"},
		family: []string{"Kariuki", "Odhiambo", "Wanjala", "Kimani", "Njoroge", "Ochieng", "Kipkemboi", "Mutiso", "Maina", "Were"},
		cities: []string{"Nairobi", "Mombasa", "Kisumu", "Nakuru", "Eldoret"}, business: []string{"Traders", "Bakery"},
		numbers: numbers{prefixes: []string{"+25471", "+25472"}, digits: 7},
	},
	{
		share:  20,
		given:  []string{"Fatou", "Mamadou", "Aïssatou", "Ousmane", "Awa", "Cheikh", "Mariama", "Ibrahima", "Ndèye", "Moussa"},
		family: []string{"Diallo", "Ndiaye", "Sow", "Diop", "Fall", "Ba", "Sarr", "Gueye", "Cissé", "Faye"},
		cities: []string{"Dakar", "Thiès", "Saint-Louis", "Touba"}, business: []string{"Couture", "Commerce"},
		numbers: numbers{prefixes: []string{"+22177", "+22176"}, digits: 7},
	},
	{
		share:  65,
		given:  []string{"Léa", "Hugo", "Chloé", "Théo", "Manon", "Lucas", "Inès", "Raphaël", "Zoé", "Gaël", "Élodie", "Benoît", "Margaux", "Jérôme", "Noémie", "Étienne", "Anaïs", "François"},
		family: []string{"Fontaine", "Lefèvre", "Moreau", "Girard", "Dupont", "Rousseau", "Bélanger", "Mercier", "Garnier", "Faure", "Lemoine", "Chevalier", "Perrin", "Gauthier"},
		cities: []string{"Lyon", "Paris", "Marseille", "Nantes", "Bordeaux", "Lille", "Toulouse", "Orléans", "Besançon"}, business: []string{"Traiteur", "Épicerie", "Fleurs"},
		numbers: numbers{free: []string{"+3363998"}, freeDigits: 4, prefixes: []string{"+3361", "+3362", "+3366"}, digits: 7},
	},
	{
		share:  45,
		given:  []string{"Lucía", "Martín", "Sofía", "Álvaro", "Carmen", "Íñigo", "Paula", "Sergio", "Nerea", "Adrián", "Rocío", "Pablo", "Begoña", "Jordi"},
		family: []string{"García", "Fernández", "Muñoz", "Ibáñez", "Serrano", "Peña", "Núñez", "Vázquez", "Domínguez", "Castaño", "Roldán", "Zúñiga"},
		cities: []string{"Madrid", "Barcelona", "Sevilla", "València", "Málaga", "A Coruña", "Zaragoza"}, business: []string{"Panadería", "Taller", "Flores"},
		numbers: numbers{prefixes: []string{"+346"}, digits: 8},
	},
	{
		share:  50,
		given:  []string{"José Ignacio", "María Fernanda", "Ximena", "Luis Ángel", "Guadalupe", "Andrés", "Valeria", "Emiliano", "Renata", "Iván", "Itzel", "Raúl", "Mónica", "Joaquín"},
		family: []string{"Peña", "Hernández", "Ramírez", "Cárdenas", "Ochoa", "Villaseñor", "Gutiérrez", "Mejía", "Salazar", "Trejo", "Ávila", "Rentería"},
		cities: []string{"Ciudad de México", "Guadalajara", "Monterrey", "Mérida", "Querétaro", "Puebla", "León"}, business: []string{"Abarrotes", "Tacos", "Florería"},
		numbers: numbers{prefixes: []string{"+5255", "+5233", "+5281"}, digits: 8},
	},
	{
		share:  60,
		given:  []string{"Mateus", "Beatriz", "João Pedro", "Larissa", "Thiago", "Camila", "Gonçalo", "Letícia", "Vinícius", "Júlia", "Carlos Eduardo", "Antônia", "Caio", "Flávia", "Lívia"},
		family: []string{"Carvalho", "Lima", "Araújo", "Gonçalves", "Magalhães", "Nascimento", "Conceição", "Ribeiro", "Barbosa", "Falcão", "Assunção", "Teixeira"},
		cities: []string{"São Paulo", "Rio de Janeiro", "Belo Horizonte", "Salvador", "Curitiba", "Recife", "Goiânia"}, business: []string{"Padaria", "Ateliê", "Doces"},
		numbers: numbers{prefixes: []string{"+55119", "+55219", "+55319", "+55719"}, digits: 8},
	},
	{
		share:  45,
		given:  []string{"Oliver", "Jürgen", "Sabine", "Björn", "Annika", "Götz", "Käthe", "Florian", "Heike", "Sören", "Marlene", "Felix", "Ulrike", "Jonas"},
		family: []string{"Brandt", "Müller", "Schröder", "Weiß", "Krüger", "Schäfer", "Böhm", "Köhler", "Lindner", "Vogt", "Großmann", "Jäger"},
		cities: []string{"Leipzig", "Berlin", "Hamburg", "München", "Köln", "Düsseldorf", "Nürnberg", "Wien", "Zürich"}, business: []string{"Bäckerei", "Blumen", "Werkstatt"},
		numbers: numbers{prefixes: []string{"+49151", "+49160", "+49170"}, digits: 8},
	},
	{
		share:  25,
		given:  []string{"Marta", "Łukasz", "Zofia", "Stanisław", "Agnieszka", "Michał", "Małgorzata", "Paweł", "Żaneta", "Bartłomiej"},
		family: []string{"Kowalczyk", "Wiśniewska", "Zieliński", "Dąbrowski", "Wójcik", "Kamińska", "Jabłoński", "Wróbel", "Pawłowska", "Gołąb"},
		cities: []string{"Gdańsk", "Kraków", "Warszawa", "Wrocław", "Łódź", "Poznań"}, business: []string{"Cukiernia", "Kwiaciarnia"},
		numbers: numbers{prefixes: []string{"+4860", "+4850"}, digits: 7},
	},
	{
		share:  15,
		given:  []string{"Tomáš", "Eliška", "Jiří", "Zdeňka", "Ondřej", "Kateřina", "Václav", "Markéta", "Čeněk", "Růžena"},
		family: []string{"Novák", "Dvořák", "Svoboda", "Procházka", "Černý", "Kučera", "Veselý", "Němec", "Růžička"},
		cities: []string{"Brno", "Praha", "Ostrava", "Plzeň", "České Budějovice"}, business: []string{"Kavárna", "Pekařství"},
		numbers: numbers{prefixes: []string{"+420601", "+420602", "+420603", "+420605", "+420721", "+420723", "+420731", "+420737"}, digits: 6},
	},
	{
		share:  20,
		given:  []string{"Sofia", "Elin", "Björn", "Åsa", "Gustav", "Maja", "Saga", "Linnéa", "Nils", "Karin", "Østen", "Håkon"},
		family: []string{"Lindqvist", "Öberg", "Åkesson", "Sjöström", "Nyström", "Hansen", "Sørensen", "Björklund", "Ångström", "Holm"},
		cities: []string{"Malmö", "Göteborg", "Stockholm", "Uppsala", "Örebro"}, business: []string{"Bageri", "Blommor"},
		numbers: numbers{prefixes: []string{"+4670", "+4673"}, digits: 7},
	},
	{
		share:  60,
		given:  []string{"Olivia", "George", "Isla", "Arthur", "Niamh", "Rhys", "Aoife", "Callum", "Siân", "Harriet", "Kieran", "Freya", "Alasdair", "Imogen"},
		family: []string{"Whitaker", "O'Brien", "Hughes", "MacLeod", "Fletcher", "Ashworth", "Pritchard", "Gallagher", "Thornton", "Bell", "Achebe-Smith", "Nolan"},
		cities: []string{"London", "Leeds", "Glasgow", "Cardiff", "Bristol", "Belfast", "Manchester"}, business: []string{"Bakery", "Florist", "& Sons"},
		numbers: numbers{free: []string{"+447700900"}, freeDigits: 3, prefixes: []string{"+4474"}, digits: 8},
	},
	{
		share:  60,
		given:  []string{"Madison", "Ethan", "Grace", "Tyler", "Destiny", "Noah", "Hannah", "Marcus", "Savannah", "DeShawn", "Emily", "Jordan", "Abigail", "Caleb"},
		family: []string{"Walker", "Johnson", "Rivera", "Nguyen", "Bennett", "Carter", "Delgado", "Hayes", "Brooks", "Foster", "Kim", "Ramirez"},
		cities: []string{"Chicago", "Austin", "Seattle", "Atlanta", "Denver", "Toronto", "Miami", "Portland"}, business: []string{"Coffee", "Market", "& Co."},
		numbers: numbers{
			free: []string{"+121255501", "+131255501", "+151255501", "+120655501", "+140455501", "+130355501", "+141655501", "+130555501", "+150355501", "+161755501"}, freeDigits: 2,
			prefixes: []string{"+12125", "+13125", "+15125", "+12065", "+14045", "+13035", "+14165"}, digits: 6,
		},
	},
	{
		share:  40,
		given:  []string{"Zeynep", "Emre", "Elif", "Ömer", "Şule", "Çağlar", "Gülşah", "İpek", "Oğuz", "Ayşe", "Barış", "Tuğba"},
		family: []string{"Yıldız", "Öztürk", "Çelik", "Şahin", "Aydın", "Kılıç", "Güneş", "Koç", "Doğan", "Ertuğrul"},
		cities: []string{"İzmir", "İstanbul", "Ankara", "Bursa", "Eskişehir", "Muğla"}, business: []string{"Fırın", "Çiçek"},
		numbers: numbers{prefixes: []string{"+90532", "+90535", "+90542"}, digits: 7},
	},
	{
		share:  35,
		given:  []string{"Дмитрий", "Алексей", "Сергей", "Фёдор", "Илья", "Пётр", "Николай", "Артём", "Михаил", "Тимур"},
		family: []string{"Орлов", "Иванов", "Соколов", "Кузнецов", "Морозов", "Воробьёв", "Белов", "Киселёв", "Гаврилов", "Ахметов"},
		cities: []string{"Казань", "Москва", "Самара", "Екатеринбург", "Новосибирск", "Уфа"}, business: []string{"Пекарня", "Цветы"},
		numbers: numbers{prefixes: []string{"+7912", "+7916"}, digits: 7},
	},
	{
		share:  30,
		given:  []string{"Анна", "Екатерина", "Ольга", "Юлия", "Наталья", "Алёна", "Мария", "Оксана", "Світлана", "Ірина"},
		family: []string{"Орлова", "Смирнова", "Лебедева", "Соловьёва", "Козлова", "Шевченко", "Бондаренко", "Ткаченко", "Петренко", "Коваленко"},
		cities: []string{"Київ", "Львів", "Одеса", "Харків", "Дніпро"}, business: []string{"Кав'ярня", "Квіти"},
		numbers: numbers{prefixes: []string{"+38050", "+38067"}, digits: 7},
	},
	{
		share:  65,
		given:  []string{"محمد", "فاطمة", "أحمد", "مريم", "يوسف", "نورة", "خالد", "ليلى", "عمر", "سارة", "إبراهيم", "هدى", "عبدالله", "ريم"},
		family: []string{"الحداد", "المنصوري", "الزهراني", "القحطاني", "المصري", "الخطيب", "النجار", "العتيبي", "الهاشمي", "السويدي", "البكري"},
		cities: []string{"دبي", "أبوظبي", "الرياض", "جدة", "القاهرة", "الإسكندرية", "الدوحة"}, business: []string{"مخبز", "أزهار"},
		numbers: numbers{prefixes: []string{"+97150", "+96650", "+96655"}, digits: 7},
	},
	{
		share:  55,
		given:  []string{"Priya", "Arjun", "Ananya", "Rohan", "Kavya", "Vikram", "Meera", "Aditya", "Lakshmi", "Imran", "Neha", "Sanjay", "Divya", "Rahul"},
		family: []string{"Raghunathan", "Sharma", "Patel", "Iyer", "Reddy", "Chatterjee", "Kapoor", "Nair", "Deshmukh", "Singh", "Banerjee", "Khan"},
		cities: []string{"Bengaluru", "Mumbai", "Chennai", "Hyderabad", "Pune", "Kolkata", "Jaipur"}, business: []string{"Sweets", "Textiles", "Stores"},
		numbers: numbers{prefixes: []string{"+9198", "+9199"}, digits: 8},
	},
	{
		share:  15,
		given:  []string{"प्रिया", "राहुल", "अनीता", "विकास", "सुनीता", "मोहन", "कविता", "अर्जुन"},
		family: []string{"शर्मा", "वर्मा", "गुप्ता", "सिंह", "मिश्रा", "यादव", "जोशी"},
		cities: []string{"दिल्ली", "वाराणसी", "लखनऊ", "भोपाल", "पटना"}, business: []string{"मिठाई"},
		numbers: numbers{prefixes: []string{"+9197"}, digits: 8},
	},
	{
		share:  20,
		given:  []string{"Aisha", "Tanvir", "Nusrat", "Rafiq", "Farhana", "Imtiaz", "Sharmin", "Kamal"},
		family: []string{"Rahman", "Hossain", "Akter", "Chowdhury", "Islam", "Begum", "Ahmed", "Karim"},
		cities: []string{"Dhaka", "Chattogram", "Sylhet", "Khulna"}, business: []string{"Fashion"},
		numbers: numbers{prefixes: []string{"+88017", "+88018"}, digits: 8},
	},
	{
		share:  25,
		given:  []string{"Thị Hương", "Văn Minh", "Thị Mai", "Quốc Bảo", "Ngọc Ánh", "Đức Anh", "Thùy Linh", "Hoàng Long"},
		family: []string{"Nguyễn", "Trần", "Phạm", "Đặng", "Bùi", "Võ", "Huỳnh", "Lê"},
		cities: []string{"Đà Nẵng", "Hà Nội", "Huế", "Cần Thơ", "Thành phố Hồ Chí Minh"}, business: []string{"Bánh mì"},
		numbers: numbers{prefixes: []string{"+8490", "+8491"}, digits: 7},
	},
	{
		share:  75,
		given:  []string{"芳", "伟", "秀英", "敏", "静", "志强", "丽", "军", "洋", "艳红", "勇", "思远", "雨晨", "嘉怡", "梓涵", "宇航", "晓东", "美玲"},
		family: []string{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "林", "何", "欧阳"},
		cities: []string{"上海", "北京", "深圳", "广州", "成都", "杭州", "西安", "台北", "香港"}, business: []string{"茶行", "花店"},
		numbers: numbers{prefixes: []string{"+86138", "+86139", "+86150"}, digits: 8}, joined: true,
	},
	{
		share:  20,
		given:  []string{"Hana", "Haruto", "Yui", "Sōta", "Aoi", "Ren", "Mei", "Kaito", "Sakura", "Yūto"},
		family: []string{"Kobayashi", "Satō", "Suzuki", "Takahashi", "Tanaka", "Itō", "Yamamoto", "Nakamura", "Ōta"},
		cities: []string{"東京", "大阪", "京都", "福岡", "札幌"}, business: []string{"珈琲"},
		numbers: numbers{prefixes: []string{"+81901", "+81903", "+81802"}, digits: 7},
	},
	{
		share:  15,
		given:  []string{"Ji-eun", "Min-jun", "Seo-yeon", "Do-yun", "Ha-eun", "Joon-ho", "Yuna", "Hyun-woo"},
		family: []string{"Lee", "Kim", "Park", "Choi", "Jung", "Kang", "Yoon"},
		cities: []string{"Busan", "서울", "대구", "인천"}, business: []string{"카페"},
		numbers: numbers{prefixes: []string{"+82102", "+82103", "+82104"}, digits: 7},
	},
}
