/** Who may import whom: domain ← api ← state ← actions ← features; ui stands apart and knows nothing about contacts. */

const layers = ['domain', 'api', 'state', 'actions', 'features']

/** Features that are parts of others: the frame of a page, the editors of values. */
const shared = ['shell', 'values']

/** A lower layer must not know a higher one. */
const downwards = layers.slice(0, -1).map((layer, i) => ({
  name: `${layer}-imports-only-downwards`,
  comment: `${layer} stands below ${layers.slice(i + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(i + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'only-actions-and-features-see-ui',
      comment: 'api and state work without a screen',
      severity: 'error',
      from: { path: '^src/(api|state)/' },
      to: { path: '^src/ui/' },
    },
    {
      name: 'ui-knows-nothing-about-contacts',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|styles|i18n)/' },
    },
    {
      name: 'ui-is-entered-by-its-door',
      comment: 'what ui offers is listed in src/ui/index.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/' },
      to: { path: '^src/ui/', pathNot: '^src/ui/index\\.ts$' },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: `what they share is in features/${shared.join(' and features/')}; the shell puts them together`,
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '^src/features/shell/' },
      to: { path: '^src/features/', pathNot: `^src/features/($1|${shared.join('|')})/` },
    },
    {
      name: 'texts-and-styles-know-no-room',
      severity: 'error',
      from: { path: '^src/(i18n|styles)/' },
      to: { path: '^src/', pathNot: '^src/(i18n|styles)/' },
    },
    {
      name: 'only-api-talks-to-go',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: '^src/api/wailsjs/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-are-imported-by-nothing',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/i18n/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.css', '.json'] },
  },
}
