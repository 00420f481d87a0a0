/** Areas as names end on them; not the markets, towns and country that agencies look after. */
const AREA = /(?<!城)市(?![场政容民])|[省州盟县区旗镇](?![域划级])|(?<!城)乡(?![村镇建])|街道/gu;

/** What an agency of a kind calls itself. */
const USUAL: readonly (readonly [kind: string, ...words: string[]])[] = [
  ['街道', '街道', '街道办', '街道办事处'],
  ['镇', '镇政府', '镇里', '镇上', '镇党政办', '镇党政办公室', '镇党政综合办', '镇党政综合办公室'],
  ['乡', '乡政府', '乡里', '乡上', '乡党政办', '乡党政办公室', '乡党政综合办', '乡党政综合办公室'],
  ['分局', '分局'],
  ['管理委员会', '管委会'],
];

/** What a text may call the agency whose report it is. */
export interface OwnNames {
  /** The longest first. */
  readonly names: readonly string[];
  /** What the area it governs is called: 全县 is its own, 全市 is others'. None for a bureau, null where its name does not say. */
  readonly area: string | null;
  readonly agencyName: string;
}

const GOVERNS = /(?:政府|政府办公室|办事处|管理委员会|[省市州盟县区旗镇乡])$/u;
const NONE = '';

const known = new Map<string, OwnNames>();

/** Its name, with and without the area above it, shorter where it is a government, and with all its departments. */
export function ownNamesOf(agencyName: string): OwnNames {
  const before = known.get(agencyName);
  if (before) return before;
  const areas = [...agencyName.matchAll(AREA)];
  const tails = areas.flatMap(({ index, 0: area }) => [
    agencyName.slice(index),
    agencyName.slice(index + area.length),
  ]);
  const names = [agencyName, ...tails].flatMap((name) => {
    const short = name.replace('人民政府', '政府');
    const departments = short.endsWith('政府')
      ? ['及其部门', '及部门', '及各部门', '及所属部门', '办公室']
      : [];
    return [name, short, name.replace(/人民政府$/u, ''), ...departments.map((all) => short + all)];
  });
  // 市局, 省厅, 局机关, 委机关: an office by its kind.
  const office = /(?:局|厅|委员会|办公室)$/u.exec(agencyName)?.[0].charAt(0);
  const level = areas.at(-1)?.[0];
  const short =
    office === undefined
      ? []
      : [
          `${office}机关`,
          `${office}本级`,
          ...(level !== undefined && /[局厅]/u.test(office) ? [level + office] : []),
        ];
  const usual = USUAL.filter(([kind]) => agencyName.includes(kind)).flatMap(([, ...words]) => words);
  const own = {
    names: [...new Set([...names.filter(({ length }) => length > 2), ...usual, ...short])].toSorted(
      (a, b) => b.length - a.length,
    ),
    area: GOVERNS.test(agencyName) || areas.length === 0 ? (areas.at(-1)?.[0] ?? null) : NONE,
    agencyName,
  };
  known.clear();
  known.set(agencyName, own);
  return own;
}
