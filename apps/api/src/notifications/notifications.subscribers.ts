import { randomUUID } from 'node:crypto';
import {
  type HandUpStep,
  notificationOfStep,
  type NotificationKind,
  type RectificationTrailKind,
  takesContents,
} from '@zhaojian/contract';
import { areaStepTaken, sampledReportWanting } from '../area-hand-ups/area-hand-ups.events.ts';
import { follow } from '../audit/declared-event.ts';
import { rectificationMoved } from '../rectification-ledger/rectification-ledger.events.ts';
import { amendmentAsked, amendmentDeclined, stepTaken } from '../submissions/submission.events.ts';
import { Notifications } from './notifications.service.ts';

const KIND_OF_AREA_STEP: Readonly<Record<HandUpStep, NotificationKind>> = {
  handUp: 'areaHandedUp',
  handUpAnew: 'areaHandedUp',
  return: 'areaReturned',
  confirm: 'areaConfirmed',
  withdrawConfirmation: 'confirmationWithdrawn',
};

/** What somebody is told of when something happens to a task; what is left out is nobody's news. */
const KIND_OF_TASK_STEP: Readonly<Partial<Record<RectificationTrailKind, NotificationKind>>> = {
  set: 'rectificationSet',
  inherited: 'rectificationSet',
  changed: 'rectificationChanged',
  reportDone: 'rectificationReported',
  return: 'rectificationReturned',
  confirm: 'rectificationClosed',
  reopen: 'rectificationReopened',
  drop: 'rectificationDropped',
};

/** An agency is told what others decide about its report; those who decide, what it asks of them. */
export const notificationSubscribers = [
  follow(stepTaken, async ({ data: { agencyId, year, transition, reason }, manager, actor, get }) => {
    const kind = notificationOfStep(transition);
    if (kind === null) return;
    await get(Notifications).tell(manager, {
      kind,
      year,
      agencyIds: [agencyId],
      parts: { sender: actor.displayName, ...(reason !== null && { words: reason }) },
      occasion: randomUUID(),
    });
  }),
  follow(amendmentAsked, async ({ data, manager, get }) => {
    await get(Notifications).tell(manager, {
      kind: 'amendmentAsked',
      year: data.year,
      agencyIds: data.decidedByIds,
      parts: { reportOf: { id: data.agencyId, name: data.agencyName }, words: data.reason },
      occasion: randomUUID(),
    });
  }),
  follow(amendmentDeclined, async ({ data: { agencyId, year, words }, manager, actor, get }) => {
    await get(Notifications).tell(manager, {
      kind: 'amendmentDeclined',
      year,
      agencyIds: [agencyId],
      parts: { sender: actor.displayName, words },
      occasion: randomUUID(),
    });
  }),
  follow(areaStepTaken, async ({ data, manager, actor, get }) => {
    const { areaId, areaName, aboveId, year, step, words } = data;
    await get(Notifications).tell(manager, {
      kind: KIND_OF_AREA_STEP[step],
      year,
      agencyIds: [takesContents(step) ? aboveId : areaId],
      parts: {
        sender: actor.displayName,
        reportOf: { id: areaId, name: areaName },
        ...(words !== null && { words }),
      },
      occasion: randomUUID(),
    });
  }),
  follow(sampledReportWanting, async ({ data, manager, actor, get }) => {
    const { areaId, areaName, year, reportOf, words } = data;
    await get(Notifications).tell(manager, {
      kind: 'sampleWanting',
      year,
      agencyIds: [areaId],
      parts: {
        sender: actor.displayName,
        reportOf: { id: areaId, name: areaName },
        changedAgency: reportOf,
        words,
      },
      occasion: randomUUID(),
    });
  }),
  follow(rectificationMoved, async ({ data: { task, agencyName, kind, words }, manager, actor, get }) => {
    const told = KIND_OF_TASK_STEP[kind];
    if (told === undefined) return;
    const isNew = told === 'rectificationSet';
    await get(Notifications).tell(manager, {
      kind: told,
      year: task.year,
      agencyIds: [told === 'rectificationReported' ? task.setterId : task.agencyId],
      parts: {
        task: task.id,
        sender: actor.displayName,
        dueOn: task.dueOn,
        reportOf: { id: task.agencyId, name: agencyName },
        ...(isNew ? { words: task.problem } : words !== null && { words }),
      },
      occasion: randomUUID(),
    });
  }),
];
