import content from '#content/record.json?raw';
import { recordState } from '#tables';

/** Day to which the record was read, `YYYY-MM-DD`. */
export const { lastRead } = recordState.parse(JSON.parse(content));
