import { Body, Controller, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ROUTES,
  type Submission,
  submissionParametersSchema,
  submissionSchema,
  type Transition,
  TRANSITION_BODIES,
  type TransitionBody,
  transitionOf,
  transitionSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { Decisions } from './decisions/decisions.service.ts';
import { SubmissionQuery } from './status/submission.query.ts';

type Address = z.infer<typeof submissionParametersSchema>;

/** The route of one step of the workflow: its address, the permission it needs, what it asks for. */
function controllerOf(transition: Transition): Type<unknown> {
  @Controller()
  class TransitionController {
    constructor(
      private readonly decisions: Decisions,
      private readonly submissions: SubmissionQuery,
    ) {}

    @Post(ROUTES[transition])
    @HttpCode(200)
    @Needs(transitionOf(transition).permission)
    @ApiOkResponse({ standardSchema: submissionSchema })
    async take(
      @CurrentCaller() caller: Caller,
      @Param({ schema: submissionParametersSchema }) { agencyId, year }: Address,
      @Body({ schema: TRANSITION_BODIES[transition] }) body: TransitionBody,
    ): Promise<Submission> {
      await this.decisions.take(caller, agencyId, year, transition, body);
      return this.submissions.of(caller, agencyId, year);
    }
  }
  return TransitionController;
}

/** A route for each step that the contract declares. */
export const transitionControllers = transitionSchema.options.map(controllerOf);
