import base from '../../jest.config.base.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  moduleNameMapper: { '^pdfjs-dist/legacy/build/': '<rootDir>/testing/pdfjs-in-jest.cjs' },
};
