import type { Found } from './private-data.ts';

/** The hundred or so most frequent surnames, which nine in ten people bear. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵';
/** Of these, what is a word of its own before 某, or ends one: 于某日, 向某单位, 成某项; 流程某一环节, 历史某一时期. */
const ALSO_WORDS = '于向成时任何万方单包关管路易常文安项位查余卫高白石金马田江程史章段席';
const MASKED_SURNAMES = [...new Set(SURNAMES)].filter((surname) => !ALSO_WORDS.includes(surname)).join('');

/** The private persons a report speaks of: their names are private, those of officials are not. */
const ROLE = '(?:申请人|原告|上诉人|起诉人|举报人|投诉人|信访人|反映人|当事人|第三人|村民|居民|市民|业主)';
/** What shows that a name has ended: the person is described, or does something. */
const GOES_ON =
  '(?=[（(，,]\\s*(?:男|女|身份证|公民身份|电话|手机|住址|住所|系)|不服|诉(?!求|讼|争|称)|(?:向|要求|请求)(?:本|我|市|区|县|省|该|政府|法院)|的政府信息公开申请|提出的?(?:政府)?信息公开|提起(?:行政)?(?:复议|诉讼)|因不服|身份证|公民身份|与(?:本|我|市|区|县)|等\\s*[\\d一二两三四五六七八九十]+\\s*(?:人|名|户))';
/** Words of two characters that begin like a name and follow a role: 当事人陈述, 申请人申请. */
const NO_NAMES =
  '(?!陈述|申请|申辩|申诉|周知|张贴|许可|谢绝|应当|任意|任何|何时|何种|常年|于是|经常|管理|关于|向来|单独|全部|高度|万余|时常|明确|施行|成功|成立|连续|陆续|高频|高龄|马上|安置|林权|林地|施工|常常|时隔|严重|严格|毕竟|关注|项目|金额|余下|季度|夏季|费用|成批)';

const SURNAME = `(?:欧阳|诸葛|上官|司马|皇甫|令狐|慕容|[${SURNAMES}])`;
/** 申请人向法院提起诉讼 names nobody. */
const SURNAME_OF_ROLE = `(?!向)${SURNAME}`;
const HAN = '\\p{Script=Han}';
/** 张某, 王某某, 李某甲: a person whose name was half taken out. Not 张某庄村. */
const MASKED = new RegExp(
  `(?:欧阳|诸葛|上官|司马|[${MASKED_SURNAMES}]|(?<=${ROLE}[：:]?)${SURNAME})某(?:某|[甲乙丙丁])?(?!某|公司|单位|局|部门|机关|企业|市|县|区|镇|乡|村|庄|街|路|个|种|些|项|类|日|月|年|时|地|人|一|环|标|条|款|段)`,
  'gu',
);
const OF_ROLE = new RegExp(
  `(?<=${ROLE}[：:]?\\s{0,3})${NO_NAMES}${SURNAME_OF_ROLE}${HAN}{1,2}?${GOES_ON}`,
  'gu',
);
/** 李明（男，1980年生）. */
const DESCRIBED = new RegExp(`(?<!${HAN})${SURNAME}${HAN}{1,2}(?=[（(，,]\\s*[男女]\\s*[，,、）)])`, 'gu');

/** Names of private persons, where a report can hardly mean anything else. */
export function personNamesIn(text: string): Found[] {
  const found = [MASKED, OF_ROLE, DESCRIBED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: written }) => ({ at: index, length: written.length }))
    .toSorted((one, other) => one.at - other.at || other.length - one.length);
  return found.filter(
    ({ at }, index) => !found.slice(0, index).some((before) => at < before.at + before.length),
  );
}
