import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Injectable, Module } from '@nestjs/common';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Passwords of other systems, as they are kept in the database: whoever has a copy of it alone cannot read them. */
@Injectable()
export class KeptSecrets {
  private found: Buffer | undefined;

  constructor(@InjectEnvironment() private readonly environment: Environment) {}

  /** @param what it is kept for: one that is copied to another place cannot be read there */
  seal(secret: string, what: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(), nonce).setAAD(Buffer.from(what));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** The secret; null where the key has changed since, or what is kept was changed. */
  open(kept: string, what: string): string | null {
    try {
      const bytes = Buffer.from(kept, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(CIPHER, this.key(), nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(what))
        .setAuthTag(tag);
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    } catch {
      return null;
    }
  }

  private key(): Buffer {
    const { settingsKey, dataFolder } = this.environment;
    this.found ??=
      settingsKey === undefined ? keyIn(dataFolder) : scryptSync(settingsKey, 'zhaojian settings', KEY_BYTES);
    return this.found;
  }
}

/** The key of a data folder, made when it is first asked for. Two programs that make one at a time use the same. */
function keyIn(dataFolder: string): Buffer {
  const path = join(dataFolder, 'settings.key');
  const read = () => Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read();
}

@Global()
@Module({ providers: [KeptSecrets], exports: [KeptSecrets] })
export class KeptSecretsModule {}
