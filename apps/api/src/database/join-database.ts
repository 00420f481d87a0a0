import type { Environment } from '../environment.ts';
import { StartRefusal } from '../starting/start-refusal.ts';
import { existingCluster } from './embedded/cluster/cluster-folder.ts';
import { addressesOf } from './embedded/embedded-database.ts';
import { runningServer } from './embedded/running-server.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

/**
 * The database of a platform that may run or not: joined where it runs, opened for the moment where it does not.
 * @throws StartRefusal where there is none yet, or it cannot be used
 */
export async function joinDatabase(environment: Environment): Promise<Pick<OpenDatabase, 'url' | 'close'>> {
  const { databaseUrl, dataFolder } = environment;
  if (databaseUrl) return openDatabase(environment);
  if (!(await existingCluster(dataFolder))) {
    throw new StartRefusal(
      `数据文件夹 ${dataFolder} 里还没有数据库。请先启动一次平台（npm start），` +
        '或用环境变量 DATA_FOLDER 指定平台所用的数据文件夹。',
    );
  }
  const joined = async () => {
    const url = await runningServer(dataFolder);
    return url && { ...addressesOf(url('postgres'), 'zhaojian'), close: async () => undefined };
  };
  const running = await joined();
  if (running) return running;
  return openDatabase(environment).catch(async (error: unknown) => {
    const startedMeanwhile = await joined();
    if (!startedMeanwhile) throw error;
    return startedMeanwhile;
  });
}
