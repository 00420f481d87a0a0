import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLATFORM_PORT } from './platform.ts';

const program = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

/** Starts the built platform on an empty data folder with the sample area; returns what stops and removes it. */
export default async function startPlatform(): Promise<() => Promise<void>> {
  return startOn(PLATFORM_PORT, { SAMPLE_AREA: 'on' });
}

/** The same on another port and with other settings. */
export async function startOn(
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zhaojian-journeys-'));
  const { DATABASE_URL: _databaseUrl, ...environment } = process.env;
  const platform = spawn(process.execPath, [program], {
    env: { ...environment, ...settings, PORT: String(port), DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await started(platform);
  return async () => {
    platform.kill('SIGTERM');
    if (platform.exitCode === null) await once(platform, 'exit');
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** Resolves when the platform says that it has started; rejects with what it printed when it ends instead. */
function started(platform: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes('已启动')) resolve();
    };
    platform.stdout?.on('data', listen);
    platform.stderr?.on('data', listen);
    platform.once('exit', (code) =>
      reject(new Error(`The platform ended with ${code} before it had started:\n${printed}`)),
    );
  });
}
