import { aReport } from '../testing/index.ts';
import { identityNumbersIn } from './identity-numbers.ts';
import { mobileNumbersIn } from './mobile-numbers.ts';
import { personNamesIn } from './person-names.ts';
import { type Found, privateDataIn } from './private-data.ts';

const quotes = (find: (text: string) => readonly Found[], text: string) =>
  find(text).map(({ at, length }) => text.slice(at, at + length));

/** Made up. */
const NUMBER = '11010119900307109X';

describe('citizens’ identity numbers', () => {
  it.each([
    [`申请人身份证号${NUMBER}。`, NUMBER],
    [`身份证：${NUMBER.toLowerCase()}，`, NUMBER.toLowerCase()],
    ['号码为１１０１０１１９９００３０７１０９Ｘ的申请人', '１１０１０１１９９００３０７１０９Ｘ'],
    ['身份证号 110101 19900307 109X 。', '110101 19900307 109X'],
  ])('are found in %s', (text, number) => {
    expect(quotes(identityNumbersIn, text)).toEqual([number]);
  });

  it.each([
    ['其校验码不符', '编号110101199003071090的文件'],
    ['没有这一天', '编号110101199002301090的文件'],
    ['统一社会信用代码', '统一社会信用代码11210900MB1234567X'],
    ['更长的数字', `流水号9${NUMBER}`],
    ['已隐去的号码', '身份证号110101********109X'],
    ['金额', '收入123456789012345678.00元'],
  ])('are not seen in what is none: %s', (_what, text) => {
    expect(quotes(identityNumbersIn, text)).toEqual([]);
  });
});

describe('numbers of mobile telephones', () => {
  it.each([
    ['联系电话：13800138000。', '13800138000'],
    ['联系人电话138 0013 8000', '138 0013 8000'],
    ['电话（138-0013-8000）', '138-0013-8000'],
    ['手机１３８００１３８０００', '１３８００１３８０００'],
    ['拨打+8613800138000', '+8613800138000'],
  ])('are found in %s', (text, number) => {
    expect(quotes(mobileNumbersIn, text)).toEqual([number]);
  });

  it.each([
    ['办公室的座机', '联系电话：0418-2826363，传真024-86893333。'],
    ['热线', '12345政务服务便民热线办理13805件。'],
    ['金额', '收费金额13800138000元，支出13800138000.5元，合计13800138000万元'],
    ['件数', '浏览量13800138000次'],
    ['更长的数字', '文件编号2025013800138000'],
    ['十位的数字', '累计1380013800'],
    ['号段以外', '编号12800138000'],
  ])('are not seen in what is none: %s', (_what, text) => {
    expect(quotes(mobileNumbersIn, text)).toEqual([]);
  });
});

describe('names of private persons', () => {
  it.each([
    ['申请人张某要求公开拆迁补偿安置方案。', ['张某']],
    ['收到王某某的申请1件。', ['王某某']],
    ['李明（男，1980年生）申请公开征地批文。', ['李明']],
    ['原告李明诉示例区政府信息公开案。', ['李明']],
    ['申请人张建国不服答复，申请行政复议。', ['张建国']],
    ['申请人：欧阳某某向本机关提出申请', ['欧阳某某']],
    ['村民赵铁柱等3人申请公开土地台账', ['赵铁柱']],
    ['与李某甲、陈某乙两件案件', ['李某甲', '陈某乙']],
    ['申请人高某、于某分别申请', ['高某']],
  ])('are found in %s', (text, names) => {
    expect(quotes(personNamesIn, text)).toEqual(names);
  });

  it.each([
    '对申请人要求公开的信息依法答复。',
    '当事人陈述、申辩的权利得到保障，申请人申请公开的内容不明确。',
    '申请人向本机关提出申请，申请人不服可以依法申请行政复议。',
    '居民关注的热点，群众高度评价，市民方便查询，村民安置补偿方案',
    '向某单位核实，于某日答复，成某项工作，任何某个部门',
    '流程某一环节，历史某一时期，规章某一条款，阶段某一',
    '申请人陆续提出政府信息公开申请，村民陆续提起行政复议，申请人高频提出信息公开申请，申请人马上提起诉讼',
    '村民林权的政府信息公开申请，业主安置房的政府信息公开申请',
    '张某庄村的村务公开，某某公司提出的申请，某局的信息',
    '局长王明任组长，副局长李强任副组长，领导小组由张伟同志负责',
    '某部门负责人、申请人某某',
    '申请人应当提供身份证明，申请人任何时候都可以查询',
    '申请人常见问题，申请人关于征地的申请，当事人周知。',
    '第三人不服，第三人意见征询，第三人向法院提起诉讼',
    '高质量发展，方便群众，安全生产，金额（万元），男女职工',
    '原告诉讼请求被驳回，原告诉求',
    '申请人许可后公开，居民石油管道，居民向区政府反映',
  ])('are not seen in %s', (text) => {
    expect(quotes(personNamesIn, text)).toEqual([]);
  });
});

describe('what looks private in a report', () => {
  it('is told with its place and its sentence, in the order of the texts', () => {
    const report = aReport().build();
    const { narratives } = report;
    const overview = { ...narratives.overview, text: '全年受理4件。\n申请人张某（电话13800138000）已答复。' };
    expect(privateDataIn({ ...report, narratives: { ...narratives, overview } })).toEqual([
      {
        kind: 'personName',
        place: { kind: 'sentence', section: 'overview', quote: '张某', at: 11 },
        sentence: {
          kind: 'sentence',
          section: 'overview',
          quote: '申请人张某（电话13800138000）已答复。',
          at: 8,
        },
      },
      expect.objectContaining({ kind: 'mobileNumber' }),
    ]);
  });

  it('is nothing in a report that speaks of numbers and offices', () => {
    expect(privateDataIn(aReport().build())).toEqual([]);
  });
});
