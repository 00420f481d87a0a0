import { FileAddOutlined, FileExcelOutlined, FormOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ROUTES, type Submission } from '@zhaojian/contract';
import { formById } from '@zhaojian/report';
import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { REPORT_FILE_EXTENSIONS } from '../submissions/report-file-extensions.ts';
import {
  submissionHistoryQuery,
  submissionKey,
  submissionQuery,
  versionQuery,
} from '../submissions/submissions.queries.ts';
import { uploadReport } from '../submissions/submissions.requests.ts';
import styles from './ways-in.module.css';
import { UploadRefusal } from './upload-refusal.tsx';
import { linkTo } from '../api/agency-at-work.ts';

interface Attempt {
  readonly file: File;
  readonly basedOn: number;
  readonly confirmAgency: boolean;
}

/**
 * Two equal ways to bring a report in: drop the file, or fill in the tables here. When the year closed while the
 * page was open, both are gone, but what was refused is still said.
 */
export function WaysIn({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, latestVersion, form, editable } = submission;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [sent, setSent] = useState(0);
  const seen = latestVersion ?? 0;

  const uploading = useMutation({
    mutationFn: (attempt: Attempt) => {
      setSent(0);
      return uploadReport({ agencyId, year }, { ...attempt, onProgress: setSent });
    },
    onSuccess: async (version) => {
      queries.setQueryData(versionQuery(agencyId, year, version.number).queryKey, version);
      await queries.invalidateQueries({ queryKey: submissionQuery(agencyId, year).queryKey });
      void queries.invalidateQueries({ queryKey: submissionHistoryQuery(agencyId).queryKey });
      await navigate({ to: '/my-report/$year', params: { year } });
    },
    onError: () => {
      // Someone else may have acted meanwhile: the card and the years should show the present state.
      void queries.invalidateQueries({ queryKey: submissionKey(agencyId, year) });
      void queries.invalidateQueries({ queryKey: submissionHistoryQuery(agencyId).queryKey });
    },
  });
  const attempt = uploading.variables;
  const again = (change: Partial<Attempt>) => {
    if (attempt) uploading.mutate({ ...attempt, ...change });
  };

  if (!editable && !uploading.error) return null;
  return (
    <div>
      {editable && (
        <div className={styles['ways']}>
          <Upload.Dragger
            className={styles['drop'] ?? ''}
            accept={REPORT_FILE_EXTENSIONS}
            multiple={false}
            showUploadList={false}
            disabled={uploading.isPending}
            beforeUpload={(file) => {
              uploading.mutate({ file, basedOn: seen, confirmAgency: false });
              return false;
            }}
          >
            {uploading.isPending && attempt ? (
              <div className={styles['sending']} aria-live="polite">
                <strong>{attempt.file.name}</strong>
                <Progress percent={Math.round(sent * 100)} showInfo={false} />
                <span className="quiet">
                  {sent < 1 ? `正在上传 ${Math.round(sent * 100)}%` : '已上传，正在识别表格…'}
                </span>
              </div>
            ) : (
              <div className={styles['way']}>
                <FileAddOutlined className={styles['wayMark']} />
                <strong>{seen > 0 ? '上传新的文件' : '上传年度报告'}</strong>
                <span className="quiet">
                  把文件拖到这里，或点击选择。Word、PDF、OFD、Excel、网页、文本都可以，一般不到一分钟。
                </span>
              </div>
            )}
          </Upload.Dragger>
          <Link to="/my-report/$year" params={{ year }} className={styles['fillIn'] ?? ''}>
            <FormOutlined className={styles['wayMark']} />
            <strong>{seen > 0 ? '在线核对和更正' : '在线填写'}</strong>
            <span className="quiet">
              {seen > 0
                ? '在识别出的表格上直接改，每次保存都是新的一版，原来的都在。'
                : `按${formById(form).source}的表格直接填，总计自动相加，上年结转自动带入。`}
            </span>
          </Link>
        </div>
      )}
      {editable && <TemplateLink agencyId={agencyId} year={year} />}
      {uploading.error && attempt && (
        <UploadRefusal
          error={uploading.error}
          fileName={attempt.file.name}
          onConfirmAgency={() => again({ confirmAgency: true })}
          onUploadOver={(version) => again({ basedOn: version })}
          onAgain={() => again({})}
          onClose={() => uploading.reset()}
        />
      )}
      {editable && seen > 0 && (
        <p className={styles['aside']}>上传新文件会成为第 {seen + 1} 版，以前的版本都会保留。</p>
      )}
    </div>
  );
}

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

/** The form as a workbook: filled in at one's desk, then uploaded like any other file. */
function TemplateLink({ agencyId, year }: Props) {
  return (
    <p className={styles['aside']}>
      习惯用 Excel 填？
      <a href={linkTo(ROUTES.reportTemplate, { agencyId, year })} download>
        <FileExcelOutlined /> 下载 Excel 填报模板
      </a>
      ，机关名称、年度和上年结转已填好，总计自动相加，填完上传即可。
    </p>
  );
}
