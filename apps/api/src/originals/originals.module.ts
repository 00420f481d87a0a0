import { Module } from '@nestjs/common';
import { OriginalFiles } from './original-files.service.ts';

@Module({ providers: [OriginalFiles], exports: [OriginalFiles] })
export class OriginalsModule {}
