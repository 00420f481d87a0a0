import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type QueueNeighbours,
  queueNeighboursSchema,
  type QueuePart,
  queuePartSchema,
  type ReviewClaimBody,
  reviewClaimBodySchema,
  type Reviewer,
  reviewerSchema,
  type ReviewQueue,
  type ReviewQueueQuery as Wanted,
  reviewQueueQuerySchema,
  reviewQueueSchema,
  ROUTES,
  submissionParametersSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { ReviewClaims } from '../submissions/claims/review-claims.service.ts';
import { ReviewQueueQuery } from '../submissions/queue/review-queue.query.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** The queue of reports that wait, the way through it, and who is reviewing which. */
@Controller()
export class ReviewQueueController {
  constructor(
    private readonly queue: ReviewQueueQuery,
    private readonly claims: ReviewClaims,
  ) {}

  @Get(ROUTES.reviewQueue)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: reviewQueueSchema })
  async page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: reviewQueueQuerySchema }) wanted: Wanted,
  ): Promise<ReviewQueue> {
    return this.queue.page(caller, wanted);
  }

  @Get(ROUTES.queueNeighbours)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: queueNeighboursSchema })
  async neighbours(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Query({ schema: queuePartSchema }) part: QueuePart,
  ): Promise<QueueNeighbours> {
    const { node, ...narrowed } = part;
    return this.queue.neighbours(caller, agencyId, { ...narrowed, year, agencyId: node });
  }

  @Put(ROUTES.reviewClaim)
  @Needs('report.review')
  @ApiOkResponse({ standardSchema: reviewerSchema })
  async take(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
    @Body({ schema: reviewClaimBodySchema }) body: ReviewClaimBody,
  ): Promise<Reviewer> {
    return this.claims.take(caller, agencyId, year, body);
  }

  @Delete(ROUTES.reviewClaim)
  @HttpCode(204)
  @Needs('report.review')
  @ApiNoContentResponse()
  async leave(
    @CurrentCaller() caller: Caller,
    @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
  ): Promise<void> {
    await this.claims.leave(caller, agencyId, year);
  }
}
