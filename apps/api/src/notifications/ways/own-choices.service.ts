import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChooseNotifications,
  goesByDefault,
  kindsToldTo,
  NOTIFICATION_KINDS,
  type NotificationChoices,
  WAYS,
  waySchema,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { AccountCaller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { MAIL_IS_ON } from '../../mail/settings/mail-is-on.ts';
import { NotificationChoice } from './notification-choice.entity.ts';

type Choice = NotificationChoices['choices'][number];

/** The ways by which the caller wants each kind of notification. */
@Injectable()
export class OwnChoices {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly audit: AuditRecord,
  ) {}

  /** Each kind that can be told to people of their role, by each way: as they chose, or as it is declared. */
  async all(
    caller: AccountCaller,
    manager: EntityManager = this.database.manager,
  ): Promise<NotificationChoices> {
    const [reach] = await manager.query<{ email: string | null; mailIsOn: boolean }[]>(
      `SELECT email, ${MAIL_IS_ON} AS "mailIsOn" FROM account WHERE id = $1`,
      [caller.accountId],
    );
    const chosen = await manager.findBy(NotificationChoice, { accountId: caller.accountId });
    const choices = kindsToldTo(caller.role).flatMap((kind) =>
      waySchema.options.map((way) => ({
        kind,
        way,
        isWanted:
          chosen.find((choice) => choice.kind === kind && choice.way === way)?.isWanted ??
          goesByDefault(kind, way),
      })),
    );
    return { choices, email: reach?.email ?? null, mailIsOn: reach?.mailIsOn ?? false };
  }

  /** What is left out stays; of a kind and way that is there twice the last holds. */
  async choose(caller: AccountCaller, { choices }: ChooseNotifications): Promise<NotificationChoices> {
    const { accountId } = caller;
    const agency = await this.scope.latest(caller);
    return this.database.transaction(async (manager) => {
      const before = await this.all(caller, manager);
      const last = new Map(choices.map((choice) => [`${choice.kind} ${choice.way}`, choice]));
      const changed = [...last.values()].filter(
        ({ kind, way, isWanted }) =>
          before.choices.find((choice) => choice.kind === kind && choice.way === way)?.isWanted === !isWanted,
      );
      if (changed.length === 0) return before;
      await manager.upsert(
        NotificationChoice,
        changed.map((choice) => ({ accountId, ...choice })),
        ['accountId', 'kind', 'way'],
      );
      await this.audit.add(manager, caller, {
        action: 'notificationChoices.changed',
        subject: '本人的接收设置',
        agency,
        details: {
          wanted: changed.filter(({ isWanted }) => isWanted).map(inWords),
          unwanted: changed.filter(({ isWanted }) => !isWanted).map(inWords),
        },
      });
      return this.all(caller, manager);
    });
  }
}

const inWords = ({ kind, way }: Choice): string => `${NOTIFICATION_KINDS[kind].name}（${WAYS[way].name}）`;
