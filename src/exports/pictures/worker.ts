import { parentPort } from 'node:worker_threads';
import { draw } from '#exports/pictures/draw.ts';
import type { PictureJob } from '#exports/pictures/studio.ts';

/** A thread that draws the pictures that it is sent. */
parentPort?.on('message', ({ index, element }: PictureJob) => {
  draw(element).then(
    (png) => parentPort?.postMessage({ index, png }),
    (error: unknown) => {
      // An error that nobody waits for ends the thread, which the studio reports.
      throw error;
    },
  );
});
