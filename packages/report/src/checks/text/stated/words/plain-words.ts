const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Words that narrow nothing: a number is the same with them and without them. What is not here, nor among the words that
 * name a figure, may make a number that of a part, of others or of something else, so nothing is concluded from it.
 */
export const PLAIN_WORDS: readonly string[] = [
  // Sums and copulas.
  ...list(`
    的 了 共 共计 总计 合计 累计 总共 一共 计 有 为 是 达 达到 达到了 共有 总数 总数量 总量 数量 数 量 件数 件 总 宗 合 总体 总的
    其 该 上述 以上 这些 此类 则 即 也 亦 还 仍 仍有 尚 尚有 又 并 而 且 同时 其余 余下 剩余 剩 尚余 余 还有 另 另有 之 所 者
    增至 增长到 增长至 上升到 上升至 增加到 增加至 下降到 下降至 减少到 减少至 降至 升至 占 均 都 皆 已 已经 全部 现 现已 一并 较晚 时间较晚
    除 外 以外 之外 扣除 加 连同 承接 拢共 统共 一年下来 哪件 哪一件 三类 打了 为此 包括 包含 含 看 来看 分布 为： 一件 一起 一例 一宗 过 同一 同一事项 反复 各 每`),
  ...list(
    '尚未形成 尚未确定 尚未定稿 尚未成文 之多 达到 有所 主要 主要是 主要为 主要涉及 主要集中在 多为 大多为 内容 内容为 如 例如 偏多 较多 偏高 居多 偏少 较少 可 所有 上述 连续 办理结果为 结果为 获 所作',
  ),
  // How the work is done.
  ...list(`
    依法 依规 依法依规 依照 按照 按 根据 规定 要求 按规定 按要求 按照规定 按期 按时 及时 如期 准时 规范 妥善 稳妥 认真 积极 严格 扎实
    稳步 有序 高效 高质量 全面 切实 圆满 顺利 做好 开展 推进 落实 《条例》 条例 法律规定 法定 期限 时限 时间 期限内 时限内 规定时间内
    按时限 按时限要求 规定时限内 法定期限内 法定时限内 法定答复期限内 规定期限内 内 在 于 对 就 将 把 向 从 由 以 用 给 为了 经 经过 经审查 经审核
    经研究 经检索 经区分处理 区分处理 区分处理后 区分处理后予以 作区分处理后 完成 作出 做出 作 进行 予以 给予 得到 获 获得 获得了
    严谨 审慎 慎重 稳慎 耐心 精准 统筹 规范高效 高标准 严格按照 严格依照 严格依据 牵头 协同 保质保量 第一时间 限时 分类 及时高效
    依法依规及时 认真做好 逐一 应 相同内容 相同事项 同一内容 最多 其次 其次为 补正通知后 经补正通知后 因此 名义 现有 仅 仅有 只有 数为 合计为
    出具 实际 统一 集中 逐件 程序 依据 实施 下达 采取 应对 回应并 收到并办理 收到并处理 接收并办理 接收并处理 接收和办理 收到和办理 登记办理 受理办理 受理并办理 受理并答复 登记并办理
    同步 清理 集中清理 清理后 经清理 梳理 告知 因故 故 新发生 新的`),
  // Who asks, and whom.
  ...list(`
    公民 公民个人 公众 社会公众 群众 广大群众 人民群众 市民 村民 居民 社会 申请人 当事人 各界 社会各界 来自 提出 提交 递交 登记 提起 要求
    书面 任何 公民或组织 组织和个人 个人和组织 单位和个人 个人或单位 任何组织或个人 任何单位和个人 公民和组织 任何 形式 各种形式 任何形式 任何组织和个人 任何组织 个人 各类 各种 多种 学校 公司 行政机关 厅机关 局机关 厅办公室 局办公室 公民个人及单位 单位和个人 各级行政机关 提请`),
  // Why and about what, where it is about information.
  ...list(`
    政府信息公开 信息公开 信息公开领域 政府信息公开领域 信息公开方面 信息公开事项 政府信息公开事项 公开政府信息 政务公开 政府信息 政府信息公开工作 信息公开工作 政府信息公开类 信息公开类 信息公开事务 政府信息公开事务
    因 因为 由于 针对 围绕 关于 有关 相关 涉及 涉 引起 引发 导致 产生 发生 出现 造成 而起 不服 不满 答复不服 对答复不服 不服答复
    不服政府信息公开答复 对政府信息公开答复不服 工作 方面 情况 情形 现象 类 类型 类别 事项 案件 案 原因 理由 事由
    属于 属 系 归入 归为 被 后 时 处理决定 依申请 范围 办理结果 处理结果 答复结果 办理情况 答复类型 结果 决定 如下 分为 分别`),
  // When, where nothing but the year itself is meant.
  ...list(`
    截至 截止 年底 年末 年终 年初 年度末 底 目前 到 至 需 需要 经统计 据统计 统计`),
];

/** Not yet done: narrows nothing where what is carried forward is told, but none of these is not none at all. */
export const PENDING_WORDS: readonly string[] = list(`
  尚未办结 未办结 未办理完毕 未到期 尚未到期 未到答复期限 尚未到答复期限 未到期限 正在办理 正在办理中 在办理中 尚在办理
  尚在办理中 尚在办理期限内 尚在法定期限内 尚在法定答复期内 尚在办理期内 仍在办理 仍在办理中 处于办理期内 处于办理期限内
  因未到答复期限 跨年度 跨年 因跨年度 办理期限内 临近年末 因临近年末 临近年底 因临近年底 因未到期限 因未到期 未到法定期限 未超期
  尚未答复 仍未答复 暂未答复 尚未作出答复 尚未办理完毕 尚未办理完结 尚未完成 尚未办完 未办完 仍未办结 暂未办结 尚待答复 待答复 在途 在办理 在办理之中 仍在办理之中 尚在办理之中 正在办理之中 在办理过程中 尚在办理过程中 正在办理过程中 正在处理 在处理中`);

/** Behind a number these begin what became of all it counts. */
export const OF_ALL: ReadonlySet<string> = new Set(
  list(
    '均 都 皆 全部 占 并 且 同时 其中 同比 环比 较 比 现已 一并 而 也 主要 主要是 主要为 主要涉及 主要集中在 多为 大多为',
  ),
);

/** Between words these join them. */
export const JOINERS: ReadonlySet<string> = new Set(list('和 及 与 或 、 以及 或者 和(或)'));

/** A number after these is that of a part of what was counted before. */
export const PART_WORDS: ReadonlySet<string> = new Set(list('其中 当中 另 另有 另外 此外'));

/** What is counted next has nothing to do with applications for information. */
export const FOREIGN_WORDS: readonly string[] = list(`
  信访 来信 来访 来电 咨询 留言 建议 提案 议案 工单 热线 办件 审批 诉求 投诉 信箱 政务服务 许可 一件事 网民 举报 稿件 培训 仲裁 补贴`);
