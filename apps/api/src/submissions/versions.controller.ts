import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
} from '@nestjs/swagger';
import {
  type Corrections,
  correctionsSchema,
  type OriginalRendering,
  originalRenderingSchema,
  type ReportVersion,
  reportVersionSchema,
  ROUTES,
  type SaveVersion,
  saveVersionSchema,
  submissionParametersSchema,
  takeoverUndoSchema,
  versionParametersSchema,
} from '@zhaojian/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, CurrentCaller, servedAs } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { untilCallerLeaves } from '../http-server/until-caller-leaves.ts';
import { sendOriginal } from '../http-server/download.ts';
import { OriginalFiles } from '../originals/original-files.service.ts';
import { SavedVersions } from './entering/saved-versions.service.ts';
import { Takeovers } from './entering/takeovers.service.ts';
import { OriginalRenderings } from './reading/original-renderings.service.ts';
import { noOriginal } from './submissions.errors.ts';
import { incomingFile } from './uploading/incoming-file.ts';
import { Uploads } from './uploading/uploads.service.ts';
import { RecordedReading } from './versions/recorded-reading.service.ts';
import { VersionQueries } from './versions/version.queries.ts';

type Address = z.infer<typeof submissionParametersSchema>;
type VersionAddress = z.infer<typeof versionParametersSchema>;

const uploadForm: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file', 'basedOn'],
    properties: {
      file: { type: 'string', format: 'binary' },
      basedOn: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
      confirmAgency: { type: 'string', enum: ['true', 'false'] },
    },
  },
};

/** Versions come in as files or typed in, and are looked at beside their originals. */
@Controller()
export class VersionsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly savedVersions: SavedVersions,
    private readonly takeovers: Takeovers,
    private readonly versions: VersionQueries,
    private readonly originals: OriginalFiles,
    private readonly renderings: OriginalRenderings,
    private readonly reading: RecordedReading,
    @InjectEnvironment() private readonly environment: Environment,
  ) {}

  @Post(ROUTES.uploads)
  @Needs('report.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(uploadForm)
  @ApiCreatedResponse({ standardSchema: reportVersionSchema })
  async upload(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportVersion> {
    const file = await incomingFile(request, this.environment.maxUploadBytes);
    try {
      return await this.uploads.upload(caller, agencyId, year, { ...file, signal: untilCallerLeaves(reply) });
    } finally {
      file.discard();
    }
  }

  @Post(ROUTES.versions)
  @Needs('report.write')
  @ApiCreatedResponse({ standardSchema: reportVersionSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: saveVersionSchema }) wanted: SaveVersion,
  ): Promise<ReportVersion> {
    return this.savedVersions.save(caller, agencyId, year, wanted);
  }

  @Get(ROUTES.version)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: reportVersionSchema })
  async version(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
  ): Promise<ReportVersion> {
    const version = await this.versions.version(caller, agencyId, year, number);
    await this.reading.ofVersion(caller, { agencyId, year, number });
    return version;
  }

  @Get(ROUTES.corrections)
  @Needs('report.write')
  @ApiOkResponse({ standardSchema: correctionsSchema })
  async corrections(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
  ): Promise<Corrections> {
    return this.takeovers.corrections(caller, agencyId, year, number);
  }

  @Post(ROUTES.takeoverUndo)
  @Needs('report.write')
  @ApiCreatedResponse({ standardSchema: reportVersionSchema })
  async undoTakeover(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) { agencyId, year, number }: VersionAddress,
    @Body({ schema: takeoverUndoSchema }) { basedOn }: z.infer<typeof takeoverUndoSchema>,
  ): Promise<ReportVersion> {
    return this.takeovers.undo(caller, agencyId, year, number, basedOn);
  }

  @Get(ROUTES.original)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: originalRenderingSchema })
  async original(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) address: VersionAddress,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OriginalRendering> {
    const original = await this.originalOf(caller, address);
    await this.reading.ofVersion(caller, address);
    const signal = untilCallerLeaves(reply);
    return this.renderings.of(original, { account: servedAs(caller), bytes: original.bytes, signal });
  }

  /** The file as it was handed in. */
  @Get(ROUTES.originalFile)
  @Needs('report.read')
  async originalFile(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema }) address: VersionAddress,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const original = await this.originalOf(caller, address);
    const content = await this.originals.stream(original);
    try {
      await this.reading.ofOriginal(caller, address, original.fileName);
    } catch (error) {
      content.destroy();
      throw error;
    }
    await sendOriginal(reply, original, content);
  }

  private async originalOf(caller: Caller, { agencyId, year, number }: VersionAddress) {
    const { original } = await this.versions.version(caller, agencyId, year, number);
    if (!original) throw noOriginal();
    return original;
  }
}
