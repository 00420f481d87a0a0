import { changedSincePublished, type Submission } from '@zhaojian/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { dayText, dueText, todayInChina } from '../../dates/days.ts';
import { FactBesideState } from './fact-beside-state.tsx';
import { PublicationDialog } from './publication-dialog.tsx';
import styles from './publication-state.module.css';

/** Whether and where the report was published, as the agency says; beside the state, and possible before acceptance. */
export function PublicationState({
  submission,
  number,
}: {
  readonly submission: Submission;
  readonly number: number;
}) {
  const { publication, publishOn, publishedLate, exemption, latestVersion, acceptedVersion } = submission;
  const [saying, setSaying] = useState(false);
  if (exemption !== null && !publication) return null;
  const today = todayInChina();
  return (
    <FactBesideState label="公开">
      <p>
        {publication ? (
          <>
            <strong>已公开</strong>：{dayText(publication.publishedOn, today)}
            {publishedLate && publishOn && `（晚于公开期限 ${dayText(publishOn, today)}）`}，
            <a href={publication.webAddress} target="_blank" rel="noreferrer noopener">
              {publication.webAddress}
            </a>
          </>
        ) : (
          <>
            <strong>还没有登记公开</strong>
            {publishOn && (
              <span className={publishedLate ? styles['late'] : ''}>
                ：须在 {dayText(publishOn, today)}前公开，{dueText(publishOn, today)}
              </span>
            )}
            。在网站上公开以后，请登记日期和网址；审核通过以前就公开的也可以登记。
          </>
        )}
      </p>
      <Button onClick={() => setSaying(true)}>{publication ? '更正公开登记' : '登记公开'}</Button>
      {publication && changedSincePublished(submission) && (
        <Alert
          className={styles['changed'] ?? ''}
          type="warning"
          showIcon
          title="已公开的内容与现在的不同"
          description={
            acceptedVersion === null || acceptedVersion <= publication.version
              ? `公开时是第 ${publication.version} 版，现在是第 ${latestVersion ?? number} 版。请把新的一版公开，再到“更正公开登记”里勾选已换成新的一版。`
              : `公开的为第 ${publication.version} 版，与通过的第 ${acceptedVersion} 版不一致，请更新网站上的年报，再到“更正公开登记”里勾选已换成新的一版。`
          }
        />
      )}
      {saying && (
        <PublicationDialog submission={submission} number={number} onClose={() => setSaying(false)} />
      )}
    </FactBesideState>
  );
}
