import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { EvidenceFiles } from './evidence/evidence-files.service.ts';
import { RectificationEvidence } from './evidence/rectification-evidence.entity.ts';
import { RectificationAccess } from './rectification-access.service.ts';
import { RectificationLedgerController } from './rectification-ledger.controller.ts';
import { RectificationLedgerQuery } from './rectification-ledger.query.ts';
import { RectificationEntry, RectificationTask } from './rectification-task.entity.ts';
import { RectificationTrail } from './rectification-trail.service.ts';
import { InheritedTasks } from './inheriting/inherited-tasks.service.ts';
import { TaskReminders } from './reminding/task-reminders.service.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { RectificationTasks } from './rectification-tasks.service.ts';

/** 整改台账: tasks are set, reported on with evidence, confirmed or returned. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RectificationTask, RectificationEntry, RectificationEvidence]),
    AgenciesModule,
    OriginalsModule,
    NotificationsModule,
  ],
  controllers: [RectificationLedgerController],
  providers: [
    RectificationAccess,
    RectificationLedgerQuery,
    RectificationTrail,
    RectificationTasks,
    EvidenceFiles,
    InheritedTasks,
    TaskReminders,
  ],
})
export class RectificationLedgerModule {}
