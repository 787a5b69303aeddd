/** The made-up contacts of the design's pages, for looking at the table beside its picture. */
export type Sample = {
  id: number
  name: string
  phone: string
  optedOut: boolean
  attributes: readonly (readonly [name: string, value: string])[]
  tags: readonly (readonly [name: string, color: number])[]
  lastSeen: string
  createdAt: string
}

type Line = readonly [
  name: string,
  phone: string,
  optedOut: boolean,
  attributes: Sample['attributes'],
  tags: Sample['tags'],
  lastSeen: string,
  createdAt: string,
]

const lines: readonly Line[] = [
  [
    'Amara Okafor',
    '+234 803 555 0142',
    false,
    [
      ['City', 'Lagos'],
      ['Plan', 'Business'],
    ],
    [
      ['VIP', 13],
      ['Wholesale', 8],
      ['Newsletter', 9],
      ['Returning', 5],
      ['Local', 3],
    ],
    '12 min ago',
    '14 Mar 2025',
  ],
  [
    'Léa Fontaine',
    '+33 6 39 98 41 20',
    false,
    [
      ['City', 'Lyon'],
      ['Orders', '17'],
    ],
    [
      ['Wholesale', 8],
      ['Lead', 7],
    ],
    '1 h ago',
    '2 Feb 2026',
  ],
  [
    '王芳',
    '+86 138 0013 8000',
    false,
    [
      ['City', '上海'],
      ['Plan', 'Pro'],
    ],
    [
      ['VIP', 13],
      ['Returning', 5],
      ['Event 2026', 10],
    ],
    '2 h ago',
    '28 Jan 2026',
  ],
  [
    'Mateus Carvalho',
    '+55 11 95555 0198',
    true,
    [['City', 'São Paulo']],
    [
      ['Wholesale', 8],
      ['Complaint', 11],
    ],
    '3 h ago',
    '19 Jan 2026',
  ],
  [
    'محمد الحداد',
    '+971 50 555 0117',
    false,
    [
      ['City', 'دبي'],
      ['Orders', '4'],
    ],
    [
      ['Wholesale', 8],
      ['Pricing inquiry', 2],
    ],
    '5 h ago',
    '11 Jan 2026',
  ],
  [
    'Sofia Lindqvist',
    '+46 70 174 06 55',
    false,
    [
      ['City', 'Malmö'],
      ['Plan', 'Starter'],
    ],
    [
      ['VIP', 13],
      ['Newsletter', 9],
      ['Loyalty', 1],
    ],
    'Yesterday',
    '9 Jan 2026',
  ],
  ['', '+44 7700 900471', false, [], [['Wholesale', 8]], 'Yesterday', '6 Jan 2026'],
  [
    'Дмитрий Орлов',
    '+7 912 555-01-44',
    false,
    [
      ['City', 'Казань'],
      ['Birthdate', '4 Jun 1988'],
    ],
    [
      ['Wholesale', 8],
      ['Partner', 16],
      ['Press', 7],
    ],
    '2 days ago',
    '30 Dec 2025',
  ],
  [
    'Priya Raghunathan',
    '+91 98450 55512',
    false,
    [
      ['City', 'Bengaluru'],
      ['Plan', 'Pro'],
      ['Orders', '52'],
      ['Newsletter', 'Yes'],
    ],
    [
      ['VIP', 13],
      ['Wholesale', 8],
      ['Catering', 5],
      ['Gift', 20],
      ['Local', 3],
    ],
    '2 days ago',
    '22 Dec 2025',
  ],
  ['José Ignacio Peña', '+52 55 5555 0163', true, [['Plan', 'Free']], [['Wholesale', 8]], '3 days ago', '20 Dec 2025'],
  [
    'Kwame Mensah',
    '+233 24 555 0139',
    false,
    [
      ['City', 'Accra'],
      ['Orders', '8'],
    ],
    [
      ['Wholesale', 8],
      ['Supplier', 4],
      ['Local', 3],
    ],
    '3 days ago',
    '18 Dec 2025',
  ],
  [
    'Hana Kobayashi',
    '+81 90-5555-0121',
    false,
    [],
    [
      ['VIP', 13],
      ['Event 2026', 10],
      ['Prospect', 6],
    ],
    '4 days ago',
    '15 Dec 2025',
  ],
  [
    'Zeynep Yıldız',
    '+90 532 555 01 76',
    false,
    [
      ['City', 'İzmir'],
      ['Plan', 'Starter'],
    ],
    [
      ['Wholesale', 8],
      ['Lead', 7],
      ['Newsletter', 9],
    ],
    '5 days ago',
    '12 Dec 2025',
  ],
  [
    'Ngozi Eze',
    '+234 812 555 0190',
    false,
    [
      ['City', 'Enugu'],
      ['Orders', '31'],
    ],
    [
      ['VIP', 13],
      ['Wholesale', 8],
      ['Catering', 5],
      ['Local', 3],
      ['Newsletter', 9],
      ['Event 2026', 10],
      ['Loyalty', 1],
      ['Returning', 5],
    ],
    '5 days ago',
    '11 Dec 2025',
  ],
  [
    'Nguyễn Thị Hương',
    '+84 912 555 018',
    false,
    [['City', 'Đà Nẵng']],
    [
      ['Wholesale', 8],
      ['Prospect', 6],
    ],
    '5 days ago',
    '10 Dec 2025',
  ],
  [
    'Oliver Brandt',
    '+49 1512 5550173',
    false,
    [
      ['City', 'Leipzig'],
      ['Plan', 'Business'],
      ['Orders', '9'],
    ],
    [
      ['VIP', 13],
      ['Supplier', 4],
    ],
    '6 days ago',
    '10 Dec 2025',
  ],
  [
    'Fatou Diallo',
    '+221 77 555 01 28',
    false,
    [['City', 'Dakar']],
    [
      ['Wholesale', 8],
      ['Gift', 20],
    ],
    '6 days ago',
    '9 Dec 2025',
  ],
  [
    'Ji-eun Lee',
    '+82 10-5555-0136',
    false,
    [
      ['City', 'Busan'],
      ['Plan', 'Free'],
    ],
    [
      ['VIP', 13],
      ['Newsletter', 9],
    ],
    '6 days ago',
    '9 Dec 2025',
  ],
  ['Carlos Eduardo Lima', '+55 21 95555 0111', true, [], [['Wholesale', 8]], '6 days ago', '9 Dec 2025'],
  [
    'Aisha Rahman',
    '+880 1712 555019',
    false,
    [
      ['City', 'Dhaka'],
      ['Orders', '3'],
    ],
    [
      ['Wholesale', 8],
      ['Lead', 7],
    ],
    '6 days ago',
    '8 Dec 2025',
  ],
  [
    'Marta Kowalczyk',
    '+48 601 555 014',
    false,
    [['City', 'Gdańsk']],
    [
      ['VIP', 13],
      ['Press', 7],
    ],
    '6 days ago',
    '8 Dec 2025',
  ],
  ['Tomáš Novák', '+420 601 555 019', false, [['City', 'Brno']], [['VIP', 13]], '6 days ago', '9 Dec 2025'],
]

/** Contact `index`; the same few people over and over. */
export function sample(index: number): Sample {
  const line = lines[index % lines.length]
  if (!line) throw new RangeError('no samples')
  const [name, phone, optedOut, attributes, tags, lastSeen, createdAt] = line
  return { id: index, name, phone, optedOut, attributes, tags, lastSeen, createdAt }
}
