import { NOTICE_AUDIENCES, OFFICE_COLOURS, type OfficeSettings } from '@zhaojian/contract';

type Part = keyof OfficeSettings;

/** What another administrator has set while the page was open. */
export interface SetByAnother {
  readonly part: Part;
  /** What it is now, in words. */
  readonly words: string;
  /** Whether it was also changed on the page: what is there stays, and saving puts it in the other's place. */
  readonly isMine: boolean;
}

export const PART_NAMES: Readonly<Record<Part, string>> = {
  platformName: '平台名称',
  colour: '颜色',
  contact: '联系人',
  notice: '通知',
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * @param seen as it was when the page was opened
 * @param now as the other has saved it
 * @param wanted as it is filled in
 */
export const setByAnother = (
  seen: OfficeSettings,
  now: OfficeSettings,
  wanted: OfficeSettings,
): SetByAnother[] =>
  (Object.keys(PART_NAMES) as Part[])
    .filter((part) => !isSame(seen[part], now[part]) && !isSame(now[part], wanted[part]))
    .map((part) => ({ part, words: inWords(now, part), isMine: !isSame(seen[part], wanted[part]) }));

/** Those parts of the settings. */
export const partsOf = (settings: OfficeSettings, parts: readonly Part[]): Partial<OfficeSettings> =>
  Object.fromEntries(parts.map((part) => [part, settings[part]]));

function inWords({ platformName, colour, contact, notice }: OfficeSettings, part: Part): string {
  switch (part) {
    case 'platformName':
      return platformName ?? '程序自己的名称';
    case 'colour':
      return OFFICE_COLOURS[colour];
    case 'contact':
      return contact
        ? [contact.contactName, contact.phone, contact.hours].filter(Boolean).join('，')
        : '不写';
    case 'notice':
      return notice
        ? `${notice.fromDay} 至 ${notice.untilDay}，${NOTICE_AUDIENCES[notice.audience]}：${notice.noticeText}`
        : '没有通知';
  }
}
