import {
  describeFinding,
  doubtfulKeys,
  type Finding,
  findingId,
  formOf,
  type OpenItem,
  type Report,
  unreadKeys,
} from '@zhaojian/report';
import { NarrativeText } from '../report-view/narrative-text.tsx';
import { exactFigure } from '../figures/figure-text.ts';
import { StatutoryTable } from '../statutory-table/statutory-table.tsx';
import styles from './printed-report.module.css';

interface Props {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What is open in it. */
  readonly items: readonly OpenItem[];
  readonly fileName: string;
}

const SIGNATURES = ['填报人', '审核人', '单位负责人'];

/** Seen on paper only: the recognised report in the statutory form, what it fails, and where people sign. */
export function PrintedReport({ report, findings, items, fileName }: Props) {
  const form = formOf(report);
  const unread = unreadKeys(report).length;
  const doubtful = doubtfulKeys(report).length;
  const sums = items.filter(({ sum }) => sum !== undefined);
  return (
    <article className={styles['printed']} data-printed aria-hidden>
      <h1>
        {report.agencyName}
        {report.year}年政府信息公开工作年度报告
      </h1>
      <p className={styles['source']}>识别自文件“{fileName}”，供核对签字用。</p>
      {formOf(report).sections.map((section) => (
        <section key={section.id}>
          <h2>
            {section.number}、{section.title}
          </h2>
          {section.kind === 'table' ? (
            <StatutoryTable
              form={form}
              table={section.table}
              title={section.title}
              cells={report.cells}
              findings={findings}
              mode="view"
            />
          ) : (
            <NarrativeText text={report.narratives[section.id].text} quotes={[]} />
          )}
        </section>
      ))}
      <section>
        <h2>校验结果</h2>
        {unread > 0 && <p>有 {unread} 格没有读出数字，表中印作“未读出”，请对照原文手写补上。</p>}
        {sums.length > 0 && (
          <ul>
            {sums.map(({ id, title, sum }) => (
              <li key={id}>
                {title}：总计没有读出，各项之和是 {exactFigure(sum ?? 0)}
              </li>
            ))}
          </ul>
        )}
        {doubtful > 0 && <p>有 {doubtful} 格识别存疑，表中标有“?”，请对照原文核对。</p>}
        {findings.length === 0 ? (
          <p>{unread > 0 ? '已读出的数字之间勾稽关系相符。' : '勾稽关系全部相符，文字与表格一致。'}</p>
        ) : (
          <ol>
            {findings.map((finding) => (
              <li key={`${findingId(finding)} ${finding.quote ?? ''}`}>
                {describeFinding(form, finding).message}
              </li>
            ))}
          </ol>
        )}
      </section>
      <footer className={styles['signing']}>
        <dl className={styles['signatures']}>
          {SIGNATURES.map((name) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <div className={styles['seal']}>
          <p>{report.agencyName}（盖章）</p>
          <p>　　　　年　　　月　　　日</p>
        </div>
      </footer>
    </article>
  );
}
