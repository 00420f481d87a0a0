import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { fieldMessages } from './field-messages.ts';

const NO_CODES: Readonly<Record<string, string>> = {};

/**
 * Shows why the platform would not take what was filled in at the field it is about, and tells whether the form has that
 * field.
 *
 * @param fieldOfCode the field that a refusal with a code is about
 */
export function useRefusalAtField<Values>(
  form: FormInstance<Values>,
  error: unknown,
  fieldOfCode = NO_CODES,
): boolean {
  useEffect(() => {
    if (!error) return;
    const messages = fieldMessages(refusalOf(error), fieldOfCode);
    form.setFields(messages as never);
    const [first] = messages;
    if (first) form.scrollToField(first.name as never, { block: 'center' });
  }, [error, form, fieldOfCode]);
  const field = error ? fieldOfCode[refusalOf(error).code] : undefined;
  return field !== undefined && hasField(form, field);
}

/** Whether a form has a field as it is filled in now: some come and go with what is chosen in others. */
const hasField = <Values>(form: FormInstance<Values>, path: string): boolean =>
  form.getFieldsError().some(({ name }) => name.join('.') === path);
