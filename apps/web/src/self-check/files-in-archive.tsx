import { Alert, Button } from 'antd';
import styles from './files-in-archive.module.css';

interface Props {
  /** The archive's name. */
  readonly archive: string;
  readonly paths: readonly string[];
  readonly chosen?: number;
  readonly onChoose: (chosen: number, paths: readonly string[]) => void;
}

/** The files of an archive, of which one at a time is checked. */
export function FilesInArchive({ archive, paths, chosen, onChoose }: Props) {
  if (paths.length === 0) {
    return (
      <Alert type="error" showIcon title={`“${archive}”里没有文件`} description="请换一个压缩包或文件。" />
    );
  }
  return (
    <section aria-label={`“${archive}”里的文件`}>
      <p>
        “{archive}”里有 {paths.length} 个文件，请选择要自查的一个：
      </p>
      <ul className={styles['files']}>
        {paths.map((path, index) => (
          <li key={path + index}>
            <Button
              size="small"
              type={index === chosen ? 'primary' : 'default'}
              aria-pressed={index === chosen}
              onClick={() => onChoose(index, paths)}
            >
              {path}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
