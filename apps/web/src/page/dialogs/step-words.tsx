import { reasonTextSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { Form, Input } from 'antd';
import { fitsSchema } from './fits-schema.ts';

interface Props {
  /** What the step asks for, as its workflow declares it. */
  readonly asked: { readonly name: string; readonly atLeast: number; readonly otherwise: string };
}

/** The words that a step is taken with, as the field `words` of its dialog. */
export const StepWords = ({ asked: { name, atLeast, otherwise } }: Props) => (
  <Form.Item
    label={name}
    name="words"
    extra="对方可以看到，并记入操作记录。"
    rules={[fitsSchema(reasonTextSchema.min(atLeast, otherwise))]}
  >
    <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={TEXT_LIMITS.reason} autoFocus />
  </Form.Item>
);
