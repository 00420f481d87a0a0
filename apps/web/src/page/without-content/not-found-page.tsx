import { WhomToAsk } from '../../office/whom-to-ask.tsx';
import { ButtonLink } from '../button-link.tsx';
import { NothingYet } from './nothing-yet.tsx';

export function NotFoundPage() {
  return (
    <div style={{ maxWidth: 720, margin: '48px auto', padding: '0 16px' }}>
      <NothingYet title="没有这个页面">
        <p>地址可能写错了，或者页面已经搬走。</p>
        <p>
          <ButtonLink primary to="/">
            回到首页
          </ButtonLink>
        </p>
        <WhomToAsk />
      </NothingYet>
    </div>
  );
}
