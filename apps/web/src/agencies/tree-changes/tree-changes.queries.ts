import {
  ROUTES,
  type ChangeCoverage,
  type ConfirmedCoverage,
  type ConfirmedTreeChange,
  type TreeChange,
  treeChangedSchema,
  totalsPreviewSchema,
  treeChangePreviewSchema,
} from '@zhaojian/contract';
import { request } from '../../api/request.ts';

/** What a change of the tree would do. Nothing of it is done. */
export const previewTreeChange = (change: TreeChange) =>
  request('POST', ROUTES.treeChangePreview, { body: { change }, answer: treeChangePreviewSchema });

/** Changes the tree, where nothing has to be confirmed or what was seen is still what happens. */
export const changeTree = (body: ConfirmedTreeChange) =>
  request('POST', ROUTES.treeChanges, { body, answer: treeChangedSchema });

/** What a change of coverage would do to the totals. */
export const previewCoverage = (id: string, body: ChangeCoverage) =>
  request('POST', ROUTES.agencyCoveragePreview, { parameters: { id }, body, answer: totalsPreviewSchema });

export const changeCoverage = (id: string, body: ConfirmedCoverage) =>
  request('PUT', ROUTES.agencyCoverage, { parameters: { id }, body });
