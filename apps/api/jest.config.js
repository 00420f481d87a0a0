import base from '../../jest.config.base.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  globalSetup: '<rootDir>/src/testing/server/start-test-server.ts',
  globalTeardown: '<rootDir>/src/testing/server/stop-test-server.ts',
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@fastify/cookie|cookie|hucre|iterare|content-disposition)/)',
  ],
  setupFiles: ['reflect-metadata'],
};
