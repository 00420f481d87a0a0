import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

interface Props extends Omit<ButtonProps, 'type'> {
  /** The next step on the page; `type` itself does not come through a link. */
  readonly primary?: boolean;
}

const LinkedButton = ({ primary = false, ...props }: Props) => (
  <Button {...props} type={primary ? 'primary' : 'default'} />
);

/** A link that looks like a button: one element and one stop for Tab, which a button within a link is not. */
export const ButtonLink = createLink(LinkedButton);
