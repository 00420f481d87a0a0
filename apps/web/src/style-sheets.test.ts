import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '');

/** Every style sheet but the theme's, and what it says. */
const sheets = new Map(
  files
    .filter((path) => path.endsWith('.css') && !path.startsWith('theme/'))
    .map((path) => [path, withoutComments(readFileSync(join(__dirname, path), 'utf8'))]),
);

interface Use {
  readonly component: string;
  readonly sheet: string;
  readonly classes: readonly string[];
  /** Asks for classes by names that are only known while it draws. */
  readonly asksByValue: boolean;
}

const uses = files
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((component): Use[] => {
    const code = readFileSync(join(__dirname, component), 'utf8');
    return [...code.matchAll(/import (\w+) from '([^']+\.css)'/g)].map(([, name = '', path = '']) => ({
      component,
      sheet: relative(__dirname, join(__dirname, dirname(component), path)),
      classes: [...code.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))].map(
        ([, asked = '']) => asked,
      ),
      asksByValue: new RegExp(`\\b${name}\\[(?!')`).test(code),
    }));
  });

const classesIn = (css: string): Set<string> =>
  new Set(
    [...css.replace(/\{[^{}]*\}/g, '{}').matchAll(/(?<!:global\()\.([a-z_][\w-]*)/gi)].map(
      ([, name = '']) => name,
    ),
  );

describe('the style sheets', () => {
  it('have every class that a component asks for', () => {
    const missing = uses.flatMap(({ component, sheet, classes }) => {
      const known = classesIn(sheets.get(sheet) ?? '');
      return classes.filter((name) => !known.has(name)).map((name) => `${component}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('have no class that no component asks for', () => {
    const idle = [...sheets].flatMap(([sheet, css]) => {
      const ofSheet = uses.filter((use) => use.sheet === sheet);
      if (ofSheet.some(({ asksByValue }) => asksByValue)) return [];
      const asked = new Set(ofSheet.flatMap(({ classes }) => classes));
      return [...classesIn(css)]
        .filter((name) => !asked.has(name) && !name.startsWith('ant-'))
        .map((name) => `${sheet}: ${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('belong each to the one component beside it', () => {
    const elsewhere = uses
      .filter(
        ({ component, sheet }) => component.replace(/\.tsx?$/, '') !== sheet.replace(/(\.module)?\.css$/, ''),
      )
      .filter(({ sheet }) => sheets.has(sheet))
      .map(({ component, sheet }) => `${component}: ${sheet}`);
    expect(elsewhere).toEqual([]);
  });

  it('set only properties that there are', () => {
    const { style } = document.documentElement;
    const unknown = [...sheets].flatMap(([sheet, css]) =>
      [...css.matchAll(/[{;]\s*([a-z][a-z-]*)\s*:/g)]
        .filter(([, name = '']) => !(name in style))
        .map(([, name]) => `${sheet}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
