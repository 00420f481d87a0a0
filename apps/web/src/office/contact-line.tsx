import type { OfficeLook } from '@zhaojian/contract';

/** Whom to ask: name, telephone, and when somebody is there. */
export function ContactLine({ contact }: Pick<OfficeLook, 'contact'>) {
  if (!contact) return null;
  return (
    <span>
      联系人：{contact.contactName}，电话{' '}
      <a href={`tel:${contact.phone.replace(/[^\d+]/gu, '')}`}>{contact.phone}</a>
      {contact.hours && `（${contact.hours}）`}
    </span>
  );
}
