const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Offices that may be others: the agency's own are told by its name. */
const OFFICES: readonly string[] = list(
  '局 委 厅 镇 乡 部门 单位 机构 市本级政府 省本级政府 县本级政府 区本级政府 省政府 市政府 县政府 区政府 自治区政府 本级政府',
);

/** Words that may tell no more than that all is told of: which offices there are, and what is most of it. */
export const MAY_NARROW_NOTHING: readonly string[] = [...OFFICES, ...list('各级 多 少数 个别 首次')];

/**
 * Words that make a number that of some of what is named, of more, of others' or of another deed, whatever else is stated:
 * what they count no table holds.
 */
export const NARROWING_WORDS: readonly string[] = [
  // Look like others and are not.
  ...list(`
    维持率 纠错率 纠正率 办结率 答复率 受理率 公开率 答复书 答复函 答复意见 答复文书 复议决定 复议机构 复议听证 行政复议决定 行政复议机构 行政复议答复 复议答复
    复议前 诉讼请求 诉讼费 无效 失效 有效期 申请材料 申请人数 公开属性 行政处罚案卷 行政许可事项 行政处罚信息 行政许可信息 行政许可申请
    行政处罚事项 行政强制事项 行政许可证 许可事项`),
  // Another deed than receiving and answering.
  ...list(`
    指导 督促 督办 督导 协助 协调 协办 转办 转交 交办 转送 转来 转至 移送 移交 参与 会商 会审 会办 抽查 抽取 抽检 评查 回访 回头看
    检查 核查 复核 调研 座谈 培训 宣传 编制 编发 收集 征集 公示率 解读 起草 代拟 修改 修订 评估 备案 报备 审核 审查件`),
  // How disputes go which is not how they end in the table.
  ...list(`
    调解 和解 撤诉 撤销 撤回 撤消 败诉 胜诉 一审 二审 再审 上诉 驳回 听证 开庭 出庭 审结 化解 申诉 信访复查 终止审理 复议终止 仲裁 驳回起诉 立案 查处 查办`),
  ...OFFICES,
  // Others' than the agency's.
  ...list('上级 国务院 省委 区委 县委 各级 下级 兄弟 其他单位 其他部门'),
  // Some of them by how soon, or one of them.
  ...list(`
    延期 延长 超期 超时 逾期 提前 当日 当场 当天 即时 当面 平均 人均 户均 每月 月均 日均 每件 最快 最长 最短 最少 超过 突破 近 约 余件 个别 少数 首次 多次 某`),
  // Not yet, not at all, not so.
  ...list(
    '拟 计划 预计 力争 争取 确保 下一步 不属于 不涉及 不是 不含 不包括 不计 非 未能 不再是 不同意公开 目标',
  ),
  // A difference.
  ...list('增加 减少 增长 下降 上升 增 减 多 少 增幅 降幅 新增率 同比增加 同比减少 同比增长 同比下降 净增'),
];
