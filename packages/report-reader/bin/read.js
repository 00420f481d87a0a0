#!/usr/bin/env node
// Reads report files on the command line. The compiled reader is brought up to date first (turbo skips what
// has not changed), so that `npm run read` works straight after `npm ci` and always runs the code that is there.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const turbo = join(dirname(createRequire(import.meta.url).resolve('turbo/package.json')), 'bin/turbo');

const build = spawnSync(
  process.execPath,
  [turbo, 'run', 'build', '--filter=@zhaojian/report-reader', '--output-logs=errors-only'],
  { cwd: root, encoding: 'utf8', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
);
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}\n编译失败，无法读取文件。\n`);
  process.exit(1);
}

// Anyone who reads the output may stop early, as `| head` does.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { runCommandLine } = await import('../dist/command-line/run-command-line.js');
process.exitCode = await runCommandLine(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
