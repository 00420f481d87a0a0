import { type Field, headOf } from './columns.ts';
import { lineOf } from './names.ts';

/** Where a row is, as Excel counts it. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Something about a row that its author should know; a mistake keeps all from being done. */
export interface RowRemark extends RowPlace {
  readonly message: string;
}

const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/iu;
/** What is left of a mobile number that was written as 1.39E+10 once and then read as a number again: nobody has one like it. */
const RESTORED_PHONE = /^1\d{4}0{6}$/u;
const FORMULA = /^=/u;
/** What Excel and WPS show of a formula that cannot be computed. */
const FAILED = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)$/iu;

/** A row as its columns show it, and what is to be said of it. */
export class Row {
  readonly mistakes: RowRemark[] = [];
  readonly notes: RowRemark[] = [];

  constructor(
    readonly place: RowPlace,
    private readonly shown: (field: Field) => string,
  ) {}

  text(field: Field): string {
    return this.shown(field);
  }

  /** Whether all of the columns say what they show; a formula that was never computed, or could not be, says nothing. */
  isComputed(fields: readonly Field[]): boolean {
    const field = fields.find((each) => FORMULA.test(this.text(each)) || FAILED.test(this.text(each)));
    if (field === undefined) return true;
    this.mistake(
      FORMULA.test(this.text(field))
        ? `“${headOf(field)}”是没有算出结果的公式。请在 Excel 里打开并保存一次，或直接填写文字。`
        : `“${headOf(field)}”是出错的公式，只显示“${this.text(field)}”。请在 Excel 里改好公式，或直接填写文字。`,
    );
    return false;
  }

  /** Digits without spaces; null where there are none. Those that Excel has shortened are lost and cannot be read back. */
  digits(field: 'code' | 'phone', mostCharacters: number): string | null {
    const what = headOf(field);
    const written = lineOf(this.text(field)).replace(/\s/gu, '');
    const isRestored = field === 'phone' && RESTORED_PHONE.test(written);
    if (SCIENTIFIC.test(written) || isRestored)
      this.mistake(
        `${what}“${this.text(field)}”被 Excel 缩成了科学计数，原来的数字已经看不到。请把这一列设为“文本”格式，重新填写完整的${what}。`,
      );
    else if (written.length > mostCharacters)
      this.mistake(`${what}“${written}”超过 ${mostCharacters} 个字，请核对。`);
    return written || null;
  }

  mistake(message: string): void {
    this.mistakes.push({ ...this.place, message });
  }

  note(message: string): void {
    this.notes.push({ ...this.place, message });
  }
}
