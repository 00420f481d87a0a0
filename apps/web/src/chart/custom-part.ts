import { CustomChart } from 'echarts/charts';
import { use } from 'echarts/core';

/** Imported for what it does by charts with marks of their own, e.g. intervals. */
use([CustomChart]);
