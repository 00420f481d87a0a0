import { Alert } from 'antd';
import { refusalOf } from './refusal.ts';
import { WaitLeft } from './wait-left.tsx';

interface Props {
  readonly error: unknown;
  /** Codes whose message stands at a field of the form already: see `fieldMessages`. */
  readonly atField?: Readonly<Record<string, string>>;
}

/** Why the platform would not do what a form asked for, where no field says it, and how long to wait where that helps. */
export function RefusalAlert({ error, atField = {} }: Props) {
  if (!error) return null;
  const refusal = refusalOf(error);
  if (refusal.code in atField) return null;
  const waits = typeof refusal.details['seconds'] === 'number';
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refusal.message}
      description={waits ? <WaitLeft refusal={refusal} /> : null}
    />
  );
}
