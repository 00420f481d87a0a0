/** Whether mails are sent at all, as SQL: what is told while they are not is in the product only, also where they are later. */
export const MAIL_IS_ON = "EXISTS (SELECT FROM mail_settings WHERE (settings->>'isOn')::boolean)";
