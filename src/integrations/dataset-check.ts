import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFolder } from '#dataset/check.ts';
import { formatReport } from '#dataset/problem.ts';

/** Thrown when the dataset has problems; its message is the whole report. */
class BrokenDataset extends Error {
  constructor(report: string) {
    super(`The dataset has problems, so nothing was built.\n\n${report}`);
    this.name = 'BrokenDataset';
    this.stack = '';
  }
}

/** Stops every build whose dataset has problems, before a page is made; in development it only tells. */
export const datasetCheck = (): AstroIntegration => {
  let folder = '';
  return {
    name: 'dataset-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('./content/', config.root));
      },
      'astro:server:start': ({ logger }) => {
        const { problems } = checkFolder(folder, { isSite: true });
        if (problems.length > 0) logger.error(`\n${formatReport(problems)}`);
      },
      'astro:build:start': () => {
        const { problems } = checkFolder(folder, { isSite: true });
        if (problems.length > 0) throw new BrokenDataset(formatReport(problems));
      },
    },
  };
};
