import { Form, Radio } from 'antd';
import styles from './coverage-question.module.css';

interface Props {
  /** Whether it has to be answered; otherwise it is taken for a report of its own office. */
  readonly required: boolean;
}

/** Asks in plain words what a government's own report covers, with what follows for the sums. */
export function CoverageQuestion({ required }: Props) {
  return (
    <Form.Item
      label="它自己的年报，写的是哪个范围的数？"
      name="coversArea"
      rules={required ? [{ required: true, message: '请选择它的年报涵盖的范围。' }] : []}
      extra={
        <span className={styles['example']}>
          例：下级各单位合计新收申请 167 件，它自己的年报写 100 件。选“全辖区”，汇总数仍是 167，100
          作为公布数另存，可与汇总数对账；选“只有本机关”，汇总数是 267。
        </span>
      }
    >
      <Radio.Group className={styles['choices'] ?? ''}>
        <Radio value={true}>
          全辖区：本级和下级各单位的数都在里面
          <small>对外公布的就是这个数；审核通过后作为公布数保存，不与下级重复相加。</small>
        </Radio>
        <Radio value={false}>
          只有本机关自己的数
          <small>审核通过后和下级各单位的数一起相加。</small>
        </Radio>
      </Radio.Group>
    </Form.Item>
  );
}
