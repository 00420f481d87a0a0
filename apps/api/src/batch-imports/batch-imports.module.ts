import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { BatchDecisions } from './batch-decisions.service.ts';
import { BatchImportItem } from './batch-import-item.entity.ts';
import { BatchImport } from './batch-import.entity.ts';
import { BatchImportQueries } from './batch-import.queries.ts';
import { BatchImportsController } from './batch-imports.controller.ts';
import { BatchImports } from './batch-imports.service.ts';
import { BatchOriginals } from './batch-originals.service.ts';
import { BatchRecords } from './batch-records.service.ts';
import { BatchIntake } from './intake/batch-intake.service.ts';
import { AgencyMatching } from './matching/agency-matching.service.ts';
import { BatchQueue } from './running/batch-queue.service.ts';
import { BatchRunner } from './running/batch-runner.service.ts';
import { ItemImport } from './running/item-import.service.ts';

/** Many reports at once: taken in, read one after another in the background, matched with agencies, stored as versions. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BatchImport, BatchImportItem]),
    AccountsModule,
    AgenciesModule,
    OriginalsModule,
    SubmissionsModule,
  ],
  controllers: [BatchImportsController],
  providers: [
    BatchImports,
    BatchDecisions,
    BatchRecords,
    BatchOriginals,
    BatchImportQueries,
    BatchIntake,
    BatchQueue,
    BatchRunner,
    ItemImport,
    AgencyMatching,
  ],
  exports: [AgencyMatching],
})
export class BatchImportsModule {}
