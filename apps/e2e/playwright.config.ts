import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { BROWSER_NOTE, type BrowserNote } from './browser/browser-note.js';
import { ADDRESS } from './journeys/platform.ts';

const browser = JSON.parse(readFileSync(BROWSER_NOTE, 'utf8')) as BrowserNote;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 120_000,
  // Reading a batch starts worker processes, which takes a busy machine its time.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  globalSetup: './journeys/start-platform.ts',
  use: {
    baseURL: ADDRESS,
    // What is not there is said long before the test ends.
    actionTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
      ],
      env: {
        ...process.env,
        ...(browser.libraryPath ? { LD_LIBRARY_PATH: browser.libraryPath } : {}),
      },
    },
  },
});
