/** Applications for something else than information. */
export const OTHER_APPLICATIONS =
  /(?:办结|办理(?!完毕)|答复|办复|受理|收到|接到|新收)(?!了?(?:的|全部|各类|所有|公民|公众|群众|书面)*(?:依)?申请)(?![^\d，,。；;：:]*(?:信息|依申请|公开|结转|转结))[^\d，,。；;：:]{1,16}申请/gu;

/** What has numbers of its own that no table holds: a number beside it is not that of a topic. */
export const ELSEWHERE: readonly RegExp[] = [
  // Disputes and applications that an agency decides for others.
  /(?:办理|受理|审理|审结|承办|收到|代理|(?<!答复)不服(?!答复))(?![^\d，,。；;：:]{0,6}(?:信息公开|引起|引发|产生))[^\d，,。；;：:]{0,8}?(?:(?:行政)?复议(?:案件|申请书?)?|应诉案件)|(?:作为|以[^\d，,。；;：:]{2,8}为)(?:被告|被申请人)(?![^\d，,。；;：:]*信息公开)[^\d，,。；;：:]*/gu,
  OTHER_APPLICATIONS,
  // Parts of the applications, by how they came and from whom.
  /(?:网上|网络|在线|信函|书面|邮寄|邮件|当面|现场|传真|平台|窗口)(?:提交|提出)?(?:的)?申请|自然人|企业|社会组织/gu,
  // Letters, meetings, ends of disputes and whatever else is counted in reports.
  /信访(?!、?举报|、?投诉|类)|来信|来访|来电|咨询|留言|建议|提案|《[^》]*》|告知书|答复书|决定书|回执|通知书|撤回|撤销|撤诉|[一二]审|当日|补正(?!后)|审结|败诉|胜诉|驳回|调解|和解|其他结果|信息(?=\d+(?:余|多)?条)|文件(?=\d+份)|培训|会议|检查|超期|延期|逾期(?!不补正|未)|转(?:办|送|交)/gu,
];
