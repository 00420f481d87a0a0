import {
  ROUTES,
  type ConfirmedTreeChange,
  type TreeChange,
  treeChangedSchema,
  treeChangePreviewSchema,
} from '@zhaojian/contract';
import { request } from '../../api/request.ts';

/** What a change of the tree would do. Nothing of it is done. */
export const previewTreeChange = (change: TreeChange) =>
  request('POST', ROUTES.treeChangePreview, { body: { change }, answer: treeChangePreviewSchema });

/** Changes the tree, where nothing has to be confirmed or what was seen is still what happens. */
export const changeTree = (body: ConfirmedTreeChange) =>
  request('POST', ROUTES.treeChanges, { body, answer: treeChangedSchema });
