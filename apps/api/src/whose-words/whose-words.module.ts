import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ComparedReport } from './compared-report.entity.ts';
import { SourcesOfWords } from './sources-of-words.query.ts';
import { WhoseWordsController } from './whose-words.controller.ts';
import { WhoseWords } from './whose-words.service.ts';
import { WordsIndex } from './words-index.service.ts';
import { WordsKey } from './words-key.entity.ts';

/** Whose words the narratives of reports are: their own, last year's, another agency's, everyone's. */
@Module({
  imports: [TypeOrmModule.forFeature([ComparedReport, WordsKey]), SubmissionsModule],
  controllers: [WhoseWordsController],
  providers: [WordsIndex, SourcesOfWords, WhoseWords],
})
export class WhoseWordsModule {}
