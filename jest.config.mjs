/** One run for everything: packages, api (real Postgres), web, journeys. `infra/start/test.mjs` prepares what they need. */
const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
}
const project = (displayName, folder, more = {}) => ({
  displayName,
  rootDir: '.',
  roots: [`<rootDir>/${folder}`],
  testMatch: ['**/*.test.ts', '**/*.test.tsx', '**/*.test.mjs'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: swc,
  // source stands in for dist, so that a test never reads a stale build; compiled messages exist only in dist
  moduleNameMapper: {
    '^@convene/i18n/messages/(.*)$': '<rootDir>/packages/i18n/dist/messages/$1',
    '^@convene/([a-z0-9-]+)/(.*)\\.js$': '<rootDir>/packages/$1/src/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.nx/'],
  ...more,
})
export default {
  projects: [
    project('packages', 'packages'),
    project('api', 'apps/api/src', {
      // beforeAll makes a database and an application: Jest's 5 s are short for that on busy cores
      testTimeout: 30_000,
      globalSetup: '<rootDir>/apps/api/src/testing/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.mjs',
    }),
    project('web', 'apps/web/src'),
    project('infra', 'infra'),
    project('journeys', 'apps/e2e', {
      globalSetup: '<rootDir>/apps/e2e/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/e2e/global-teardown.mjs',
    }),
  ],
}
