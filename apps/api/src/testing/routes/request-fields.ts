import type { OpenAPIObject } from '@nestjs/swagger';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const hasPart = (entry: [string, unknown]): entry is [string, Part] => isPart(entry[1]);
const partsOf = (value: unknown): Part[] => (isPart(value) ? Object.values(value).filter(isPart) : []);

/** One thing that a request may hold: a field, an item of a list (`0`) or a value of a record (`*`). */
export interface RequestField {
  /** E.g. POST /api/accounts. */
  route: string;
  in: 'path' | 'query' | 'body' | 'form';
  path: readonly string[];
  /** What the API document says of it. */
  schema: Part;
  /** The words that are beside it, and beside what it is in: they choose which of several kinds of object that is. */
  chosenBy: readonly { readonly at: readonly string[]; readonly words: Readonly<Record<string, unknown>> }[];
}

/** The fields of an object that can hold one word only. */
function wordsOf(properties: Part): Record<string, unknown> {
  const entries = Object.entries(properties).flatMap(([name, property]) => {
    const { enum: choices, const: only } = isPart(property) ? property : {};
    if (only !== undefined) return [[name, only]];
    return Array.isArray(choices) && choices.length === 1 ? [[name, choices[0] as unknown]] : [];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** All that any request of the API takes: in its address, its query, and anywhere in its body. */
export function requestFields(document: OpenAPIObject): RequestField[] {
  const fields: RequestField[] = [];

  const collect = (field: Omit<RequestField, 'schema'>, schema: Part): void => {
    const { $ref } = schema;
    if (typeof $ref === 'string') {
      const named = document.components?.schemas?.[$ref.split('/').at(-1) ?? ''];
      if (!isPart(named)) throw new Error(`${$ref} is not described`);
      collect(field, named);
      return;
    }
    const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => partsOf(schema[key]));
    for (const choice of choices) collect(field, choice);
    if (choices.length === 0) fields.push({ ...field, schema });
    const properties = isPart(schema['properties']) ? schema['properties'] : {};
    const chosenBy = [...field.chosenBy, { at: field.path, words: wordsOf(properties) }];
    const below = (step: string, part: unknown): void => {
      if (isPart(part)) collect({ ...field, path: [...field.path, step], chosenBy }, part);
    };
    for (const [name, property] of Object.entries(properties)) below(name, property);
    below('0', schema['items']);
    below('*', schema['additionalProperties']);
  };

  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (!isPart(operation)) continue;
      const route = `${method.toUpperCase()} ${path}`;
      for (const { name, in: place, schema } of partsOf(operation['parameters'])) {
        if ((place === 'path' || place === 'query') && isPart(schema))
          collect({ route, in: place, path: [String(name)], chosenBy: [] }, schema);
      }
      const { content } = isPart(operation['requestBody']) ? operation['requestBody'] : {};
      for (const [media, { schema }] of Object.entries(isPart(content) ? content : {}).filter(hasPart))
        if (isPart(schema))
          collect(
            { route, in: media === 'multipart/form-data' ? 'form' : 'body', path: [], chosenBy: [] },
            schema,
          );
    }
  }
  return fields;
}
