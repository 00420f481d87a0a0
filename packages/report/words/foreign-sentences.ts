import type { ForeignWords } from '../src/whose-words/foreign-words.ts';

/** A sentence of a report, and what in it is another's: null where nothing is. */
export interface ForeignSentence {
  readonly agency: string;
  readonly year: number;
  readonly text: string;
  readonly says: ForeignWords['reason'] | null;
}

const of =
  (agency: string, year: number) =>
  (text: string, says: ForeignSentence['says'] = null) => ({
    agency,
    year,
    text,
    says,
  });
const education = of('东示例区教育局', 2024);
const health = of('示例市卫生健康委员会', 2023);
const office = of('东示例区人民政府办公室', 2024);
const street = of('东湖街道办事处', 2024);
const town = of('松岗镇人民政府', 2023);
const justice = of('西示例区司法局', 2024);

/** The areas that the sentences speak of. */
export const OTHER_PLACES: readonly string[] = [
  '东示例区',
  '西示例区',
  '东湖街道',
  '西湖街道',
  '松岗镇',
  '柏岭镇',
];

export const FOREIGN_SENTENCES: readonly ForeignSentence[] = [
  // Another agency, or another kind of agency, speaks.
  education('西示例区教育局高度重视政府信息公开工作，多次召开会议研究部署。', 'agency'),
  education('东示例区公安局坚持以公开促公正，全面推进警务公开。', 'agency'),
  education('我街道认真贯彻落实条例，做到应公开尽公开。', 'kind'),
  education('我镇成立了以镇长为组长的领导小组。', 'kind'),
  education('为进一步做好工作，我委修订了信息发布审查办法。', 'kind'),
  education('2024年，东示例区住房和城乡建设局认真贯彻落实条例要求，扎实推进信息公开。', 'agency'),
  health('我局严格按照要求及时公开信息。', 'kind'),
  health('示例市公安局全面落实公开制度，不断提升公开质量。', 'agency'),
  health('我市场监管局将继续做好公开工作。', null),
  street('我局将进一步加强学习，提高业务能力。', 'kind'),
  street('西湖街道办事处严格落实审查制度，把好发布关。', 'agency'),
  street('我镇高度重视此项工作。', 'kind'),
  town('柏岭镇人民政府始终坚持以人民为中心，积极推进政务公开。', 'agency'),
  town('我街道将加大公开力度。', 'kind'),
  town('本局设立了公开专栏。', 'kind'),
  justice('东示例区司法局认真履行法治建设职责，按时公开信息。', 'agency'),
  justice('我委将进一步完善制度。', 'kind'),
  justice('我院积极推进审务公开。', 'kind'),
  office('我局不断规范答复流程。', 'kind'),
  office('示例市大数据管理局积极推进数据开放。', 'agency'),
  // Those reasonably named.
  education('在示例市教育局的指导下，我局完成了公开目录的修订。'),
  education('我局与东示例区公安局联合发布校园安全提示，并在网站公开。'),
  education('向东示例区人民政府办公室报送信息88条。'),
  education('经东示例区司法局复议，维持原答复1件。'),
  education('东示例区人民政府高度重视教育信息公开，区长多次作出批示。'),
  education('东示例区人民政府办公室加强指导，对我局开展了业务培训。'),
  education('我局教育信息公开工作得到群众好评。'),
  education('东示例区教育局高度重视政府信息公开工作。'),
  education('区教育局坚持主动公开，及时发布招生信息。'),
  education('申请人向西示例区教育局提出的申请误投我局，已告知其向该局提出。'),
  education('我区各学校均设立了公开栏。'),
  education('我镇卫生院的做法值得学习，这是学生调研报告的题目。', 'kind'),
  health('我委高度重视政府信息公开工作。'),
  health('我市医疗机构全部公开收费标准。'),
  health('全市各县区卫生健康局认真落实公开要求。'),
  street('我街道办事处积极推进政务公开。'),
  street('我办坚持每月更新公开栏。'),
  street('东示例区公安局东湖派出所与我街道共同公开反诈信息。'),
  town('我镇将继续加强公开平台建设。'),
  town('本镇各村均设立村务公开栏。'),
  town('我县今年的考核中，我镇排名靠前。'),
  justice('我局承办以区政府为被申请人的复议案件12件，其中涉及东示例区教育局1件。'),
  justice('示例市人民政府积极推进法治政府建设，我局对照落实。'),
  office('我办牵头制定了全区公开目录。'),
  office('我区各部门认真落实公开责任。'),
  office('东示例区教育局、东示例区公安局等12个单位按时报送了年度报告。'),
  office('东示例区教育局积极推进校务公开，东湖街道办事处严格落实村务公开。'),
  // Another place.
  education('西示例区各学校的招生简章已全部公开。', 'place'),
  town('柏岭镇各村财务每季度公开一次。', 'place'),
  street('在西湖街道的12个社区设立了公开栏。', 'place'),
  justice('东示例区的人民调解员名册已在网上公布。', 'place'),
  education('示例市东示例区的学位信息已公开。'),
  education('组织人员赴西示例区学习考察校务公开经验。'),
  town('借鉴柏岭镇的经验，设立了村级查阅点。'),
  education('与西示例区教育局建立联络机制，互通申请办理情况。'),
  street('西湖街道划转我街道的两个社区已设立公开栏。'),
  justice('与东示例区等兄弟单位相比，我局公开的深度不够。'),
  // Another year.
  education('2023年，我局主动公开信息120条。', 'year'),
  education('2022年度，我局认真贯彻落实条例，扎实推进公开工作。', 'year'),
  education('2023年全年共受理申请5件，均已答复。', 'year'),
  health('2022年，我委积极推进公开平台建设。', 'year'),
  town('2022年，我镇在政务公开方面做了大量工作。', 'year'),
  town('2021年以来全镇共公开信息86条。', null),
  street('2023年度本街道共发布政务信息215条。', 'year'),
  justice('2025年，我局共收到政府信息公开申请6件。', 'year'),
  office('2023年我办共收到申请15件，办结15件。', 'year'),
  health('2020年，全委系统坚持主动公开，不断提高透明度。', 'year'),
  education('2024年，我局主动公开信息120条，比2023年增加15条。'),
  education('2023年，我局主动公开信息120条，2024年为135条。'),
  education('2023年反馈的问题已全部整改。'),
  education('2025年，我局将进一步加大公开力度。'),
  education('根据《2023年政务公开工作要点》，对公开目录作了调整。'),
  education('2023年12月收到的1件申请结转到本年度办理。'),
  education('2023年我局被评为公开工作先进单位，2024年继续保持。'),
  health('2022年修订的办法继续执行。'),
  health('对2020年至2022年的文件进行了清理。'),
  town('2022年结转的申请1件已经办结。'),
  town('针对2022年存在的问题，我镇逐项整改。'),
  street('与2023年相比，申请数量有所下降。'),
  street('2024年，我街道共公开信息215条。'),
  justice('2019年新修订的条例施行以来，我局不断完善制度。'),
  justice('自2023年起，我局每季度公布一次复议数据。'),
  office('2025年是规划的收官之年，我办将聚焦重点领域推进公开。'),
  office('2023年度考核中指出的3个问题，已按要求整改到位。'),
  // The duties of another line.
  education('大力开展公路法宣传教育活动。', 'law'),
  education('依据《药品管理法》公开抽检结果。', 'law'),
  justice('认真落实义务教育法，公开招生信息。', 'law'),
  education('落实《义务教育法》要求，公开学区划分。'),
  health('依据《药品管理法》公开抽检结果。'),
  town('宣传森林法、水法等法律法规。'),
];
