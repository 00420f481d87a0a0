import { figure } from '../figures/figures.ts';
import { applicationsParagraph, rowInWords } from './applications-paragraph.ts';
import { FIELDS } from './fields.ts';
import type { Teller } from './teller.ts';

/** Section 一: the five aspects that the form asks for, one after the other. */
export function overview(teller: Teller): string {
  return [
    '（一）主动公开',
    proactive(teller),
    '（二）依申请公开',
    applicationsParagraph(teller),
    '（三）政府信息管理',
    management(teller),
    '（四）政府信息公开平台建设',
    platform(teller),
    '（五）监督保障',
    supervision(teller),
  ].join('\n');
}

function proactive(teller: Teller): string {
  const { agency, year, self, random } = teller;
  const chance = random('proactive');
  const { topics, audience } = FIELDS[agency.workload];
  const published = chance.whole(6, 40) * (agency.coversArea ? 160 : agency.kind === 'township' ? 4 : 12);
  const hasRegulations = Object.keys(teller.figures).some(
    (key) => key.startsWith('proactiveDisclosure.regulations.') && figure(teller.figures, key) > 0,
  );
  const documents = [...(hasRegulations ? ['regulations'] : []), 'normativeDocuments'].map((row) =>
    rowInWords(teller, row),
  );
  const opening = chance.pick([
    `${self}坚持以公开为常态、不公开为例外，聚焦${topics.join('、')}等重点领域做好主动公开`,
    `${year}年，${self}围绕${topics.join('、')}等${audience}关心的事项，主动公开各类信息${published}条`,
    `${self}对照主动公开基本目录，及时发布${topics[0] ?? ''}、${topics[1] ?? ''}等信息${published}条`,
  ]);
  const reading = chance.pick([
    `发布政策解读材料${chance.whole(1, 12)}篇，其中图解、视频等形式占一半以上。`,
    `面向${audience}发布政策解读${chance.whole(1, 9)}篇，回应热点关切${chance.whole(1, 15)}次。`,
    `围绕${topics[2] ?? ''}开展“政府开放日”活动${chance.whole(1, 3)}场。`,
  ]);
  return `${opening}；${documents.join('；')}；${reading}`;
}

const management = ({ self, random }: Teller): string =>
  random('management').pick([
    `${self}严格落实信息发布“三审三校”制度，坚持先审查、后公开，全年未发生失泄密问题。`,
    '健全公文公开属性源头认定机制，拟制公文时同步确定公开属性，不予公开的说明理由。',
    `${self}对历年文件开展了集中清理，更新公开指南和主动公开目录，失效文件在网站上予以标注。`,
    '建立政府信息动态调整机制，对因情势变化可以公开的信息及时转为主动公开。',
  ]);

const platform = ({ agency, self, random }: Teller): string => {
  const chance = random('platform');
  return chance.pick([
    `依托市政府门户网站信息公开专栏集中发布信息，优化检索功能，专栏全年访问量${chance.whole(2, 90)}万次。`,
    `${self}加强政务新媒体管理，微信公众号发布信息${chance.whole(40, 400)}条，关停长期不更新的账号${chance.whole(0, 2)}个。`,
    agency.kind === 'township'
      ? '在便民服务中心设置信息公开查阅点，并通过村（居）公示栏、微信群同步公开。'
      : `在办事大厅设置信息公开查阅点，提供自助查询设备${chance.whole(1, 6)}台。`,
  ]);
};

const supervision = ({ year, self, random }: Teller): string => {
  const chance = random('supervision');
  return chance.pick([
    `将政府信息公开工作纳入${year}年度绩效考核，每季度通报一次，全年组织业务培训${chance.whole(1, 4)}次。`,
    `${self}明确分管领导和专职人员，开展自查${chance.whole(1, 4)}次，未发生责任追究情形。`,
    `组织开展社会评议，收到有效评议表${chance.whole(30, 600)}份，群众满意率保持在较高水平。`,
  ]);
};
