/**
 * The lint of style sheets, which oxlint does not read: a colour outside src/theme/ is a variable of the palette; a module of styles
 * belongs to the component beside it; and the classes of the two are the same. For TypeScript any name is a class (vite declares
 * modules of styles by an index signature), and a wrong one would just draw nothing. Prints what is wrong and fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLOUR_CODE, COLOUR_NAMES } from './colours.js';

const source = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const read = (name) => readFileSync(join(source, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Colours in the values of declarations; names of classes may be those of colours. */
const coloursIn = (css) =>
  [...css.matchAll(/:\s*([^;{}]+)[;}]/g)]
    .map(([, value]) => value)
    .filter(
      (value) => COLOUR_CODE.test(value) || value.split(/[\s,()]+/).some((word) => COLOUR_NAMES.has(word)),
    )
    .map((value) => `“${value.trim()}” is a colour; use a variable of src/theme/palette.ts`);

/** The classes that a sheet styles, but for those of antd. */
const classesIn = (css) =>
  new Set(
    [...css.replace(/\{[^{}]*\}/g, '{}').matchAll(/(?<!:global\()\.([a-z_][\w-]*)/gi)]
      .map(([, name]) => name)
      .filter((name) => !name.startsWith('ant-')),
  );

/** Each component with a module of styles: its name for the module, where that is, and what else its code says. */
const uses = files
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((component) => {
    const code = read(component);
    return [...code.matchAll(/^import (?:(\w+) from )?'([^']+\.module\.css)';$/gm)].map(
      ([statement, name, path]) => ({
        component,
        name,
        sheet: join(dirname(component), path),
        code: code.replace(statement, '').replace(/^import .*$/gm, ''),
      }),
    );
  });

/** The classes asked for by their names; undefined where it is otherwise. (`styles={…}` is a property of antd's.) */
const askedBy = ({ name, code }) =>
  [...code.matchAll(new RegExp(`(?<![\\w'./-])${name}\\b(?!=)(?:\\['([\\w-]+)'\\])?`, 'g'))].map(
    ([, asked]) => asked,
  );

function classFaults(sheet, css) {
  const [use, ...others] = uses.filter((each) => each.sheet === sheet);
  const component = sheet.replace('.module.css', '');
  if (!use || others.length > 0 || !/^\.tsx?$/.test(use.component.slice(component.length)))
    return [`belongs to ${basename(component)}.tsx beside it, and to nothing else`];
  const known = classesIn(css);
  const asked = askedBy(use);
  return [
    ...asked.flatMap((name) => {
      if (name === undefined)
        return [`${use.component} asks it for a class otherwise than as ${use.name}['name']`];
      return known.has(name) ? [] : [`${use.component} asks it for the class ${name}, which it has not`];
    }),
    ...[...known].filter((name) => !asked.includes(name)).map((name) => `nothing asks for its class ${name}`),
  ];
}

const sheets = files.filter((name) => name.endsWith('.css') && !name.startsWith('theme/'));
const missing = uses.filter(({ sheet }) => !sheets.includes(sheet));
const faults = [
  ...sheets.flatMap((sheet) => {
    const css = read(sheet);
    const found = [...coloursIn(css), ...(sheet.endsWith('.module.css') ? classFaults(sheet, css) : [])];
    return found.map((fault) => `${sheet}: ${fault}`);
  }),
  ...missing.map(({ component, sheet }) => `${component}: there is no ${sheet}`),
];

for (const fault of faults) console.error(join(relative(process.cwd(), source), fault));
process.exitCode = faults.length > 0 ? 1 : 0;
