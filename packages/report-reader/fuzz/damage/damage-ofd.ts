import type { Random } from '../../fixtures/arbitrary-report.ts';
import { inPart, type ChangeText } from './damage-tables.ts';
import type { Damage } from './damage.ts';
import { below, changeSome, pick } from './pick.ts';

const number = (random: Random): string =>
  pick(['0', '-1', '1e9', '99999999999999999999', '0.0000000001', '-.5', 'x', '', 'NaN', '3 4'], random);

const chance = (random: Random): number => 10 ** -(1 + below(3, random));

/** Numbers of boundaries, matrices, steps and paths. */
const changeNumbers: ChangeText = (page, random) =>
  changeSome(page, /(?<=[" >])-?\d{1,6}(?:\.\d{1,6})?(?=[" <])/g, chance(random), random, () =>
    number(random),
  );

const repeatSteps: ChangeText = (page, random) =>
  changeSome(page, /(?<=Delta[XY]=")[^"]*/g, chance(random), random, (steps) =>
    pick([`g ${number(random)} ${number(random)}`, 'g g g', 'g 3', `${steps} g 99999999 1`, ''], random),
  );

/** Objects that no page has, again and again. */
const drawMore: ChangeText = (page, random) => {
  const [a, b, c, d] = [number(random), number(random), number(random), number(random)];
  const object = pick(
    [
      `<CompositeObject ID="9" Boundary="${a} ${b} ${c} ${d}" ResourceID="${below(9, random)}"/>`,
      `<TextObject ID="9" Boundary="${a} ${b}" CTM="${c} ${d} ${a} ${b} 0 0" Size="${c}" CharDirection="${d}"><TextCode>公开12</TextCode></TextObject>`,
      `<PathObject ID="9" Boundary="${a} ${b} 9 9" Fill="true"><AbbreviatedData>M ${c} ${d} B 1 2 3 4 5 6 Q 1 2 3 4 A 1 2 3 0 1 ${a} ${b} C L</AbbreviatedData></PathObject>`,
      '<PageBlock ID="9">',
      '</PageBlock>',
      '<Layer>',
    ],
    random,
  );
  return page.replace('<TextObject', `${object.repeat(10 ** below(5, random))}<TextObject`);
};

/** Attributes that hide, turn, stretch and colour. */
const changeAppearance: ChangeText = (page, random) =>
  changeSome(
    page,
    /<(?:TextObject|PathObject) /g,
    chance(random),
    random,
    (start) =>
      `${start}${pick(['Visible="false"', 'Alpha="0"', 'Fill="false"', 'CharDirection="90"', `HScale="${number(random)}"`, `CTM="${number(random)} 0 0 ${number(random)} 0 0"`, 'DrawParam="1"'], random)} `,
  );

const referElsewhere: ChangeText = (document, random) =>
  changeSome(document, /(?<=BaseLoc=")[^"]*/g, 0.3, random, (location) =>
    pick(
      [
        '',
        '/',
        '..',
        '/OFD.xml',
        '/Doc_0/Document.xml',
        '../../x',
        `${location}/x`,
        '/Doc_0/Pages/Page_0/Content.xml',
      ],
      random,
    ),
  );

const PAGE = 'Doc_0/Pages/Page_1/Content.xml';

/** Numbers that no page has, steps without end, drawings that are not there, pages that are something else. */
export const OFD_DAMAGES = {
  changeNumbers: inPart(PAGE, changeNumbers),
  repeatSteps: inPart(PAGE, repeatSteps),
  drawMore: inPart(PAGE, drawMore),
  changeAppearance: inPart(PAGE, changeAppearance),
  referElsewhere: inPart('Doc_0/Document.xml', referElsewhere),
} satisfies Record<string, Damage>;
