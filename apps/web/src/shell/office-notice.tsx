import { type CurrentNotice, currentNoticeSchema, ROUTES } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { NoticeBanner } from '../office/notice-banner.tsx';

/** What the office has to say to all, until each has put it away: then on none of their machines. */
export function OfficeNotice() {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: QUERY_KEYS.office,
    queryFn: ({ signal }) => request('GET', ROUTES.currentNotice, { answer: currentNoticeSchema, signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });
  // Put away in what was asked too, for the pages outside the shell. Where the platform could not be told, it comes back when it is
  // asked for again: it does no harm.
  const puttingAway = useMutation({
    mutationFn: (id: string) => request('PUT', ROUTES.currentNotice, { body: { id } }),
    onMutate: () =>
      queries.setQueryData<CurrentNotice>(
        QUERY_KEYS.office,
        (before) => before && { ...before, notice: null },
      ),
  });
  const notice = data?.notice;
  if (!notice || notice.id === puttingAway.variables) return null;
  return (
    <NoticeBanner
      text={notice.noticeText}
      closable={{ 'aria-label': '不再显示这条通知', onClose: () => puttingAway.mutate(notice.id) }}
    />
  );
}
