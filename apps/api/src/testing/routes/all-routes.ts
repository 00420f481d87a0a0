import { type Type, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { type Role, rolesThatMay } from '@zhaojian/contract';
import { z } from 'zod';
import { ROUTE_ACCESS, type RouteAccess } from '../../authorization/route-access.ts';
import type { TestApp } from '../test-app.ts';

export interface DeclaredRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** undefined: it says nothing. */
  access: RouteAccess | undefined;
  /** What it takes from the address, the query and the body, each with its schema. */
  takes: { from: RouteParamtypes; schema: z.ZodType }[];
}

/** A role that may call the route; where anybody may, one that can do least. */
export function callerOf(access: RouteAccess | undefined): Role {
  const roles =
    access === undefined || access === 'public' || access === 'everyone' ? [] : rolesThatMay(access);
  return roles[0] ?? 'leader';
}

/** Every route of every controller of the platform, with what it needs. */
export function allRoutes(app: TestApp): DeclaredRoute[] {
  const reflector = app.nest.get(Reflector);
  const routes: DeclaredRoute[] = [];
  for (const module of app.nest.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Type;
      for (const name of Object.getOwnPropertyNames(controller.prototype)) {
        const handler = controller.prototype[name] as () => unknown;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const path = `${Reflect.getMetadata(PATH_METADATA, controller)}/${Reflect.getMetadata(PATH_METADATA, handler)}`;
        routes.push({
          method: RequestMethod[method] as DeclaredRoute['method'],
          path: path.replace(/\/+/g, '/'),
          access: reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [handler, controller]),
          takes: taken(controller, name),
        });
      }
    }
  }
  return routes;
}

function taken(controller: Type, handler: string): DeclaredRoute['takes'] {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) as
    Record<string, { schema?: unknown }> | undefined;
  return Object.entries(parameters ?? {}).flatMap(([key, { schema }]) =>
    schema instanceof z.ZodType ? [{ from: Number(key.split(':')[0]), schema }] : [],
  );
}
