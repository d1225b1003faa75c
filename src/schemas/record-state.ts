import { z } from 'zod';
import { day } from '#schemas/fields.ts';

/** `content/record.json`: what is so of the record as a whole. */
export const recordState = z.strictObject({ lastRead: day('Day to which the record was read: what happened later is not in it') });
