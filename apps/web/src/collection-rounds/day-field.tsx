import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  /** Set by the form around it. */
  readonly id?: string;
  /** A calendar day, e.g. 2026-01-31. */
  readonly value?: string;
  readonly onChange?: (day: string | undefined) => void;
}

/** Chooses a calendar day; it can be typed too. */
export function DayField({ id, value, onChange }: Props) {
  return (
    <DatePicker
      {...(id && { id })}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
      format={['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.M.D', 'YYYYMMDD']}
      style={{ width: '100%' }}
    />
  );
}
