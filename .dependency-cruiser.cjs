/** Imports go one way (docs/ARCHITECTURE.md). Each rule's comment is the reason that a person who breaks it is shown. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or one of them knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-stand-alone',
      comment:
        'Packages are pure and usable anywhere: they import nothing of ours (api-client may take types of rules).',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(apps|infra|packages)/', pathNot: ['^packages/$1/', '^packages/rules/'] },
    },
    {
      name: 'packages-no-io',
      comment: 'Packages run in server, browser and command line alike: no I/O, nothing of Node.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'api-and-web-apart',
      comment: 'The api serves the built web client as an artifact; neither imports the source of the other.',
      severity: 'error',
      from: { path: '^apps/(api|web)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'platform-below-features',
      comment: 'What every feature stands on must not stand on one of them.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'features-by-their-module',
      comment:
        'A feature’s inside is its own. What another needs in the same transaction, the owner’s module exports; what it does after commit, it does on the owner’s entry, in when/.',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^apps/api/src/features/',
        pathNot: [
          '^apps/api/src/features/$1/',
          '^apps/api/src/features/([^/]+)/[^/]+[.]module[.]ts$',
          '^apps/api/src/features/([^/]+)/[^/]+[.](type|shape)[.]ts$',
        ],
      },
    },
    {
      name: 'web-features-apart',
      comment:
        'A feature’s inside is its own. What its pages lend to another feature’s page stands in *.part.tsx; what knows no feature belongs into ui.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: {
        path: '^apps/web/src/(features|app)/',
        pathNot: [
          '^apps/web/src/features/$1/',
          '^apps/web/src/features/[^/]+/[^/]+[.]part[.]tsx?$',
          '^apps/web/src/app/(page|viewer)[.]ts$',
          '^apps/web/src/app/live/[^/]+[.]tsx?$',
        ],
      },
    },
    {
      name: 'ui-below-features',
      comment: 'Components know no feature.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'tests-are-not-product',
      comment: 'What runs in the product must not need what exists for tests.',
      severity: 'error',
      from: { pathNot: ['[.]test[.](ts|tsx|mjs)$', '^apps/api/src/testing/', '^apps/e2e/', '^infra/'] },
      to: { path: ['[.]test[.](ts|tsx)$', '^apps/api/src/testing/', '^apps/e2e/'] },
    },
    {
      name: 'declared',
      comment: 'A dependency that no package.json of its workspace names is gone with the next install.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'unknown'], pathNot: '^@convene/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
