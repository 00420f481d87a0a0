/** What precedes an entry of a list: 一是, 1., （一）, ①, 问题一：, 首先，. */
const LIST_NUMBER =
  /^\s*(?:(?:存在)?(?:问题|不足|措施|改进措施|举措)[一二三四五六七八九十\d]{0,2}[、.．：:，,]|[一二三四五六七八九十]{1,2}(?:则?是|要|[、.．：:，,])|第[一二三四五六七八九十](?:[,，、：:]|个?(?:方面)?是)|其[一二三四五六七八九十][,，：:]?|\d{1,2}(?:[、．）)]|\.(?!\d))|[（(][一二三四五六七八九十\d]{1,2}[）)][、.]?|[①-⑳][、.]?|(?:首先|其次|再次|最后)[：:，,]?|[·•●○■□◆◇▲★※►➢√])[：:，,]?\s*/u;

/** What only parts an entry from the next one. */
const PARTING = /[；;]\s*$/u;

/** A sentence as it reads outside its list: without its number, and without what parts it from the next entry. */
export const withoutListNumber = (sentence: string): string =>
  sentence.replace(LIST_NUMBER, '').replace(PARTING, '');
