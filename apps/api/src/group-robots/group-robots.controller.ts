import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type AddGroupRobot,
  addGroupRobotSchema,
  type ChangeGroupRobot,
  changeGroupRobotSchema,
  type GroupRobots as ContractRobots,
  groupRobotsSchema,
  idSchema,
  ROUTES,
  type RobotTried,
  robotTriedSchema,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { GroupRobots } from './group-robots.service.ts';

/** The robots that tell groups of an area. */
@Controller()
export class GroupRobotsController {
  constructor(private readonly robots: GroupRobots) {}

  @Get(ROUTES.groupRobots)
  @Needs('robot.manage')
  @ApiOkResponse({ standardSchema: groupRobotsSchema })
  async all(@CurrentCaller() caller: Caller): Promise<ContractRobots> {
    return this.robots.all(caller);
  }

  @Post(ROUTES.groupRobots)
  @HttpCode(204)
  @Needs('robot.manage')
  @ApiNoContentResponse()
  async add(
    @CurrentCaller() caller: Caller,
    @Body({ schema: addGroupRobotSchema }) robot: AddGroupRobot,
  ): Promise<void> {
    return this.robots.add(caller, robot);
  }

  @Put(ROUTES.groupRobot)
  @HttpCode(204)
  @Needs('robot.manage')
  @ApiNoContentResponse()
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: changeGroupRobotSchema }) robot: ChangeGroupRobot,
  ): Promise<void> {
    return this.robots.change(caller, id, robot);
  }

  @Delete(ROUTES.groupRobot)
  @HttpCode(204)
  @Needs('robot.manage')
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    return this.robots.remove(caller, id);
  }

  @Post(ROUTES.groupRobotTrial)
  @HttpCode(200)
  @Needs('robot.manage')
  @ApiOkResponse({ standardSchema: robotTriedSchema })
  async try(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<RobotTried> {
    return this.robots.try(caller, id);
  }
}
