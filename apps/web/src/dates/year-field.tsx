import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { Form, type FormItemProps, InputNumber } from 'antd';

/** Beyond what anybody reports for; a typing mistake. */
const LAST_REPORT_YEAR = 2100;

interface Props {
  readonly label: string;
  readonly name: string;
  /** What the year means, or what follows from it. */
  readonly extra?: string;
  readonly min?: number;
  /** False where it may be left empty. */
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Called with each year that is typed or chosen, null while there is none. */
  readonly onChange?: (year: number | null) => void;
  readonly rules?: NonNullable<FormItemProps['rules']>;
}

/** A report year that is typed into a form. */
export function YearField({
  label,
  name,
  extra,
  min = FIRST_REPORT_YEAR,
  required = true,
  disabled = false,
  onChange,
  rules = [],
}: Props) {
  return (
    <Form.Item
      label={label}
      name={name}
      extra={extra}
      rules={[{ required, message: `请填写${label.endsWith('年度') ? label : '报告年度'}。` }, ...rules]}
    >
      <InputNumber
        min={min}
        max={LAST_REPORT_YEAR}
        precision={0}
        suffix="年度"
        disabled={disabled}
        {...(onChange && { onChange })}
        style={{ width: 160 }}
      />
    </Form.Item>
  );
}
