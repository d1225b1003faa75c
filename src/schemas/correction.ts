import { z } from 'zod';
import { day, slug, text } from '#schemas/fields.ts';

const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

/** An entry of the public log of what changed. */
export const correction = z
  .strictObject({
    id: slug('Id of the entry').brand<'CorrectionId'>(),
    date: day('Day of the change'),
    kind: z
      .enum(['opened', 'corrected', 'added', 'removed', 'status-changed', 'columns', 'released'])
      .describe('What sort of change it is; columns: the shape of the published files; released: a version is published'),
    title: text(140, 'What changed, in one line'),
    items: z
      .array(
        z
          .string()
          .max(80)
          .regex(
            /^(?:[a-z]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
            'an id, such as "c16"; where two files have it, with the file before it, such as "figures/sumgait"',
          )
          .describe('Id of a row that changed'),
      )
      .max(200)
      .describe('Ids of the rows concerned; empty if the whole record is'),
    from: z.nullable(text(500, 'How it stood before; null for something new')),
    to: z.nullable(text(500, 'How it stands now; null for something removed')),
    why: text(700, 'Why it was changed'),
    version: z
      .nullable(z.string().max(20).regex(VERSION, 'a version of three numbers, such as "2.0.0"'))
      .describe('Version of the dataset that the entry publishes; null for a change between two versions'),
  })
  .refine((entry) => (entry.version !== null) === (entry.kind === 'opened' || entry.kind === 'released'), {
    path: ['version'],
    message: 'a version if kind is "opened" or "released", and null if it is not',
  });
export type Correction = z.infer<typeof correction>;
