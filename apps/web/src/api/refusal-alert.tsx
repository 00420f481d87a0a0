import { Alert } from 'antd';
import { refusalOf } from './refusal.ts';

interface Props {
  readonly error: unknown;
  /** Codes whose message stands at a field of the form already: see `fieldMessages`. */
  readonly atField?: Readonly<Record<string, string>>;
}

/** Why the platform would not do what a form asked for, where no field says it. */
export function RefusalAlert({ error, atField = {} }: Props) {
  if (!error) return null;
  const { code, message } = refusalOf(error);
  return code in atField ? null : <Alert type="error" showIcon role="alert" title={message} />;
}
