import { TestEnvironment } from 'jest-environment-node';

/**
 * A test environment that can read PDFs: jest runs tests as CommonJS and cannot load the ES modules of
 * pdf.js, so they are loaded outside its sandbox and handed in. See `pdfjs-in-jest.cjs`.
 */
export default class EnvironmentWithPdfJs extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  }
}
