import type { Refusal } from '../../api/refusal.ts';

/** What a form shows beside a field; `name` is its path in the form. */
export interface FieldMessage {
  readonly name: (string | number)[];
  readonly errors: string[];
}

const pathOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * The messages of a refusal that belong to fields of a form. `fieldOfCode` says which field a refusal without
 * field messages is about, e.g. `{ USERNAME_TAKEN: 'username' }`. Empty when the refusal is about the whole.
 */
export function fieldMessages(
  refusal: Refusal,
  fieldOfCode: Readonly<Record<string, string>> = {},
): FieldMessage[] {
  const field = fieldOfCode[refusal.code];
  const messages = { ...refusal.fields, ...(field && { [field]: refusal.message }) };
  return Object.entries(messages).map(([path, message]) => ({ name: pathOf(path), errors: [message] }));
}
