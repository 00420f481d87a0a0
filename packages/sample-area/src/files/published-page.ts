/**
 * A report as an agency's website shows it: the site's path above the article, and the index table that every
 * published document has.
 */
export function publishedPage(page: string, agencyName: string, year: number, charset: string): string {
  const furniture = [
    '<div class="path">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; 政府信息公开年报</div>',
    '<table class="index"><tbody>',
    `<tr><td>名称</td><td>${agencyName}${year}年年报</td><td>索引号</td><td>SL-${year + 1}-0001</td></tr>`,
    `<tr><td>发布机构</td><td>${agencyName}</td><td>发布日期</td><td>${year + 1}-01-20</td></tr>`,
    '</tbody></table>',
  ].join('\n');
  return page
    .replace('<article>', `${furniture}\n<article>`)
    .replace(
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
    );
}
