import { transitionOf } from '@zhaojian/contract';
import { emptyReport } from '@zhaojian/report';

/** How many sentences of a report are everyone's, the agency's own of all years, and this year's. */
const SENTENCES = { templates: 6, kept: 8, own: 6 };
const TEMPLATES = 40;
/** One report in so many has five sentences of another agency, each with a word changed. */
const COPIED = 50;
const REPORTS_AT_ONCE = 1000;

const WORDS = (
  '公开 信息 工作 制度 群众 平台 网站 栏目 政策 解读 培训 考核 检查 整改 问题 措施 科室 单位 责任 领导 审核 发布 更新 目录 清单 ' +
  '流程 时限 答复 申请 受理 登记 归档 沟通 协调 监督 评议 反馈 意见 建议 满意 质量 水平 能力 队伍 人员 业务 学习 会议 部署 落实 ' +
  '推进 深化 完善 规范 优化 加强 提升 拓展 创新 服务 窗口 大厅 社区 乡村 学校 医院 企业 项目 资金 预算 决算 采购 工程 环境 安全'
).split(' ');

/** Accepted reports of all agencies of the tree, each with narratives of some twenty sentences. Returns how many there are. */
export async function generateNarratives(database, years) {
  const nodes = await database.query('SELECT id FROM node ORDER BY id');
  const random = seeded(20251201);
  const sentence = (length) => {
    const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]);
    return `${words.slice(0, length / 2).join('')}，${words.slice(length / 2).join('')}。`;
  };
  const several = (count) => Array.from({ length: count }, () => sentence(18 + Math.floor(random() * 8)));
  const templates = several(TEMPLATES);
  const kept = new Map(nodes.map(({ id }) => [id, several(SENTENCES.kept)]));
  await database.query('CREATE TEMP TABLE blank AS SELECT $1::jsonb AS report', [
    JSON.stringify(emptyReport('', years.at(-1))),
  ]);
  for (const year of years)
    for (let from = 0; from < nodes.length; from += REPORTS_AT_ONCE) {
      const rows = nodes.slice(from, from + REPORTS_AT_ONCE).map(({ id }, index) => {
        const shared = Array.from(
          { length: SENTENCES.templates },
          () => templates[Math.floor(random() * TEMPLATES)],
        );
        const other = kept.get(nodes[(from + index + 7) % nodes.length].id);
        const copied =
          random() * COPIED < 1 ? other.slice(0, 5).map((text) => text.replace('，', '，并')) : [];
        const own = [...kept.get(id), ...several(SENTENCES.own), ...copied];
        return {
          id,
          overview: [...shared, ...own.slice(0, 9)].join(''),
          improvement: own.slice(9).join('\n'),
        };
      });
      await insertReports(database, year, rows);
    }
  return nodes.length * years.length;
}

async function insertReports(database, year, rows) {
  await database.query(
    `WITH row AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, overview text, improvement text)),
     made AS (INSERT INTO submission (agency_id, year, state, latest_version, submitted_version, accepted_version,
                first_submitted_on, submitted_at, errors, warnings, unread, last_activity_at)
              SELECT id, $2::int, '${transitionOf('accept').to}', 1, 1, 1, make_date($2::int + 1, 1, 1) + (random() * 33)::int,
                     now(), 0, 2, 0, now() FROM row RETURNING id, agency_id)
     INSERT INTO report_version (submission_id, number, source, created_at, author, report, findings, notices,
       errors, warnings, unread, doubtful)
     SELECT made.id, 1, 'entered', now(), '', blank.report || jsonb_build_object('narratives', jsonb_build_object(
              'overview', jsonb_build_object('text', row.overview), 'improvement', jsonb_build_object('text', row.improvement),
              'otherMatters', jsonb_build_object('text', '本年度未收取信息处理费。'))), '[]', '[]', 0, 0, 0, 0
     FROM made JOIN row ON row.id = made.agency_id CROSS JOIN blank`,
    [JSON.stringify(rows), year],
  );
}

/** Mulberry32: the same nation each time. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
