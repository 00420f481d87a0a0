import { FileExcelOutlined } from '@ant-design/icons';
import { ROUTES } from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import styles from './my-report.module.css';

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** The form as a workbook: filled in at one's desk, then uploaded like any other file. */
export function TemplateLink({ agencyId, year }: Props) {
  return (
    <p className={styles['aside']}>
      习惯用 Excel 填？
      <a href={addressOf(ROUTES.reportTemplate, { agencyId, year })} download>
        <FileExcelOutlined /> 下载 Excel 填报模板
      </a>
      ，机关名称、年度和上年结转已填好，总计自动相加，填完上传即可。
    </p>
  );
}
