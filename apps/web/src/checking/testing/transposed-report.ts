import type userEvent from '@testing-library/user-event';
import { aReport } from '@zhaojian/report/testing';
import { screen, waitFor } from '@testing-library/react';
import { aVersion } from '../../my-report/testing/agency-server.ts';
import { aSubmission } from '../../my-report/testing/submissions.ts';
import { CITY } from '../../testing/open-page.tsx';
import { applyEdits } from '../edits/edits.ts';

export const naturalPerson = (row: string): string => `applications.${row}.naturalPerson`;
/** 21 written as 12, so that one suggested fix settles two findings. */
export const transposed = aReport({ agencyName: '示例市', year: 2025 })
  .withAll({
    [naturalPerson('newlyReceived')]: 21,
    'applications.newlyReceived.total': 21,
    [naturalPerson('disclosed')]: 12,
    'applications.disclosed.total': 21,
    [naturalPerson('outcomesTotal')]: 21,
    'applications.outcomesTotal.total': 21,
  })
  .build();
export const draft = aSubmission({
  agencyId: CITY,
  agencyName: '示例市',
  state: 'draft',
  latestVersion: 1,
  versions: [{}],
});
export const version = aVersion(transposed);
const fix = { basedOn: 1, figures: { [naturalPerson('disclosed')]: 21 }, narratives: {} };
export const fixed = aVersion(applyEdits(transposed, fix, 'corrected'), { number: 2, source: 'corrected' });
export const saved = `POST /api/submissions/${CITY}/2025/versions`;
export const handedIn = `POST /api/submissions/${CITY}/2025/submit`;

export const fixIt = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: '改为 21' }));

export const typeInto = async (user: ReturnType<typeof userEvent.setup>, key: string, figure: string) => {
  const cell = await waitFor(() => {
    const found = document.querySelector<HTMLElement>(`td[data-key="${key}"]`);
    if (!found) throw new Error(`There is no cell ${key}.`);
    return found;
  });
  await user.click(cell);
  await user.keyboard(`${figure}{Enter}`);
};
