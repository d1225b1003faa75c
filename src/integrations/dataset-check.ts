import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFolder } from '#dataset/check.ts';
import { formatReport, type Problem } from '#dataset/problem.ts';
import { latestDay } from '#hosting/environment.ts';

/** Thrown when the content has problems; its message is the whole report. It has no stack, since the fault is not in the code. */
class BrokenDataset extends Error {
  constructor(report: string) {
    super(`The dataset has problems, so nothing was built.\n\n${report}`);
    this.name = 'BrokenDataset';
    this.stack = '';
  }
}

/** More warnings than these would bury what else a build says. */
const MOST_WARNINGS = 20;

const inBrief = (warnings: readonly Problem[]): string =>
  `\n${formatReport(warnings.slice(0, MOST_WARNINGS), 'warning')}${
    warnings.length > MOST_WARNINGS ? `, and ${warnings.length - MOST_WARNINGS} more: "npm run check:data" lists them all` : ''
  }`;

/** Stops a build whose content has problems before a page is made; in development it only logs them. */
export const datasetCheck = (): AstroIntegration => {
  let folder = '';
  return {
    name: 'dataset-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('./content/', config.root));
      },
      'astro:server:start': ({ logger }) => {
        const { problems, warnings } = checkFolder(folder, { isSite: true, today: latestDay() });
        if (warnings.length > 0) logger.warn(inBrief(warnings));
        if (problems.length > 0) logger.error(`\n${formatReport(problems)}`);
      },
      'astro:build:start': ({ logger }) => {
        const { problems, warnings } = checkFolder(folder, { isSite: true, today: latestDay() });
        if (warnings.length > 0) logger.warn(inBrief(warnings));
        if (problems.length > 0) throw new BrokenDataset(formatReport(problems));
      },
    },
  };
};
