import type { OpenAPIObject } from '@nestjs/swagger';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const partsOf = (value: unknown): Part[] => (isPart(value) ? Object.values(value).filter(isPart) : []);

/** The names of all fields that any request of the API takes: in its address, its query, or anywhere in its body. */
export function requestFields(document: OpenAPIObject): string[] {
  const names = new Set<string>();
  const collect = (schema: Part): void => {
    const { $ref, properties, items, ...rest } = schema;
    if (typeof $ref === 'string') {
      const named = document.components?.schemas?.[$ref.split('/').at(-1) ?? ''];
      if (isPart(named)) collect(named);
    }
    for (const name of Object.keys(isPart(properties) ? properties : {})) names.add(name);
    for (const part of [...partsOf(properties), ...(isPart(items) ? [items] : [])]) collect(part);
    for (const key of ['anyOf', 'oneOf', 'allOf']) for (const part of partsOf(rest[key])) collect(part);
  };
  for (const operation of Object.values(document.paths).flatMap(partsOf)) {
    for (const { name } of partsOf(operation['parameters'])) names.add(String(name));
    const { content } = isPart(operation['requestBody']) ? operation['requestBody'] : {};
    for (const { schema } of partsOf(content)) if (isPart(schema)) collect(schema);
  }
  return [...names];
}
