// Before a command runs: where the sources are, the compiled program is brought up to date (turbo skips what has not
// changed); an installation without the tools to build runs what it has.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

function turbo() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('turbo/package.json')), 'bin/turbo');
  } catch {
    return undefined;
  }
}

const program = turbo();
if (program) {
  const build = spawnSync(
    process.execPath,
    [program, 'run', 'build', '--filter=@zhaojian/api', '--output-logs=errors-only'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
  );
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}\n编译失败，无法执行命令。\n`);
    process.exit(1);
  }
}
