const PREFIX = '示例-';

/** The code by which an agency of the sample area is recognised: it stays when the agency is renamed. */
export const agencyCode = (sampleId: string): string => `${PREFIX}${sampleId}`;

export const sampleIdOf = (code: string): string => code.slice(PREFIX.length);
