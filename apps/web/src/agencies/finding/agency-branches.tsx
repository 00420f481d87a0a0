import { Tree } from 'antd';
import type { TreeDataNode } from 'antd';
import styles from './agency-branches.module.css';
import type { AgencyNode } from './agency-tree.ts';

/** An antd node; children are left out while they are not known, so that the node can still be opened. */
function branchOf({ agency, children }: AgencyNode): TreeDataNode {
  return {
    key: agency.id,
    title: (
      <span className={styles['name']}>
        {agency.name}
        {agency.childCount > 0 && <span className="quiet">{agency.childCount}</span>}
      </span>
    ),
    isLeaf: agency.childCount === 0,
    ...(children && { children: children.map(branchOf) }),
  };
}

interface Props {
  readonly tree: AgencyNode;
  readonly chosenId: string;
  readonly openIds: readonly string[];
  readonly onChoose: (agencyId: string) => void;
  readonly onOpen: (openIds: string[]) => void;
}

/** The tree of agencies; children are fetched as a node is opened. */
export function AgencyBranches({ tree, chosenId, openIds, onChoose, onOpen }: Props) {
  return (
    <Tree
      blockNode
      showLine
      virtual={false}
      treeData={[branchOf(tree)]}
      selectedKeys={[chosenId]}
      expandedKeys={[...openIds]}
      onExpand={(keys) => onOpen(keys.map(String))}
      onSelect={(_, { node }) => onChoose(String(node.key))}
    />
  );
}
