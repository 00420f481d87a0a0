import {
  type MovedItems,
  movedItemsSchema,
  type OfficeCategoryWords,
  officeCategoryWordsSchema,
  ROUTES,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';

/** The words that the top area added to those by which items are sorted. */
export const categoryWordsQuery = queryOptions({
  queryKey: [...QUERY_KEYS.improvementItems, 'category-words'],
  queryFn: ({ signal }) =>
    request('GET', ROUTES.categoryWords, { answer: officeCategoryWordsSchema, signal }),
});

/** What would move by other words. */
export const previewCategoryWords = (body: OfficeCategoryWords): Promise<MovedItems> =>
  request('POST', ROUTES.categoryWordsPreview, { body, answer: movedItemsSchema });

/** Puts other words in the place of those that were seen. @throws Refusal CATEGORY_WORDS_CHANGED */
export const saveCategoryWords = (body: OfficeCategoryWords): Promise<OfficeCategoryWords> =>
  request('PUT', ROUTES.categoryWords, { body, answer: officeCategoryWordsSchema });
