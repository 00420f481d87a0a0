/**
 * One way to run tests everywhere: SWC compiles TypeScript and the ESM-only dependencies to CommonJS,
 * and the "source" condition resolves workspace packages to their sources, so no build is needed first.
 */
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  extensionsToTreatAsEsm: [],
  // No statement about speed: a test that tries many documents takes long on a machine that is busy. This only ends hung ones.
  testTimeout: 180_000,
  // A process keeps some 80 MB of each suite that starts the platform: without an end, 4 GB are full before all have run.
  workerIdleMemoryLimit: '1GB',
  transform: {
    '^.+\\.(?:ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|cookie|hucre|iterare|pptxgenjs)/)'],
};
