import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PastYear, PastYearLoad } from '@zhaojian/contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { ButtonLink } from '../page/button-link.tsx';
import { pastYearLoadQuery, pastYearWorkbookAddress } from './past-years.queries.ts';
import { gatherFiles, sendWorkbook } from './past-years.requests.ts';
import styles from './year-actions.module.css';

/** What can be done about a year: a workbook out and in, files in, and what came in from files confirmed. */
export function YearActions({ row: { year, isPast, pending } }: { readonly row: PastYear }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState(0);
  const open = async (load: PastYearLoad) => {
    queries.setQueryData(pastYearLoadQuery(load.id).queryKey, load);
    await queries.invalidateQueries({ queryKey: QUERY_KEYS.pastYears });
    await navigate({ to: '/past-years/$id', params: { id: load.id } });
  };
  const sending = useMutation({
    mutationFn: (file: File) => sendWorkbook(year, file, setSent),
    onSuccess: open,
  });
  const gathering = useMutation({ mutationFn: () => gatherFiles(year), onSuccess: open });
  const error = sending.error ?? gathering.error;
  if (!isPast) return <span className="quiet">各单位自己填报，关闭后可以补录。</span>;
  return (
    <div className={styles['actions']}>
      <Button size="small" icon={<DownloadOutlined />} href={pastYearWorkbookAddress(year)} download>
        导出工作簿
      </Button>
      <Button
        size="small"
        icon={<UploadOutlined />}
        loading={sending.isPending}
        onClick={() => input.current?.click()}
      >
        {sending.isPending ? `正在上传 ${Math.round(sent * 100)}%` : '上传填好的'}
      </Button>
      <ButtonLink size="small" to="/imports" search={{ year }}>
        导入年报文件
      </ButtonLink>
      {pending > 0 && (
        <Button size="small" type="primary" loading={gathering.isPending} onClick={() => gathering.mutate()}>
          核对并确认 {pending} 份
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={`上传填好的 ${year} 年度工作簿`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          setSent(0);
          if (file) sending.mutate(file);
          target.value = '';
        }}
      />
      <RefusalAlert error={error} />
    </div>
  );
}
