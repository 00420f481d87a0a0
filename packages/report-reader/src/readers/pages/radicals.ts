/**
 * The ideographs that radicals of Unicode's CJK Radicals Supplement stand for, each pair together (Unicode's
 * EquivalentUnifiedIdeograph.txt). ⼾ is normalised to the traditional 戶, which no report in simplified
 * characters prints.
 */
const IDEOGRAPHS = new Map(
  (
    '⺁厂⺄乙⺇几⺈刀⺊卜⺌小⺎兀⺏尢⺐尢⺒巳⺓幺⺗心⺛旡⺜日⺝月⺞歹⺠民⺢水⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糸⺰纟⺶羊⺷羊⺸羊⺻聿⺼月⺽臼⻁虎' +
    '⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼' +
    '⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟⼾户'
  )
    .match(/.{2}/gu)
    ?.map(([radical = '', ideograph = '']) => [radical, ideograph]),
);

/**
 * Text with its ideographs where it has radicals. Fonts draw 民 and ⺠, 一 and ⼀ alike, and browsers that
 * print a page to a PDF write whichever character the font names first.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (radical) => IDEOGRAPHS.get(radical) ?? radical.normalize('NFKC'));
