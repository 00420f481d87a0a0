import { configure } from '@testing-library/react';

// A page of antd takes seconds to draw on a busy machine, and asking each element whether it is visible takes longer.
configure({ asyncUtilTimeout: 60_000, defaultHidden: true });
