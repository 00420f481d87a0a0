import { Link } from '@tanstack/react-router';
import {
  sourceOf,
  type Submission,
  SUBMISSION_ACTIONS,
  transitionOfEvent,
  VERSION_SOURCE_NAMES,
  type VersionSummary,
} from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';
import { Panel } from '../page/panel.tsx';
import { originalFileAddress } from '../submissions/submissions.queries.ts';
import styles from './version-list.module.css';

const openCount = ({ errors, unread, warnings }: VersionSummary): string =>
  [
    ...(unread > 0 ? [`${unread} 格没有数字`] : []),
    ...(errors > 0 ? [`${errors} 项不符`] : []),
    ...(warnings > 0 ? [`${warnings} 项提示`] : []),
  ].join('，') || '没有不符';

/** Every version of the year, newest first, with what was decided on it. Versions are never changed or deleted. */
export function VersionList({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, versions, events } = submission;
  return (
    <Panel title={`${year} 年度的各个版本`}>
      <div className={styles['scroll']}>
        <table className={styles['versions']}>
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">来源</th>
              <th scope="col">保存</th>
              <th scope="col">检查结果</th>
              <th scope="col">处理</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.number}>
                <th scope="row">
                  <Link
                    to="/reports/$agencyId/$year"
                    params={{ agencyId, year }}
                    search={{ version: version.number }}
                  >
                    第 {version.number} 版
                  </Link>
                </th>
                <td>
                  {VERSION_SOURCE_NAMES[version.source]}
                  {version.fileName && sourceOf(version.source).isRead && (
                    <>
                      {' '}
                      <a
                        href={originalFileAddress(agencyId, year, version.number)}
                        download={version.fileName}
                      >
                        {version.fileName}
                      </a>
                    </>
                  )}
                  {version.reason && <div className="quiet">{version.reason}</div>}
                </td>
                <td>
                  {version.author}
                  <div className="quiet">{momentText(version.createdAt)}</div>
                </td>
                <td>{openCount(version)}</td>
                <td>
                  {events
                    .filter((event) => event.version === version.number && transitionOfEvent(event.kind))
                    .map((event) => (
                      <div key={event.at}>
                        {SUBMISSION_ACTIONS[`submission.${event.kind}`]}{' '}
                        <span className="quiet">{momentText(event.at)}</span>
                      </div>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
