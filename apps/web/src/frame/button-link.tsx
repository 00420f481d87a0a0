import { createLink } from '@tanstack/react-router';
import { Button } from 'antd';

/** A link that looks like a button: one element and one stop for Tab, which a button within a link is not. */
export const ButtonLink = createLink(Button);
