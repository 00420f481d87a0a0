import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ListFilesController } from './list-files.controller.ts';
import { ListFiles } from './list-files.service.ts';

/** Lists as files, as they are narrowed on their pages. */
@Module({ imports: [SubmissionsModule], controllers: [ListFilesController], providers: [ListFiles] })
export class ListFilesModule {}
