import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { WhoseWords as ContractWhoseWords } from '@zhaojian/contract';
import {
  foreignWordsOf,
  type OriginOfSentence,
  originsOfWords,
  type Report,
  sharesOfWords,
} from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { VersionQueries } from '../submissions/versions/version.queries.ts';
import { neighbouringPlaces } from './neighbouring-places.ts';
import { type SourceReport, SourcesOfWords } from './sources-of-words.query.ts';

type Sentence = OriginOfSentence<SourceReport>;

/** Some 20 ms each. */
const REPORTS_A_NIGHT = 100_000;

/** Whose words the narratives of a report are, by what was handed in before it. */
@Injectable()
export class WhoseWords {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly versions: VersionQueries,
    private readonly sources: SourcesOfWords,
    private readonly scope: SubtreeScope,
  ) {}

  /**
   * One version as the caller may see it, sentence by sentence; sources only where they are the caller's to see.
   * @throws Refusal VERSION_NOT_FOUND and those of reading
   */
  async of(caller: Caller, agencyId: string, year: number, number: number): Promise<ContractWhoseWords> {
    const { report } = await this.versions.report(caller, agencyId, year, number);
    const sentences = await this.compared(this.database.manager, { agencyId, year, report });
    const places = await neighbouringPlaces(this.database.manager, agencyId, year);
    return {
      shares: sharesOfWords(sentences),
      sentences: await this.asSeenBy(caller, sentences),
      foreign: foreignWordsOf(report, places),
    };
  }

  /** Keeps what the compared version is made of, for lists. */
  async keepShares(manager: EntityManager, agencyId: string, year: number): Promise<void> {
    const [compared] = await manager.query<{ id: number; narratives: Report['narratives'] }[]>(
      `SELECT compared.id, version.report -> 'narratives' AS narratives FROM compared_report AS compared
       JOIN report_version AS version ON version.submission_id = compared.submission_id AND version.number = compared.version
       WHERE compared.agency_id = $1 AND compared.year = $2 AND compared.own IS NULL`,
      [agencyId, year],
    );
    if (!compared) return;
    const sentences = await this.compared(manager, {
      agencyId,
      year,
      report: { narratives: compared.narratives },
    });
    const { own, ownEarlier, other, shared } = sharesOfWords(sentences);
    await manager.query(
      `UPDATE compared_report SET own = $2, own_earlier = $3, other = $4, shared = $5, source_agency_id = $6
       WHERE id = $1`,
      [compared.id, own, ownEarlier, other, shared, likestAgency(sentences)],
    );
  }

  /** The same for all of which it is not kept, the newest years first, as many as a night has time for. */
  async keepMissingShares(signal: AbortSignal): Promise<void> {
    const missing = await this.database.query<{ agencyId: string; year: number }[]>(
      `SELECT agency_id AS "agencyId", year FROM compared_report WHERE own IS NULL
       ORDER BY year DESC, id LIMIT ${REPORTS_A_NIGHT}`,
    );
    for (const { agencyId, year } of missing) {
      signal.throwIfAborted();
      await this.database.transaction((manager) => this.keepShares(manager, agencyId, year));
    }
  }

  private async compared(
    manager: EntityManager,
    asked: { agencyId: string; year: number; report: Pick<Report, 'narratives'> },
  ): Promise<Sentence[]> {
    const { names, sources, shared } = await this.sources.of(manager, asked);
    return originsOfWords(asked.report, names, sources, shared);
  }

  private async asSeenBy(
    caller: Caller,
    sentences: readonly Sentence[],
  ): Promise<ContractWhoseWords['sentences']> {
    const seen = new Map<SourceReport, Promise<boolean>>();
    const isSeen = (source: SourceReport): Promise<boolean> => {
      const known = seen.get(source) ?? this.scope.sees(caller, source.agencyId, source.year);
      seen.set(source, known);
      return known;
    };
    return Promise.all(
      sentences.map(async ({ source, ...sentence }) => ({
        ...sentence,
        source:
          source && (await isSeen(source.id))
            ? { ...source.id, text: source.text, likeness: source.likeness }
            : null,
      })),
    );
  }
}

/** The other agency whose words are most of what is not the report's own. */
function likestAgency(sentences: readonly Sentence[]): string | null {
  const characters = new Map<string, number>();
  for (const { origin, source, text } of sentences)
    if (origin === 'other' && source)
      characters.set(source.id.agencyId, (characters.get(source.id.agencyId) ?? 0) + text.length);
  const [likest] = [...characters].toSorted(([, one], [, other]) => other - one);
  return likest?.[0] ?? null;
}
