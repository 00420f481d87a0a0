import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ROBOT_KINDS, type RobotKind } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { Clock } from '../clock.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { groupMessage, type ToldNotice } from '../group-robots/group-message.ts';
import { KeptRobots } from '../group-robots/kept-robots.service.ts';
import { RobotFailure } from '../group-robots/webhook/robot-failure.ts';
import { speakToRobot } from '../group-robots/webhook/speak-to-robot.ts';
import { MailSettingsKept } from '../mail/settings/mail-settings.service.ts';
import { OfficeLooks } from '../office-look/office-look.service.ts';
import { Outbox } from './outbox.service.ts';

interface Addressed {
  readonly kind: RobotKind;
  readonly isOn: boolean;
  readonly sealedAccess: string;
  readonly areaName: string;
  /** Null where nothing was put into it. */
  readonly told: ToldNotice[] | null;
}

/** Sends the messages to groups that are due, each at most once. Nobody else may be sending. */
@Injectable()
export class RobotSending {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly robots: KeptRobots,
    private readonly office: OfficeLooks,
    private readonly mail: MailSettingsKept,
    private readonly clock: Clock,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  /** One robot that does not answer keeps back no other. @throws NotWaiting */
  async send(signal: AbortSignal): Promise<void> {
    const due = await this.outbox.due('robot');
    if (due.length === 0) return;
    const platformName = await this.office.name();
    const { settings } = await this.mail.now();
    const publicAddress = settings?.publicAddress ?? this.environment.publicUrl ?? null;
    for (const id of due) {
      if (signal.aborted) return;
      await this.sendOne(id, { platformName, publicAddress });
    }
  }

  private async sendOne(
    id: string,
    frame: { readonly platformName: string; readonly publicAddress: string | null },
  ): Promise<void> {
    const robot = await this.addressed(id);
    // Taken away meanwhile, with its messages.
    if (!robot) return;
    if (!robot.isOn) return this.outbox.trouble(id, { problem: '机器人已停用。', state: 'failed' });
    const { kind, areaName, told } = robot;
    if (told === null) return this.outbox.trouble(id, { problem: '没有要说的内容。', state: 'failed' });
    const text = groupMessage(told, { ...frame, areaName }, ROBOT_KINDS[kind].longestText);
    try {
      const access = this.robots.access(robot);
      await speakToRobot(access, text, this.clock.now(), () => this.outbox.begin(id));
    } catch (error) {
      if (!(error instanceof RobotFailure)) throw error;
      const { message: problem, mayHaveCome } = error;
      return this.outbox.trouble(id, { problem, ...(mayHaveCome && { state: 'uncertain' as const }) });
    }
    return this.outbox.sent(id);
  }

  private async addressed(id: string): Promise<Addressed | undefined> {
    const [found] = await this.database.query<Addressed[]>(
      `SELECT robot.kind, robot.is_on AS "isOn", robot.sealed_access AS "sealedAccess", area.name AS "areaName",
              (SELECT jsonb_agg(jsonb_build_object('kind', notice.kind, 'year', notice.year, 'parts', notice.parts, 'at', notice.at)
                                ORDER BY notice.at, notice.id)
               FROM group_notice AS notice WHERE notice.message_id = message.id) AS told
       FROM outgoing_message AS message JOIN group_robot AS robot ON robot.id = message.robot_id
       JOIN ${latestPlacementOf('robot.agency_id')} AS area ON true
       WHERE message.id = $1`,
      [id],
    );
    return found;
  }
}
