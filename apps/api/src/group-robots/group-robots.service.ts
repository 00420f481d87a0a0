import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AddGroupRobot,
  type ChangeGroupRobot,
  GROUP_NOTICE_KINDS,
  type GroupRobots as ContractRobots,
  type GroupRobot as ContractRobot,
  ROBOT_KINDS,
  type RobotTried,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { DELIVERED_LATELY, latelyFrom } from '../deliveries/delivered-lately.ts';
import { OfficeLooks } from '../office-look/office-look.service.ts';
import { Refusal } from '../refusals/refusal.ts';
import { GroupRobot } from './group-robot.entity.ts';
import { robotNotFound } from './group-robots.errors.ts';
import { KeptRobots } from './kept-robots.service.ts';
import { RobotFailure } from './webhook/robot-failure.ts';
import { speakToRobot } from './webhook/speak-to-robot.ts';

type Row = Omit<ContractRobot, 'access' | 'lately'> & { sealedAccess: string } & ContractRobot['lately'];

/** The robots of an area: added, changed and tried by those who look after it. */
@Injectable()
export class GroupRobots {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly kept: KeptRobots,
    private readonly office: OfficeLooks,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Those of the caller's area, and what became of their messages of the last seven days. */
  async all(caller: Caller): Promise<ContractRobots> {
    const { path } = await this.scope.latest(caller);
    const rows = await this.database.query<Row[]>(
      `SELECT robot.id, robot.agency_id AS "agencyId", agency.name AS "agencyName", robot.name, robot.kind,
              robot.is_on AS "isOn", robot.tells, robot.sealed_access AS "sealedAccess", lately.*
       FROM group_robot AS robot JOIN ${latestPlacementOf('robot.agency_id')} AS agency ON true,
       LATERAL (
         SELECT ${DELIVERED_LATELY}, max(tried_at) FILTER (WHERE state = 'sent') AS "lastSentAt"
         FROM outgoing_message WHERE robot_id = robot.id AND made_at > $2) AS lately
       WHERE agency.path LIKE $1 || '%' ORDER BY agency.tree_order, robot.name, robot.id`,
      [path, latelyFrom(this.clock.now())],
    );
    return {
      items: rows.map(
        ({ sealedAccess, sent, waiting, failed, uncertain, lastSentAt, lastProblem, ...robot }) => ({
          ...robot,
          access: this.kept.open({ sealedAccess }) === null ? 'lost' : 'kept',
          lately: {
            sent,
            waiting,
            failed,
            uncertain,
            lastSentAt: lastSentAt === null ? null : new Date(lastSentAt).toISOString(),
            lastProblem,
          },
        }),
      ),
    };
  }

  /** @throws Refusal AGENCY_NOT_FOUND, ROBOT_ADDRESS_NOT_ALLOWED */
  async add(caller: Caller, { agencyId, access, ...fields }: AddGroupRobot): Promise<void> {
    const agency = await this.scope.latest(caller, agencyId);
    const sealedAccess = this.kept.seal(access);
    await this.database.transaction(async (manager) => {
      const robot = manager.create(GroupRobot, { agencyId, kind: access.kind, sealedAccess, ...fields });
      await manager.save(robot);
      await this.audit.add(manager, caller, {
        action: 'groupRobot.added',
        subject: subjectOf(robot),
        agency,
        details: { after: inRecord(robot) },
      });
    });
  }

  /** @throws Refusal ROBOT_NOT_FOUND, ROBOT_ADDRESS_NOT_ALLOWED */
  async change(caller: Caller, id: string, { access, ...fields }: ChangeGroupRobot): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { robot, agency } = await this.held(manager, caller, id);
      const before = inRecord(robot);
      Object.assign(robot, fields, access && { kind: access.kind, sealedAccess: this.kept.seal(access) });
      await manager.save(robot);
      await this.audit.add(manager, caller, {
        action: 'groupRobot.changed',
        subject: subjectOf(robot),
        agency,
        details: { before, after: { ...inRecord(robot), newAddress: access !== undefined } },
      });
    });
  }

  /** With what it has not sent yet. @throws Refusal ROBOT_NOT_FOUND */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { robot, agency } = await this.held(manager, caller, id);
      await manager.remove(robot);
      await this.audit.add(manager, caller, {
        action: 'groupRobot.removed',
        subject: subjectOf(robot),
        agency,
        details: { before: inRecord(robot) },
      });
    });
  }

  /** Says something in the group now, and returns in words what the robot answered. @throws Refusal ROBOT_NOT_FOUND */
  async try(caller: Caller, id: string): Promise<RobotTried> {
    const { manager } = this.database;
    const { robot, agency } = await this.found(await manager.findOneBy(GroupRobot, { id }), caller);
    const problem = await this.problemOf(robot);
    await this.audit.add(manager, caller, {
      action: 'groupRobot.tried',
      subject: subjectOf(robot),
      agency,
      ...(problem !== null && { details: { problem } }),
    });
    return { problem };
  }

  private async problemOf(robot: GroupRobot): Promise<string | null> {
    const words = `【${await this.office.name()}】这是一条测试消息：群机器人“${robot.name}”已接通，政府信息公开工作年度报告的消息会发到这里。`;
    try {
      await speakToRobot(this.kept.access(robot), words, this.clock.now());
      return null;
    } catch (error) {
      if (error instanceof RobotFailure) return error.message;
      throw error;
    }
  }

  private async held(manager: EntityManager, caller: Caller, id: string): Promise<Found> {
    return this.found(
      await manager.findOne(GroupRobot, { where: { id }, lock: { mode: 'pessimistic_write' } }),
      caller,
    );
  }

  /** Of another area it is as if it were not there. */
  private async found(robot: GroupRobot | null, caller: Caller): Promise<Found> {
    if (!robot) throw robotNotFound();
    const agency = await this.scope.latest(caller, robot.agencyId).catch((error: unknown) => {
      throw error instanceof Refusal ? robotNotFound() : error;
    });
    return { robot, agency };
  }
}

interface Found {
  readonly robot: GroupRobot;
  readonly agency: PlacedAgency;
}

const subjectOf = ({ kind, name }: GroupRobot): string => `${ROBOT_KINDS[kind].name}群机器人“${name}”`;

const inRecord = ({ name, kind, isOn, tells }: GroupRobot) => ({
  name,
  robotKind: ROBOT_KINDS[kind].name,
  isOn,
  tells: tells.map((each) => GROUP_NOTICE_KINDS[each].name),
});
