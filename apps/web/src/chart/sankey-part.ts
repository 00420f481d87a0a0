import { SankeyChart } from 'echarts/charts';
import { use } from 'echarts/core';

/** Imported for what it does by the one chart of flows: only who looks at it loads the drawing of flows. */
use([SankeyChart]);
