/** How sure a word alone makes what is counted: a noun does, a weak noun with another word, a verb says only what became of it. */
export type Force = 'noun' | 'weak' | 'verb';

/** Words that name figures: what they name, by the ends of their paths, and how they are put. */
export interface NamingWords {
  readonly names: readonly string[];
  readonly force: Force;
  readonly words: readonly string[];
}

const OUTCOME = 'applications/concluded';
const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Nouns and verbs by which reports name what the tables count. `*` stands for whatever leads to such an end. */
export const NAMING_WORDS: readonly NamingWords[] = [
  {
    names: ['applications'],
    force: 'noun',
    words: list(`
      政府信息公开申请 政府信息公开的申请 信息公开申请 信息公开的申请 政务公开申请 政府信息申请 政府信息公开申请表 信息公开申请表
      政府信息公开申请件 信息公开申请件 政府信息公开申请事项 信息公开申请事项 政府信息公开书面申请 信息公开书面申请
      政府信息公开申请书 信息公开申请书 公开政府信息的申请 公开政府信息申请 公开信息申请 政府信息公开类申请 信息公开类申请
      申请政府信息公开 申请信息公开 申请公开政府信息 申请公开信息 申请公开政府信息事项 申请政府信息公开事项
      依申请公开 依申请公开件 依申请公开申请 依申请公开事项 依申请公开信息 依申请公开政府信息 依申请公开政府信息申请
      依申请公开信息申请 依申请公开的信息申请 依申请公开的申请事项 依申请公开政府信息的申请 依申请公开信息的申请
      政府信息依申请公开 政府信息依申请公开申请 政府信息依申请公开件 信息依申请公开 依申请信息公开 依申请政府信息公开
      依申请件 政府信息公开依申请 依申请公开申请件 依申请公开业务 依申请公开来信 申请公开件 公开申请 公开申请件 政府信息申请公开 政府信息申请公开件 信息申请公开 信息申请公开件`),
  },
  // All that was to be done: the sum of what was received and what was carried over.
  { names: ['applications'], force: 'verb', words: list('应办理 需办理 应办 需办 需要办理 应当办理') },
  {
    names: ['applications'],
    force: 'weak',
    words: list(`
      申请 申请件 申请事项 申请数 申请书 申请表 申请信息 申请内容 申请的信息 所申请的信息 所申请信息 申请公开的信息 申请公开的内容 申请公开
      所申请公开的信息 申请要求公开的信息 所提申请`),
  },
  {
    names: ['applications/received'],
    force: 'verb',
    words: list(`
      收到 接到 接收 收悉 收取 受理 受理量 受理数 受理件 收件 收件量 收件数 收到件 新增 新增受理 接收到 受理件数 受理总数 收到并受理
      收到并登记 接件 收办 收 登记 登记受理`),
  },
  { names: ['reconsideration', 'litigation'], force: 'verb', words: list('新增') },
  {
    names: ['applications/received/new'],
    force: 'verb',
    words: list('新件 新收 新收到 新受理 新接收 新接到 新收件 新收数'),
  },
  {
    names: [OUTCOME],
    force: 'verb',
    words: list(`
      办结 结件 办结量 办结数 办结件 办结总数 办结总量 办理完毕 办理完结 办毕 答复 答复量 答复数 答复件 答复总量 办复 办理 办理量 办理件 承办
      处理 回复 处理完毕 答复完毕 回复办结 办理答复 完成答复`),
  },
  {
    names: ['applications/carriedOver', 'applications/carriedForward'],
    force: 'verb',
    words: list('结转 转结 结转数 结转件'),
  },
  { names: ['applications/carriedOver'], force: 'verb', words: list('旧件') },
  { names: [OUTCOME], force: 'noun', words: list('依申请答复 依申请办理 依申请公开答复 依申请公开办理') },
  {
    names: [`${OUTCOME}/disclosed`],
    force: 'verb',
    words: list('予以公开 准予公开 同意公开 决定公开 给予公开 全部公开 予以全部公开 全文公开'),
  },
  {
    names: [`${OUTCOME}/partiallyDisclosed`],
    force: 'verb',
    words: list('同意部分公开 决定部分公开 部分公开 予以部分公开 给予部分公开'),
  },
  {
    names: [`${OUTCOME}/withheld`],
    force: 'verb',
    words: list('不予公开 未予公开 不公开 决定不予公开 决定不公开'),
  },
  {
    names: [`${OUTCOME}/unavailable`],
    force: 'verb',
    words: list('无法提供 不能提供 没有办法提供 没法提供'),
  },
  { names: [`${OUTCOME}/notProcessed`], force: 'verb', words: list('不予处理 未予处理 不处理 不予重复处理') },
  { names: [`${OUTCOME}/otherHandling`], force: 'verb', words: list('其他处理 不再处理') },
  { names: [`${OUTCOME}/withheld/stateSecret`], force: 'verb', words: list('国家秘密') },
  {
    names: [`${OUTCOME}/withheld/prohibitedByLaw`],
    force: 'verb',
    words: list('法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 其他法律行政法规禁止公开'),
  },
  {
    names: [`${OUTCOME}/withheld/securityOrStability`],
    force: 'verb',
    words: list('三安全一稳定 “三安全一稳定”'),
  },
  {
    names: [`${OUTCOME}/withheld/thirdPartyRights`],
    force: 'verb',
    words: list('第三方合法权益 第三方权益 第三方的合法权益 保护第三方合法权益 保护第三方权益'),
  },
  { names: [`${OUTCOME}/withheld/internalAffairs`], force: 'verb', words: list('内部事务信息 内部事务') },
  { names: [`${OUTCOME}/withheld/deliberative`], force: 'verb', words: list('过程性信息 四类过程性信息') },
  { names: [`${OUTCOME}/withheld/enforcementFile`], force: 'verb', words: list('行政执法案卷 执法案卷') },
  {
    names: [`${OUTCOME}/withheld/administrativeInquiry`],
    force: 'verb',
    words: list('行政查询事项 行政查询'),
  },
  {
    names: [`${OUTCOME}/unavailable/notHeld`],
    force: 'noun',
    words: list(`
      本机关不掌握 本机关不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握该信息 本机关不掌握申请的相关信息 本机关不掌握申请信息
      本机关不掌握申请内容 本机关不掌握相关政府信息的申请 不掌握相关政府信息 不掌握相关信息 不掌握相关政府信息的申请`),
  },
  {
    names: [`${OUTCOME}/unavailable/notHeld`],
    force: 'verb',
    words: list('不掌握 信息不存在 政府信息不存在 未制作或未获取'),
  },
  {
    names: [`${OUTCOME}/unavailable/requiresCreation`],
    force: 'noun',
    words: list(`
      没有现成信息需要另行制作 没有现成信息、需要另行制作 没有现成信息,需要另行制作 没有现成信息需另行制作 没有现成信息、需另行制作
      没有现成信息`),
  },
  {
    names: [`${OUTCOME}/unavailable/requiresCreation`],
    force: 'verb',
    words: list('需要另行制作 需另行制作 另行制作'),
  },
  {
    names: [`${OUTCOME}/unavailable/stillUnclear`],
    force: 'noun',
    words: list('补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确'),
  },
  {
    names: [`${OUTCOME}/notProcessed/petitionOrComplaint`],
    force: 'noun',
    words: list(`
      信访举报投诉类申请 信访举报投诉申请 信访、举报、投诉类申请 信访投诉举报类申请 信访、投诉、举报类申请 信访类申请
      信访举报投诉类的申请`),
  },
  {
    names: [`${OUTCOME}/notProcessed/petitionOrComplaint`],
    force: 'verb',
    words: list(`
      信访举报投诉类 信访举报投诉 信访、举报、投诉 信访、举报、投诉类 信访投诉 信访投诉举报 信访、投诉 信访投诉举报类 信访、举报投诉
      信访、投诉举报`),
  },
  {
    names: [`${OUTCOME}/notProcessed/duplicate`],
    force: 'noun',
    words: list('重复申请 重复提出申请 重复提交申请 重复的申请 重复申请件'),
  },
  {
    names: [`${OUTCOME}/notProcessed/publishedMaterial`],
    force: 'verb',
    words: list('要求提供公开出版物 提供公开出版物 公开出版物'),
  },
  {
    names: [`${OUTCOME}/notProcessed/excessive`],
    force: 'noun',
    words: list('无正当理由大量反复申请 大量反复申请'),
  },
  {
    names: [`${OUTCOME}/notProcessed/reconfirmation`],
    force: 'verb',
    words: list('要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息'),
  },
  {
    names: [`${OUTCOME}/otherHandling/supplementOverdue`],
    force: 'noun',
    words: list('逾期不补正 申请人逾期不补正 申请人无正当理由逾期不补正 无正当理由逾期不补正'),
  },
  {
    names: [`${OUTCOME}/otherHandling/feeOverdue`],
    force: 'noun',
    words: list('逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴费 逾期未缴纳费用'),
  },
  {
    names: ['reconsideration'],
    force: 'noun',
    words: list(`
      行政复议 复议 行政复议案件 复议案件 行政复议件 行政复议申请 申请行政复议 申请复议 提起行政复议 提出行政复议 提起复议
      被申请行政复议 被申请复议 被行政复议 被复议 行政复议案 行政复议数 行政复议案件数 行政复议申请案件 被提起行政复议 复议机关
      行政复议机关 行政复议事项 行政复议答复通知书 复议答复通知书 行政复议答复通知 复议答复通知`),
  },
  {
    names: ['litigation'],
    force: 'noun',
    words: list(`
      官司 行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政诉讼件 提起行政诉讼 提起诉讼 被提起行政诉讼 被提起诉讼 被行政诉讼 行政诉讼案
      行政应诉案件 行政应诉 应诉案件 应诉 被诉 被起诉 起诉 被诉讼 行政诉讼数 行政诉讼案件数 行政诉讼事项 行政诉讼应诉通知书 行政诉讼应诉通知 应诉通知书 应诉通知`),
  },
  {
    names: ['*/upheld'],
    force: 'verb',
    words: list('结果维持 维持 被维持 予以维持 维持原决定 维持原答复 决定维持'),
  },
  { names: ['*/rectified'], force: 'verb', words: list('结果纠正 纠正 被纠正 予以纠正 纠错 被纠错') },
  { names: ['*/otherResult'], force: 'verb', words: list('其他结果 其它结果') },
  {
    names: ['*/pending'],
    force: 'verb',
    words: list(
      '尚未审结 仍未审结 未审结 正在审理 尚在审理 仍在审理 在审 没有审结 没审结 没审完 没有审完 未审完',
    ),
  },
  {
    names: ['normativeDocuments/*'],
    force: 'noun',
    words: list('行政规范性文件 规范性文件 行政规范性文件件数'),
  },
  { names: ['regulations/*'], force: 'noun', words: list('规章 政府规章') },
  {
    names: ['*/added'],
    force: 'verb',
    words: list(`
      制发 新制发 制定 新制定 出台 新出台 印发 制定出台 制定印发 制定发布 发布实施 制定实施 印发实施 新增 制定公布 新印发
      制发公开 制定并公开 制定并印发 制定并发布 制定并公布 制发并公开`),
  },
  {
    names: ['*/removed'],
    force: 'verb',
    words: list(`
      废止 宣布废止 决定废止 废止失效 废止或宣布失效 废止、失效 宣布失效 废止和宣布失效 宣布失效或废止 失效或废止 废止或失效 清理废止
      失效废止 废止和失效`),
  },
  {
    names: ['*/stock'],
    force: 'verb',
    words: list(
      '管用 仍管用 现仍管用 现行有效 存量 仍在执行 继续有效 继续执行 有效 保留 继续保留 保留有效 现行 公开现行有效 公布现行有效 保留现行有效 集中统一公开现行有效 集中公开现行有效',
    ),
  },
  {
    names: ['licences'],
    force: 'noun',
    words: list('行政许可决定 行政许可处理决定 行政许可决定书 许可决定'),
  },
  {
    names: ['penalties'],
    force: 'noun',
    words: list('行政处罚决定 行政处罚处理决定 行政处罚决定书 处罚决定'),
  },
  {
    names: ['coerciveMeasures'],
    force: 'noun',
    words: list('行政强制决定 行政强制处理决定 行政强制决定书 行政强制措施决定'),
  },
  { names: ['licences'], force: 'weak', words: list('行政许可') },
  { names: ['penalties'], force: 'weak', words: list('行政处罚') },
  { names: ['coerciveMeasures'], force: 'weak', words: list('行政强制 行政强制措施') },
];
