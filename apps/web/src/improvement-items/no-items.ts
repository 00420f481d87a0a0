/** Why there is nothing to show, and what would change that. */
export const NO_ITEMS =
  '已通过的年报没有在第五部分分条写出问题和改进措施。分条写出（一是、二是……）的，会在这里按类别汇总。';
