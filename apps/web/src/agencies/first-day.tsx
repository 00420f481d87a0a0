import { ButtonLink } from '../page/button-link.tsx';
import { NothingYet } from '../page/nothing-yet.tsx';

/** What an administrator sees first on a platform without agencies. @param name of their own agency */
export function FirstDay({ name }: { readonly name: string }) {
  return (
    <div style={{ marginBottom: 14 }}>
      <NothingYet title={`“${name}”下面还没有机构`}>
        <p>
          有机构名单的，从表格导入最快：几百个单位连同填报账号，几分钟建好。名单里写上本级人民政府的全称（上级空着），这里的名称随之改好。
        </p>
        <p>
          <ButtonLink to="/agencies/import" primary>
            从表格导入
          </ButtonLink>
        </p>
        <p className="quiet">只有几个单位的，也可以在下面逐个“新建下级”，再到“账号”里建立账号。</p>
      </NothingYet>
    </div>
  );
}
