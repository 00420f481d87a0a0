/**
 * For queries of what others do at the same time (the board, the queue): how often they are refetched while the page is
 * visible. What is on screen stays until the answer is there, so that nobody loses their place.
 */
export const followOthers = { refetchInterval: 30_000 } as const;
