/** The address the platform under test answers at; a port that is unlikely to be taken. */
const PORT = Number(process.env['E2E_PORT'] ?? 38417);
export const ADDRESS = `http://127.0.0.1:${PORT}`;
export const PLATFORM_PORT = PORT;

/** The address of a platform without the sample area, for as long as a journey needs it. */
export const EMPTY_PORT = PORT + 1;
export const EMPTY_ADDRESS = `http://127.0.0.1:${EMPTY_PORT}`;
