import {
  type AddGroupRobot,
  type ChangeGroupRobot,
  groupRobotsSchema,
  robotTriedSchema,
  ROUTES,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

/** The robots of the person's area, and what became of their recent messages. */
export const groupRobotsQuery = queryOptions({
  queryKey: [...QUERY_KEYS.reminders, 'robots'],
  queryFn: ({ signal }) => request('GET', ROUTES.groupRobots, { answer: groupRobotsSchema, signal }),
});

export const addGroupRobot = (body: AddGroupRobot) => request('POST', ROUTES.groupRobots, { body });

export const changeGroupRobot = (id: string, body: ChangeGroupRobot) =>
  request('PUT', ROUTES.groupRobot, { parameters: { id }, body });

export const removeGroupRobot = (id: string) => request('DELETE', ROUTES.groupRobot, { parameters: { id } });

/** Has a robot say something in its group now. */
export const tryGroupRobot = (id: string) =>
  request('POST', ROUTES.groupRobotTrial, { parameters: { id }, answer: robotTriedSchema });
