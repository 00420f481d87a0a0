import base from '../../jest.config.base.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  testEnvironment: 'jest-environment-jsdom',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
  setupFiles: ['<rootDir>/test-environment/browser-stubs.ts'],
  setupFilesAfterEnv: ['<rootDir>/test-environment/patient-queries.ts'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/test-environment/class-names.ts',
    '\\.css$': '<rootDir>/test-environment/no-styles.ts',
  },
  // Tests of whole pages draw all of antd.
  testTimeout: 180_000,
  transformIgnorePatterns: [
    '/node_modules/(?!(antd|@ant-design|@rc-component|rc-[a-z-]+|echarts|hucre|pptxgenjs|zrender|tslib|@tanstack|zod|scroll-into-view-if-needed|compute-scroll-into-view|throttle-debounce|dayjs|@babel/runtime)/)',
  ],
};
