import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Amount, Measured } from '@zhaojian/contract';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { type Actor, AuditRecord, thePlatform } from '../../audit/audit-record.service.ts';
import { alone } from '../../database/alone.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { holdOriginal } from '../hold-original.ts';
import { OriginalUses } from '../original-uses.ts';
import { ReceivedFile } from '../receiving/received-file.entity.ts';
import { filesBelow } from './files-below.ts';
import { StorageState } from './storage-state.entity.ts';

/** How many files are looked at, and cleared, in one transaction. */
const AT_ONCE = 100;
/** A file that nobody names may be one that is arriving; a day later it is not. */
const DAY_MS = 24 * 60 * 60_000;

const RENDERING = '.json.gz';
const HASH = /^[0-9a-f]{64}$/;

/**
 * Takes away what nothing names: files handed in that became no version, after their days; originals and what is shown of
 * them that were left by a program that was killed; remains of what was arriving. Each file goes while nobody else can name
 * it, so that it may run beside uploads and in several programs, and be killed at any moment: what is left goes next time.
 */
@Injectable()
export class Clearing {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly uses: OriginalUses,
    private readonly audit: AuditRecord,
    private readonly tree: AgencyTree,
  ) {}

  /** Clears, measures, and records both; null when another program is doing so. */
  async run(by: Actor = thePlatform): Promise<Amount | null> {
    return alone(this.database, 'clearing of files', () => this.clear(by));
  }

  /** What somebody sent that is no longer under way need not stay longer. */
  async expire(accountId: string): Promise<void> {
    await this.database.query(
      `UPDATE received_file SET kept_until = now()
       WHERE account_id = $1 AND (settled OR received_at < now() - interval '1 day')`,
      [accountId],
    );
  }

  private async clear(by: Actor): Promise<Amount> {
    const cleared: Amount = { files: 0, bytes: 0 };
    await this.clearRemains(cleared);
    await this.clearExpired(by, cleared);
    const measured = await this.walk(by, cleared);
    const clearedAt = new Date();
    await this.database.manager.update(StorageState, { id: 1 }, { clearedAt, cleared, measured });
    return cleared;
  }

  /** With a database of its own the program is alone: what was arriving before it began, no longer arrives. */
  private async clearRemains(cleared: Amount): Promise<void> {
    const isAlone = this.environment.databaseUrl === undefined;
    const before = Math.max(Date.now() - DAY_MS, isAlone ? performance.timeOrigin : 0);
    for await (const { path, bytes, changedAt } of filesBelow(this.folder('originals', 'arriving'))) {
      if (changedAt.getTime() < before) await remove(path, bytes, cleared);
    }
  }

  private async clearExpired(by: Actor, cleared: Amount): Promise<void> {
    for (let more = true; more;) {
      const expired = await this.database.query<{ sha256: string }[]>(
        `SELECT DISTINCT sha256 FROM received_file WHERE kept_until <= now() ORDER BY sha256 LIMIT ${AT_ONCE}`,
      );
      await this.clearUnnamed(
        expired.map(({ sha256 }) => sha256),
        by,
        cleared,
      );
      more = expired.length === AT_ONCE;
    }
  }

  /** Looks at all that is there: what nobody names and is no longer under way goes, the rest is counted. */
  private async walk(by: Actor, cleared: Amount): Promise<Measured> {
    const measured: Measured = { originals: nothing(), renderings: nothing() };
    let unsure: string[] = [];
    const decide = async () => {
      const named = await this.named(this.database.manager, unsure);
      await this.clearUnnamed(
        unsure.filter((sha256) => !named.has(sha256)),
        by,
        cleared,
      );
      unsure = [];
    };
    for (const kind of ['originals', 'renderings'] as const) {
      for await (const { path, name, bytes, changedAt } of filesBelow(this.folder(kind))) {
        const sha256 = kind === 'originals' ? name : name.replace(RENDERING, '');
        const isOld = changedAt.getTime() < Date.now() - DAY_MS;
        if (HASH.test(sha256)) {
          count(measured[kind], bytes);
          if (isOld) unsure.push(sha256);
        } else if (isOld) await remove(path, bytes, cleared);
        if (unsure.length === AT_ONCE) await decide();
      }
    }
    await decide();
    return measured;
  }

  /**
   * Clears those of the files that nothing names now, with what is shown of them. The file goes before what was written of
   * it: killed in between, it is looked for once more and not found.
   */
  private async clearUnnamed(sha256s: readonly string[], by: Actor, cleared: Amount): Promise<void> {
    if (sha256s.length === 0) return;
    await this.database.transaction(async (manager) => {
      for (const sha256 of sha256s.toSorted()) await holdOriginal(manager, sha256);
      const { raw: expired } = (await manager
        .createQueryBuilder()
        .delete()
        .from(ReceivedFile)
        .where('sha256 = ANY(:sha256s) AND kept_until <= now()', { sha256s })
        .returning('file_name, account_name')
        .execute()) as { raw: { file_name: string; account_name: string }[] };
      const named = await this.named(manager, sha256s);
      const gone = nothing();
      for (const sha256 of sha256s) {
        if (named.has(sha256)) continue;
        const [ab, cd] = [sha256.slice(0, 2), sha256.slice(2, 4)];
        await removeWhereThere(this.folder('originals', ab, cd, sha256), gone);
        await removeWhereThere(this.folder('renderings', ab, cd, `${sha256}${RENDERING}`), gone);
      }
      if (gone.files === 0 && expired.length === 0) return;
      count(cleared, gone.bytes, gone.files);
      await this.audit.add(manager, by, {
        action: 'storage.cleared',
        subject: '不再需要的文件',
        agency: (await this.tree.top(manager)) ?? null,
        details: {
          files: gone.files,
          bytes: gone.bytes,
          fileNames: expired.map((file) => `${file.file_name}（${file.account_name}）`),
        },
      });
    });
  }

  private async named(manager: EntityManager, sha256s: readonly string[]): Promise<Set<string>> {
    const received = await manager.find(ReceivedFile, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]) },
    });
    // Afterwards: what is no longer a file handed in is a version by then.
    const needed = await this.uses.needed(manager, sha256s);
    return new Set([...received.map(({ sha256 }) => sha256), ...needed]);
  }

  private folder(...parts: string[]): string {
    return join(this.environment.dataFolder, ...parts);
  }
}

const nothing = (): Amount => ({ files: 0, bytes: 0 });

function count(amount: Amount, bytes: number, files = 1): void {
  amount.files += files;
  amount.bytes += bytes;
}

async function removeWhereThere(path: string, gone: Amount): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found) await remove(path, found.size, gone);
}

async function remove(path: string, bytes: number, gone: Amount): Promise<void> {
  await rm(path, { force: true });
  count(gone, bytes);
}
