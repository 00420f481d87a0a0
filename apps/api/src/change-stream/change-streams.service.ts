import { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Permission, type StreamedChange } from '@zhaojian/contract';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { isInArea } from '../authorization/area.ts';
import { type AccountCaller, may } from '../authorization/caller.ts';
import { databaseRefusal } from '../refusals/database-unavailable.ts';
import type { AnnouncedChange } from './announced-change.ts';
import { ChangeListener } from './change-listener.service.ts';
import { changesNotHeard, tooManyStreams } from './change-stream.errors.ts';

/** Colleagues share accounts, and people have several screens; a page out of sight holds none. */
export const STREAMS_PER_ACCOUNT = 10;
/** Proxies cut off what is silent, many of them after a minute. */
const BEAT_MS = 25_000;
/** Sessions that end together are looked after once. */
const LOOK_AFTER_MS = 200;
/** What a page that no longer reads may leave lying here, in bytes. */
const MOST_UNREAD = 64 * 1024;
/** When a page comes back after its stream ended: not all of them at one moment. */
const BACK_AFTER_MS = { least: 2_000, spread: 4_000 };

/** Who is told of a kind about any agency of their area; the others of their own agency's only. */
const TOLD_OF_AREA: Readonly<Record<'report' | 'claim' | 'agency' | 'rectification', readonly Permission[]>> =
  {
    report: ['progress.read', 'report.readArea'],
    claim: ['report.review'],
    agency: ['progress.read', 'report.readArea'],
    rectification: ['report.readArea'],
  };

interface OpenStream {
  readonly caller: AccountCaller;
  readonly body: Readable;
}

/** The open pages, each told that something in its area changed. */
@Injectable()
export class ChangeStreams implements OnModuleDestroy {
  private readonly logger = new Logger('ChangeStreams');
  private readonly open = new Set<OpenStream>();
  private beat: NodeJS.Timeout | undefined;
  private look: NodeJS.Timeout | undefined;

  constructor(
    private readonly listener: ChangeListener,
    private readonly sessions: Sessions,
  ) {}

  /** Begins to hear of changes, until the platform stops; before, every stream is refused. */
  async start(): Promise<void> {
    this.beat = setInterval(() => {
      for (const { body } of this.open) write(body, ':\n\n');
      this.lookAfterSessions();
    }, BEAT_MS).unref();
    await this.listener.start({ heard: (change) => this.tell(change), lost: () => this.endAll() });
  }

  /** Whoever is told anything is told first that the platform goes: they come back when it is there again. */
  onModuleDestroy(): void {
    clearInterval(this.beat);
    clearTimeout(this.look);
    this.endAll();
  }

  /**
   * The changes that concern the caller from now on, as server-sent events. Ends with their session, and whenever changes could be
   * missed.
   * @throws Refusal CHANGES_NOT_HEARD, TOO_MANY_STREAMS
   */
  follow(caller: AccountCaller): Readable {
    if (!this.listener.hears) throw changesNotHeard();
    const own = [...this.open].filter(({ caller: { accountId } }) => accountId === caller.accountId);
    if (own.length >= STREAMS_PER_ACCOUNT) throw tooManyStreams(STREAMS_PER_ACCOUNT);
    const stream: OpenStream = { caller, body: new Readable({ read: () => undefined }) };
    this.open.add(stream);
    stream.body.once('close', () => this.open.delete(stream));
    const { least, spread } = BACK_AFTER_MS;
    stream.body.push(`retry: ${Math.round(least + Math.random() * spread)}\n\n`);
    return stream.body;
  }

  private tell(change: AnnouncedChange): void {
    if (change.kind === 'account') return this.lookAfterSessions();
    const told: StreamedChange = {
      kind: change.kind,
      agencyId: 'agencyId' in change ? change.agencyId : null,
    };
    const event = `data: ${JSON.stringify(told)}\n\n`;
    for (const { caller, body } of this.open) if (concerns(change, caller)) write(body, event);
  }

  /** Ends the streams of sessions that have ended. */
  private lookAfterSessions(): void {
    this.look ??= setTimeout(() => {
      this.look = undefined;
      this.endWithSessions().catch((error: unknown) => {
        if (!databaseRefusal(error)) this.logger.error(error instanceof Error ? error.stack : String(error));
      });
    }, LOOK_AFTER_MS).unref();
  }

  private async endWithSessions(): Promise<void> {
    const streams = [...this.open];
    if (streams.length === 0) return;
    const good = await this.sessions.stillGood(streams.map(({ caller }) => caller.sessionId));
    for (const { caller, body } of streams) if (!good.has(caller.sessionId)) body.push(null);
  }

  private endAll(): void {
    for (const { body } of this.open) body.push(null);
  }
}

/** Whether the caller is told of a change: of their account, or in their area as it was in the year that it is about. */
function concerns(change: Exclude<AnnouncedChange, { kind: 'account' }>, caller: AccountCaller): boolean {
  if (change.kind === 'round') return true;
  if (change.kind === 'notification') return change.accountId === caller.accountId;
  if (!isInArea(caller.agencyId, change)) return false;
  const ofArea = TOLD_OF_AREA[change.kind].some((permission) => may(caller, permission));
  return ofArea || (change.kind !== 'claim' && change.agencyId === caller.agencyId);
}

/** One that is not read is ended: whoever comes back asks for everything anew. */
function write(body: Readable, text: string): void {
  if (body.readableLength > MOST_UNREAD) body.destroy();
  else body.push(text);
}
