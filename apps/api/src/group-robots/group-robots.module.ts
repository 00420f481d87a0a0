import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OfficeLookModule } from '../office-look/office-look.module.ts';
import { GroupNotice } from './group-notice.entity.ts';
import { GroupNotices } from './group-notices.service.ts';
import { GroupRobot } from './group-robot.entity.ts';
import { GroupRobotsController } from './group-robots.controller.ts';
import { GroupRobots } from './group-robots.service.ts';
import { KeptRobots } from './kept-robots.service.ts';

/** Groups get notices about their area, by robots. */
@Module({
  imports: [TypeOrmModule.forFeature([GroupRobot, GroupNotice]), OfficeLookModule],
  controllers: [GroupRobotsController],
  providers: [GroupRobots, GroupNotices, KeptRobots],
  exports: [GroupNotices, KeptRobots],
})
export class GroupRobotsModule {}
